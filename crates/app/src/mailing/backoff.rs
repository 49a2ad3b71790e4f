//! When a mail is tried again.

use chrono::TimeDelta;

/// How long a mail is tried (RFC 5321, 4.5.4.1 says four to five days for relays; ours goes on after us).
pub(super) const GIVE_UP_AFTER: TimeDelta = TimeDelta::days(3);

/// The wait after a number of attempts: one minute, doubled each time, six hours at most, and up to a tenth more by
/// chance, so that mails that failed together don't come back together. The first wait outlasts greylisting.
///
/// `chance` is any number; only its remainder counts.
pub(super) fn wait(attempts: u32, chance: u8) -> TimeDelta {
    let minutes = 1_i64 << attempts.saturating_sub(1).min(9);
    let seconds = minutes.min(360) * 60;
    TimeDelta::seconds(seconds + seconds * i64::from(chance) / 2_550)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_six_hours() {
        let seconds = [1, 2, 3, 9, 10, 40].map(|attempts| wait(attempts, 0).num_seconds());
        assert_eq!(seconds, [60, 120, 240, 15_360, 21_600, 21_600]);
        assert_eq!(wait(1, 255).num_seconds(), 66);
    }
}
