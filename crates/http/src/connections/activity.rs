//! What one connection is busy with. A request changes it twice, each time with one exchange of one word; who makes room
//! reads it.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// A request has begun and its answer is not finished.
const IN_FLIGHT: u64 = 1;
/// The service waits for the next piece of a body.
const FOR_BODY: u64 = 1 << 1;
/// The service waits for the client to take the next piece of an answer.
const FOR_READER: u64 = 1 << 2;
/// Somebody decided to close it: nothing begins any more.
const CLOSED: u64 = 1 << 3;
/// It has just come, and nobody has looked yet whether it asks for something.
const NEW: u64 = 1 << 4;
/// One turn; what is above the flags.
const TURN: u64 = 1 << 5;

/// Whom a connection waits for, in the order in which it is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Waiting {
    /// Nobody has asked for anything, or not with a whole header.
    Idle,
    /// A request is in flight, and its client holds it up: it sends its body slowly, or takes its answer slowly.
    ForClient,
    /// The service is answering, or has not looked yet.
    ForService,
}

/// What a connection was busy with when it was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen(u64);

impl Seen {
    pub(crate) const fn waiting(self) -> Waiting {
        if self.0 & (FOR_BODY | FOR_READER) != 0 {
            Waiting::ForClient
        } else if self.0 & (IN_FLIGHT | NEW) != 0 {
            Waiting::ForService
        } else {
            Waiting::Idle
        }
    }

    /// Since when: the lower, the longer.
    pub(crate) const fn since(self) -> u64 {
        self.0 / TURN
    }
}

/// What one connection is busy with, and since which turn. Turns are counted, not timed: only the order matters.
#[derive(Debug)]
pub(crate) struct Activity {
    now: AtomicU64,
    turns: Arc<AtomicU64>,
}

impl Activity {
    /// New from now on. All connections count by the same `turns`.
    pub(crate) fn new(turns: Arc<AtomicU64>) -> Self {
        let activity = Self { now: AtomicU64::new(0), turns };
        activity.change_to(NEW);
        activity
    }

    /// A request begins. `false` = the connection is being closed, and the request must not begin.
    pub(crate) fn begin(&self) -> bool {
        self.change_to(IN_FLIGHT)
    }

    /// Its answer is finished.
    pub(crate) fn end(&self) {
        self.change_to(0);
    }

    /// Everything that had come was read.
    pub(crate) fn looked_at(&self) {
        self.set(NEW, false);
    }

    /// Whether the next piece of a body is waited for.
    pub(crate) fn set_for_body(&self, waits: bool) {
        self.set(FOR_BODY, waits);
    }

    /// Whether a client is waited for, to take the next piece of its answer.
    pub(crate) fn set_for_reader(&self, waits: bool) {
        self.set(FOR_READER, waits);
    }

    pub(crate) fn seen(&self) -> Seen {
        Seen(self.now.load(Ordering::Acquire))
    }

    /// `false` = it has done something since it was seen, and is not closed.
    pub(crate) fn close(&self, seen: Seen) -> bool {
        self.now.compare_exchange(seen.0, seen.0 | CLOSED, Ordering::AcqRel, Ordering::Acquire).is_ok()
    }

    fn change_to(&self, flags: u64) -> bool {
        let turn = self.turns.fetch_add(1, Ordering::Relaxed) * TURN;
        let change = |now: u64| (now & CLOSED == 0).then_some(turn | flags);
        self.now.fetch_update(Ordering::AcqRel, Ordering::Acquire, change).is_ok()
    }

    /// Mostly nothing changes: then it is only read.
    fn set(&self, flag: u64, waits: bool) {
        if (self.now.load(Ordering::Relaxed) & flag != 0) == waits {
            return;
        }
        if waits {
            self.now.fetch_or(flag, Ordering::AcqRel);
        } else {
            self.now.fetch_and(!flag, Ordering::AcqRel);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_waits_for_whoever_holds_it_up() {
        let activity = Activity::new(Arc::default());
        let waiting = || activity.seen().waiting();
        assert_eq!(waiting(), Waiting::ForService, "nobody has looked yet");
        activity.looked_at();
        assert_eq!(waiting(), Waiting::Idle);
        assert!(activity.begin());
        assert_eq!(waiting(), Waiting::ForService);
        let begun = activity.seen().since();
        activity.set_for_body(true);
        assert_eq!((waiting(), activity.seen().since()), (Waiting::ForClient, begun));
        activity.set_for_body(false);
        assert_eq!((waiting(), activity.seen().since()), (Waiting::ForService, begun));
        activity.set_for_reader(true);
        assert_eq!(waiting(), Waiting::ForClient);
        activity.end();
        assert_eq!(waiting(), Waiting::Idle);
        assert!(activity.seen().since() > begun);
    }

    #[test]
    fn either_a_request_begins_or_its_connection_is_closed() {
        let activity = Activity::new(Arc::default());
        let idle = activity.seen();
        assert!(activity.begin());
        assert!(!activity.close(idle), "a request that had begun was cut");
        activity.end();
        assert!(activity.close(activity.seen()));
        assert!(!activity.begin(), "a request began on a closed connection");
        activity.end();
        assert!(!activity.begin(), "a connection was opened again");
    }
}
