//! The only system clock and the only randomness.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use domain::{Clock, IdSource};
use rand::TryRngCore;
use uuid::Uuid;

/// The machine's clock, cut to microseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
    fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        now.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(now)
    }

    fn steady(&self) -> Duration {
        static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
        BEGAN.elapsed()
    }
}

/// Ids in the order of time, and secrets from the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemIds;

impl IdSource for SystemIds {
    #[expect(clippy::disallowed_methods, reason = "the one place where ids are made")]
    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        // Without randomness no secret is safe: better no process than a guessable one.
        #[expect(clippy::expect_used, reason = "a kernel without randomness can't be served")]
        rand::rngs::OsRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes");
        bytes
    }
}
