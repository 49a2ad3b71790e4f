//! Who holds which connections, and who gives one up when there are too many.
//!
//! Nobody waits for a place: whoever comes when all are taken gets one, and who holds most loses one. So somebody with
//! ten thousand connections only takes places from himself, and the others keep theirs.

mod activity;
mod body;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    net::IpAddr,
    ops::Bound,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
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
    numbers: AtomicU64,
    held: Mutex<Held>,
}

/// Changed when a connection comes or goes, never by a request.
#[derive(Default)]
struct Held {
    total: usize,
    clients: HashMap<IpAddr, BTreeMap<u64, Arc<Entry>>>,
    /// How many each holds, for who holds most.
    counts: BTreeSet<(usize, IpAddr)>,
}

struct Entry {
    activity: Arc<Activity>,
    task: OnceLock<AbortHandle>,
}

/// A place among the connections, given back with the value.
pub(crate) struct Place {
    connections: Arc<Connections>,
    client: IpAddr,
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
    client: IpAddr,
    number: u64,
    seen: Seen,
}

impl Connections {
    /// At most so many; none would be nobody, so there is at least one.
    pub(crate) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self {
            most: most.max(1),
            turns: Arc::default(),
            numbers: AtomicU64::new(0),
            held: Mutex::default(),
        })
    }

    /// Makes room where there is none.
    pub(crate) fn admit(self: &Arc<Self>, client: IpAddr) -> Admission {
        let mut held = self.held();
        let is_full = held.total >= self.most;
        if is_full && !held.close_one(Some(client)) {
            return Admission::TurnedAway;
        }
        let number = self.numbers.fetch_add(1, Ordering::Relaxed);
        let activity = Arc::new(Activity::new(self.turns.clone()));
        let entry = Arc::new(Entry { activity, task: OnceLock::new() });
        held.insert(client, number, entry.clone());
        let place = Place { connections: self.clone(), client, number, entry };
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
        self.connections.held().remove(self.client, self.number);
    }
}

impl Held {
    fn insert(&mut self, client: IpAddr, number: u64, entry: Arc<Entry>) {
        let own = self.clients.entry(client).or_default();
        self.counts.remove(&(own.len(), client));
        own.insert(number, entry);
        self.counts.insert((own.len(), client));
        self.total += 1;
    }

    /// A connection that was closed from here is gone already when its place is given back.
    fn remove(&mut self, client: IpAddr, number: u64) -> Option<Arc<Entry>> {
        let own = self.clients.get_mut(&client)?;
        let entry = own.remove(&number)?;
        self.total -= 1;
        self.counts.remove(&(own.len() + 1, client));
        if own.is_empty() {
            self.clients.remove(&client);
        } else {
            self.counts.insert((own.len(), client));
        }
        Some(entry)
    }

    fn close_one(&mut self, newcomer: Option<IpAddr>) -> bool {
        // Ends: each round that finds somebody busier than he was seen is a request that has got on meanwhile.
        while let Some(one) = self.choose(newcomer) {
            let entry = self.clients.get(&one.client).and_then(|own| own.get(&one.number));
            if entry.is_some_and(|entry| entry.activity.close(one.seen)) {
                if let Some(task) = self.remove(one.client, one.number).as_deref().and_then(|e| e.task.get())
                {
                    task.abort();
                }
                return true;
            }
        }
        false
    }

    /// Of who holds most, the newcomer's connection included: what waits longest for its client. A request that is
    /// being answered goes only where nothing else is left, and then only for somebody who holds less.
    fn choose(&self, newcomer: Option<IpAddr>) -> Option<Candidate> {
        let own = newcomer.map_or(0, |client| self.count(client) + 1);
        let most = self.counts.last().map_or(0, |(count, _)| *count);
        let mut rank = most.max(own);
        while rank > 0 {
            let waits = |one: &Candidate| one.seen.waiting() != Waiting::ForService;
            if let Some(one) = self.longest(rank, newcomer, waits) {
                return Some(one);
            }
            // From here on nobody holds more: the newcomer has no claim on what is another's.
            if newcomer.is_some() && rank <= own {
                if own >= most {
                    return None;
                }
                break;
            }
            rank = self.next_rank(rank, newcomer.map(|_| own));
        }
        newcomer.and_then(|_| self.longest(most, newcomer, |_| true))
    }

    fn count(&self, client: IpAddr) -> usize {
        self.clients.get(&client).map_or(0, BTreeMap::len)
    }

    /// The next lower number of connections that somebody holds.
    fn next_rank(&self, rank: usize, own: Option<usize>) -> usize {
        let lower = self.counts.range(..(rank, LOWEST)).next_back().map_or(0, |(count, _)| *count);
        own.filter(|own| *own < rank).unwrap_or(0).max(lower)
    }

    /// Who waits longest among the connections of all that hold so many.
    fn longest(
        &self,
        count: usize,
        newcomer: Option<IpAddr>,
        fits: impl Fn(&Candidate) -> bool,
    ) -> Option<Candidate> {
        let from = (Bound::Included((count, LOWEST)), Bound::Excluded((count + 1, LOWEST)));
        let others = self.counts.range(from).map(|(_, client)| *client);
        let others = others.filter(|client| Some(*client) != newcomer);
        let own = newcomer.filter(|client| self.count(*client) + 1 == count);
        others
            .chain(own)
            .filter_map(|client| Some((client, self.clients.get(&client)?)))
            .flat_map(|(client, entries)| {
                entries.iter().map(move |(number, entry)| Candidate {
                    client,
                    number: *number,
                    seen: entry.activity.seen(),
                })
            })
            .filter(fits)
            .min_by_key(|one| (one.seen.waiting(), one.seen.since()))
    }
}

/// The first of all addresses, as the set orders them.
const LOWEST: IpAddr = IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED);

#[cfg(test)]
mod tests;
