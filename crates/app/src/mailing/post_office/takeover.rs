//! When mails may be taken over that others hold and no longer renew. A lease that is over says that its holder is gone
//! only while clocks go evenly and everybody reaches the database: otherwise its holder is given the time of a lease to
//! renew it, or to write down what became of the mail.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::Clock;

/// The clock is set right by less all the time.
const JUMP: TimeDelta = TimeDelta::seconds(2);

/// Watches the clock and the database of one process.
pub(super) struct Takeover(Mutex<Watch>);

struct Watch {
    now: DateTime<Utc>,
    steady: Duration,
    /// By the steady clock.
    not_before: Duration,
}

impl Takeover {
    /// Others may be about to write, so that the first lease has to pass.
    pub(super) fn watching(clock: &dyn Clock, lease: Duration) -> Self {
        let (now, steady) = (clock.now(), clock.steady());
        Self(Mutex::new(Watch { now, steady, not_before: steady + lease }))
    }

    /// Asked often, since a jump is seen between two times that it is asked.
    pub(super) fn is_allowed(&self, clock: &dyn Clock, lease: Duration) -> bool {
        let (now, steady) = (clock.now(), clock.steady());
        let mut watch = self.watch();
        let passed = TimeDelta::from_std(steady.saturating_sub(watch.steady)).unwrap_or_default();
        let jumped = (now - watch.now - passed).abs() > JUMP;
        if jumped {
            tracing::warn!(was = %watch.now, is = %now, "the clock has jumped");
            watch.not_before = steady + lease;
        }
        (watch.now, watch.steady) = (now, steady);
        steady >= watch.not_before
    }

    /// The database could not be reached: others wait for it as well.
    pub(super) fn wait(&self, clock: &dyn Clock, lease: Duration) {
        self.watch().not_before = clock.steady() + lease;
    }

    fn watch(&self) -> MutexGuard<'_, Watch> {
        // A panic while it is held cannot leave half a value.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    /// Seconds by both clocks; the trait asks for atomics.
    #[derive(Default)]
    struct TwoClocks {
        now: AtomicI64,
        steady: AtomicI64,
    }

    impl TwoClocks {
        fn pass(&self, seconds: i64) {
            self.now.fetch_add(seconds, Ordering::Relaxed);
            self.steady.fetch_add(seconds, Ordering::Relaxed);
        }
    }

    impl Clock for TwoClocks {
        fn now(&self) -> DateTime<Utc> {
            DateTime::from_timestamp(self.now.load(Ordering::Relaxed), 0).expect("a date")
        }

        fn steady(&self) -> Duration {
            Duration::from_secs(self.steady.load(Ordering::Relaxed).unsigned_abs())
        }
    }

    #[test]
    fn a_lease_has_to_pass_after_whatever_makes_leases_doubtful() {
        const LEASE: Duration = Duration::from_secs(30);
        let clock = TwoClocks::default();
        let takeover = Takeover::watching(&clock, LEASE);
        let after = |seconds| {
            clock.pass(seconds);
            takeover.is_allowed(&clock, LEASE)
        };
        assert_eq!([after(0), after(29), after(1), after(600)], [false, false, true, true]);
        takeover.wait(&clock, LEASE);
        assert_eq!([after(29), after(1)], [false, true]);
        for jump in [3_600, -7_200, 86_400] {
            clock.now.fetch_add(jump, Ordering::Relaxed);
            assert_eq!([after(0), after(29), after(1)], [false, false, true], "{jump} seconds");
        }
        clock.now.fetch_add(1, Ordering::Relaxed);
        assert!(after(1), "a second more or less is no jump");
    }
}
