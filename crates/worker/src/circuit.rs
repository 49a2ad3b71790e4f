//! When no mail can leave at all, asking again and again helps nobody.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

/// The first pause.
const FIRST: Duration = Duration::from_secs(30);
/// The longest one.
const LONGEST: Duration = Duration::from_mins(10);

/// Closed: mails leave. Open: nobody tries until the pause is over. Half open: one drain tries; the others wait for
/// what it finds.
#[derive(Debug, Default)]
pub(crate) struct Circuit(Mutex<State>);

#[derive(Clone, Copy, Debug, Default)]
enum State {
    #[default]
    Closed,
    Open {
        until: Instant,
        pause: Duration,
    },
    HalfOpen {
        pause: Duration,
    },
}

impl State {
    fn lets_through(self, now: Instant) -> bool {
        match self {
            Self::Closed => true,
            Self::Open { until, .. } => until <= now,
            Self::HalfOpen { .. } => false,
        }
    }
}

/// Leave to try. Dropped without an answer (a panic, a database that fails), the circuit is as before.
pub(crate) struct Attempt<'a> {
    circuit: &'a Circuit,
    /// The pause before this attempt, where it is the one of a half-open circuit.
    probes: Option<Duration>,
    answered: bool,
}

impl Circuit {
    /// Whether somebody may try now.
    pub(crate) fn lets_through(&self, now: Instant) -> bool {
        self.state().lets_through(now)
    }

    /// Leave to try; `None` while it is open, or while another one tries half open.
    pub(crate) fn attempt(&self, now: Instant) -> Option<Attempt<'_>> {
        let mut state = self.state();
        if !state.lets_through(now) {
            return None;
        }
        let probes = match *state {
            State::Closed => None,
            State::Open { pause, .. } | State::HalfOpen { pause } => {
                *state = State::HalfOpen { pause };
                Some(pause)
            }
        };
        Some(Attempt { circuit: self, probes, answered: false })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic while it is held cannot leave half a value.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Attempt<'_> {
    /// Mails leave.
    pub(crate) fn went_well(mut self) {
        self.answered = true;
        // A drain that began before others found that nothing leaves does not close it.
        if self.probes.is_some() {
            *self.circuit.state() = State::Closed;
        }
    }

    /// No mail can leave. Gives the pause, where this answer begins it.
    pub(crate) fn found_it_down(mut self, now: Instant) -> Option<Duration> {
        self.answered = true;
        let mut state = self.circuit.state();
        let pause = match (self.probes, *state) {
            (Some(before), _) => (before * 2).min(LONGEST),
            (None, State::Closed) => FIRST,
            // Another drain has said so already.
            (None, _) => return None,
        };
        *state = State::Open { until: now + pause, pause };
        Some(pause)
    }
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        if let (false, Some(pause)) = (self.answered, self.probes) {
            *self.circuit.state() = State::Open { until: Instant::now() + pause, pause };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_one_tries_after_each() {
        let circuit = Circuit::default();
        let mut now = Instant::now();
        let mut pauses = vec![];
        for _ in 0..7 {
            let one = circuit.attempt(now).expect("may try");
            pauses.push(one.found_it_down(now).expect("a pause").as_secs());
            let pause = Duration::from_secs(pauses[pauses.len() - 1]);
            assert!(!circuit.lets_through(now + pause / 2), "too soon");
            assert!(circuit.attempt(now + pause / 2).is_none(), "too soon");
            now += pause;
        }
        assert_eq!(pauses, [30, 60, 120, 240, 480, 600, 600]);
        let one = circuit.attempt(now).expect("half open");
        assert!(circuit.attempt(now).is_none(), "one at a time");
        one.went_well();
        let both = (circuit.attempt(now).expect("closed"), circuit.attempt(now).expect("closed"));
        assert_eq!(both.0.found_it_down(now), Some(FIRST), "from the beginning");
        assert_eq!(both.1.found_it_down(now), None, "said already");
    }

    #[test]
    fn an_older_drain_does_not_close_it_and_a_lost_one_does_not_block_it() {
        let circuit = Circuit::default();
        let now = Instant::now();
        let (older, newer) = (circuit.attempt(now).expect("closed"), circuit.attempt(now).expect("closed"));
        newer.found_it_down(now);
        older.went_well();
        assert!(!circuit.lets_through(now));
        let probe = circuit.attempt(now + FIRST).expect("half open");
        drop(probe);
        assert!(circuit.lets_through(Instant::now() + FIRST), "tried again after the same pause");
    }
}
