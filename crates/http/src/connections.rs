//! Who holds which connections, and who gives one up when there are too many.
//!
//! Nobody waits for a place: whoever comes when all are taken gets one, and who holds most loses one. So somebody with
//! ten thousand connections mostly takes places from himself, and the others keep theirs.

mod activity;
mod body;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    net::IpAddr,
    ops::RangeInclusive,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, atomic::AtomicU64},
};

use tokio::task::AbortHandle;

pub(crate) use activity::{Activity, Waiting};
pub(crate) use body::{Answer, Asked};

use activity::Seen;

/// All connections, by client. A client is what [`counted_by`](crate::client::counted_by) says; of those that come
/// through one proxy all are the proxy's, and the longest idle one is closed.
pub(crate) struct Connections {
    most: usize,
    turns: Arc<AtomicU64>,
    held: Mutex<Held>,
}

/// Changed when a connection comes or goes, never by a request.
#[derive(Default)]
struct Held {
    /// In the order in which they came, by the turn.
    all: BTreeMap<u64, Arc<Entry>>,
    /// How many each client holds.
    counts: HashMap<IpAddr, usize>,
    /// The same by the number, for who holds most.
    ranks: BTreeSet<(usize, IpAddr)>,
}

struct Entry {
    client: IpAddr,
    activity: Arc<Activity>,
    task: OnceLock<AbortHandle>,
}

/// A place among the connections, given back with the value.
pub(crate) struct Place {
    connections: Arc<Connections>,
    number: u64,
    entry: Arc<Entry>,
}

/// How it went with somebody who came.
pub(crate) enum Admission {
    /// There was room.
    Free(Place),
    /// Another connection was closed for it.
    InPlaceOfAnother(Place),
    /// The requests of the same client are being answered in all the places that it could have.
    TurnedAway,
}

/// The connection to be closed.
struct Candidate {
    number: u64,
    seen: Seen,
}

impl Connections {
    /// At most so many; none would be nobody, so there is at least one.
    pub(crate) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { most: most.max(1), turns: Arc::default(), held: Mutex::default() })
    }

    /// Makes room where there is none.
    pub(crate) fn admit(self: &Arc<Self>, client: IpAddr) -> Admission {
        let mut held = self.held();
        let is_full = held.all.len() >= self.most;
        if is_full && !held.close_one(Some(client)) {
            return Admission::TurnedAway;
        }
        let activity = Arc::new(Activity::new(self.turns.clone()));
        let number = activity.seen().since();
        let entry = Arc::new(Entry { client, activity, task: OnceLock::new() });
        held.insert(number, entry.clone());
        let place = Place { connections: self.clone(), number, entry };
        if is_full { Admission::InPlaceOfAnother(place) } else { Admission::Free(place) }
    }

    /// Closes one for nobody in particular: the system has no more files. `false` = there is none, or all requests are
    /// being answered.
    pub(crate) fn make_room(&self) -> bool {
        self.held().close_one(None)
    }

    /// What a panic left behind is whole: nothing in here stops half-way.
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    pub(crate) fn activity(&self) -> Arc<Activity> {
        self.entry.activity.clone()
    }

    /// Who is told that the connection is closed. The place itself belongs into that task.
    pub(crate) fn closer(&self) -> impl FnOnce(AbortHandle) + use<> {
        let entry = self.entry.clone();
        // The place is new: nobody else has named a task.
        move |task| drop(entry.task.set(task))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.connections.held().remove(self.number);
    }
}

impl Held {
    fn insert(&mut self, number: u64, entry: Arc<Entry>) {
        self.recount(entry.client, self.count(entry.client) + 1);
        self.all.insert(number, entry);
    }

    /// A connection that was closed from here is gone already when its place is given back.
    fn remove(&mut self, number: u64) -> Option<Arc<Entry>> {
        let entry = self.all.remove(&number)?;
        self.recount(entry.client, self.count(entry.client) - 1);
        Some(entry)
    }

    fn count(&self, client: IpAddr) -> usize {
        self.counts.get(&client).copied().unwrap_or_default()
    }

    fn recount(&mut self, client: IpAddr, count: usize) {
        self.ranks.remove(&(self.count(client), client));
        if count == 0 {
            self.counts.remove(&client);
        } else {
            self.counts.insert(client, count);
            self.ranks.insert((count, client));
        }
    }

    fn close_one(&mut self, newcomer: Option<IpAddr>) -> bool {
        // Ends: each round that finds somebody busier than he was seen is a request that has got on meanwhile.
        while let Some(one) = self.choose(newcomer) {
            if self.all.get(&one.number).is_some_and(|entry| entry.activity.close(one.seen)) {
                if let Some(task) = self.remove(one.number).as_deref().and_then(|entry| entry.task.get()) {
                    task.abort();
                }
                return true;
            }
        }
        false
    }

    /// Of those that hold most, the newcomer's connection included, what waits longest for its client. A request that
    /// is being answered goes only where nothing else is left, and then only for somebody who holds less.
    fn choose(&self, newcomer: Option<IpAddr>) -> Option<Candidate> {
        let own = newcomer.map_or(0, |client| self.count(client) + 1);
        let most = self.ranks.last().map_or(0, |(count, _)| *count);
        let mut at_most = most.max(own);
        while at_most > 0 {
            // Those that hold more than half as much hold most too: else many strangers with four connections each
            // would take from a school whatever it has beyond four, also what it has just opened.
            let more_than = at_most / 2;
            if let Some(one) = self.longest(more_than..=at_most, newcomer, |one| !one.is_being_answered()) {
                return Some(one);
            }
            if own >= most {
                return None; // nobody holds more: the newcomer has no claim on what is another's
            }
            if own > more_than {
                break; // whoever holds less than the newcomer keeps it
            }
            let lower =
                self.ranks.range(..(more_than + 1, LOWEST)).next_back().map_or(0, |(count, _)| *count);
            at_most = lower.max(own);
        }
        newcomer.and_then(|_| self.longest(most.saturating_sub(1)..=most, newcomer, |_| true))
    }

    /// Who waits longest among the connections of all that hold more than the one number, and at most the other.
    fn longest(
        &self,
        counts: RangeInclusive<usize>,
        newcomer: Option<IpAddr>,
        fits: impl Fn(&Candidate) -> bool,
    ) -> Option<Candidate> {
        let holds = |client| self.count(client) + usize::from(newcomer == Some(client));
        let mut longest: Option<Candidate> = None;
        for (number, entry) in &self.all {
            // Whoever came after somebody began to wait has not waited longer: of thousands who wait in the order in
            // which they came, only the first is looked at.
            if longest.as_ref().is_some_and(|longest| longest.is_idle_since_before(*number)) {
                break;
            }
            let one = Candidate { number: *number, seen: entry.activity.seen() };
            if fits(&one)
                && longest.as_ref().is_none_or(|longest| one.rank() < longest.rank())
                && holds(entry.client) > *counts.start()
                && holds(entry.client) <= *counts.end()
            {
                longest = Some(one);
            }
        }
        longest
    }
}

impl Candidate {
    const fn rank(&self) -> (Waiting, u64) {
        (self.seen.waiting(), self.seen.since())
    }

    fn is_being_answered(&self) -> bool {
        self.seen.waiting() == Waiting::ForService
    }

    fn is_idle_since_before(&self, turn: u64) -> bool {
        self.seen.waiting() == Waiting::Idle && self.seen.since() < turn
    }
}

/// The first of all addresses, as the set orders them.
const LOWEST: IpAddr = IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED);

#[cfg(test)]
mod tests;
