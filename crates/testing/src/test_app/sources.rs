//! Time, ids and secrets that a test knows beforehand.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Clock, IdSource};
use uuid::Uuid;

/// Where every test begins: Monday 5 October 2026, 9 in the morning in Sarajevo.
pub const START: DateTime<Utc> = match DateTime::from_timestamp(1_791_183_600, 0) {
    Some(start) => start,
    None => DateTime::UNIX_EPOCH,
};

/// A clock that stands still until it is told.
#[derive(Debug)]
pub struct TestClock {
    now: AtomicI64,
    /// By how many microseconds it jumped.
    jumped: AtomicI64,
}

impl Default for TestClock {
    fn default() -> Self {
        Self { now: AtomicI64::new(START.timestamp_micros()), jumped: AtomicI64::new(0) }
    }
}

impl TestClock {
    /// Sets it.
    pub fn set(&self, now: DateTime<Utc>) {
        self.now.store(now.timestamp_micros(), Ordering::SeqCst);
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        let micros = i64::try_from(time.as_micros()).unwrap_or(i64::MAX);
        self.now.fetch_add(micros, Ordering::SeqCst);
    }

    /// Is set right, or wrong: no time passes.
    pub fn jump(&self, by: TimeDelta) {
        let micros = by.num_microseconds().unwrap_or_default();
        self.jumped.fetch_add(micros, Ordering::SeqCst);
        self.now.fetch_add(micros, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.now.load(Ordering::SeqCst)).unwrap_or(START)
    }

    fn steady(&self) -> Duration {
        let passed = self.now.load(Ordering::SeqCst) - self.jumped.load(Ordering::SeqCst);
        Duration::from_micros(passed.unsigned_abs())
    }
}

/// A number without a pattern (2^64 over the golden ratio), to spread numbers over all bits.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Ids 1, 2, 3 .. in the form of a `UUIDv7`, and secrets likewise: the same in each run, so that snapshots can hold
/// them.
#[derive(Debug)]
pub struct NumberedIds {
    next: AtomicU64,
    /// Which process gives them out.
    process: u16,
}

impl NumberedIds {
    /// Goes on after a number.
    pub fn after(last: u64) -> Self {
        Self { next: AtomicU64::new(last + 1), process: 0 }
    }

    /// Those of a process that no other one has.
    pub fn elsewhere() -> Self {
        static PROCESSES: AtomicU64 = AtomicU64::new(1);
        let process = PROCESSES.fetch_add(1, Ordering::Relaxed);
        // 12 bits of room; no test has so many.
        Self { next: AtomicU64::new(1), process: u16::try_from(process & 0xfff).unwrap_or(1) }
    }

    fn next(&self) -> u64 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }
}

impl IdSource for NumberedIds {
    /// RFC 9562, 5.7: 48 bits of time (here always the same), version, 12 bits (the process), variant, the number.
    fn uuid(&self) -> Uuid {
        let time = u128::from(START.timestamp_millis().unsigned_abs()) << 80;
        let rest = 0x7 << 76 | u128::from(self.process) << 64 | 0b10 << 62 | u128::from(self.next());
        Uuid::from_u128(time | rest)
    }

    fn secret(&self) -> [u8; 32] {
        // Unlike in every part, since some take its beginning alone.
        let number = self.next() | u64::from(self.process) << 48;
        let mut secret = [0; 32];
        for (part, bytes) in (1..).zip(secret.chunks_exact_mut(8)) {
            bytes.copy_from_slice(
                &number.wrapping_add(1).wrapping_mul(ODD.wrapping_mul(part) | 1).to_be_bytes(),
            );
        }
        secret
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_version_seven_and_in_order() {
        let ids = NumberedIds::after(41);
        let (one, two) = (ids.uuid(), ids.uuid());
        assert_eq!(one.get_version_num(), 7);
        assert!(one < two);
        assert!(one.to_string().ends_with("-7000-8000-00000000002a"), "{one}");
        assert_ne!(NumberedIds::elsewhere().uuid(), NumberedIds::elsewhere().uuid());
        assert_ne!(ids.secret(), ids.secret());
    }

    #[test]
    fn the_clock_stands_still() {
        let clock = TestClock::default();
        assert_eq!(clock.now().to_rfc3339(), "2026-10-05T07:00:00+00:00");
        clock.advance(Duration::from_millis(1_500));
        assert_eq!(clock.now().to_rfc3339(), "2026-10-05T07:00:01.500+00:00");
    }
}
