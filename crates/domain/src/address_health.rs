//! When mails to an address come back too often to go on: a score, as GNU Mailman keeps it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::UnreachableReason;

/// A report that a mail could not be delivered for good counts so much, in halves.
const FOR_GOOD: u32 = 2;
/// One of a fault that may pass.
const MAY_PASS: u32 = 1;
/// At this score no more mail goes there: five refusals on five days (Mailman's `bounce_score_threshold` is 5.0).
pub const TOO_MUCH: u32 = 10;
/// Without a report for so long all is forgiven (Mailman's `bounce_info_stale_after` is 7 days; our mails are weekly, so
/// that it is five of them).
const FORGIVEN_AFTER: TimeDelta = TimeDelta::days(35);

/// What became of mails to an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressHealth {
    /// In halves: a refusal for good counts 2, one that may pass 1; at most one report a day counts.
    pub score: u32,
    /// The day of the last report that counted.
    pub scored_on: Option<NaiveDate>,
    /// Since when no mail goes there, and why.
    pub suppressed: Option<(DateTime<Utc>, UnreachableReason)>,
    /// The other side's last code.
    pub said: Option<String>,
}

impl AddressHealth {
    /// Another mail came back. An address that is not there ends at once; any other has days to recover.
    #[must_use]
    pub fn came_back(
        mut self,
        reason: UnreachableReason,
        said: &str,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Self {
        let is_old = self.scored_on.is_some_and(|on| today - on > FORGIVEN_AFTER);
        if is_old {
            self.score = 0;
        }
        if self.scored_on != Some(today) {
            self.score += if reason == UnreachableReason::GivenUp { MAY_PASS } else { FOR_GOOD };
            self.scored_on = Some(today);
        }
        self.said = Some(said.to_owned());
        if self.suppressed.is_none() && (reason == UnreachableReason::NoSuchAddress || self.score >= TOO_MUCH)
        {
            self.suppressed = Some((now, reason));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: DateTime<Utc> = DateTime::UNIX_EPOCH;

    /// The health after reports on these days of a year.
    fn after(reports: &[(UnreachableReason, u32)]) -> AddressHealth {
        reports.iter().fold(AddressHealth::default(), |health, (reason, day)| {
            let today = NaiveDate::from_yo_opt(2026, *day).expect("a day");
            health.came_back(*reason, "5.0.0", NOON, today)
        })
    }

    #[test]
    fn an_address_that_is_not_there_ends_at_once() {
        use UnreachableReason::NoSuchAddress;
        assert_eq!(after(&[(NoSuchAddress, 1)]).suppressed, Some((NOON, NoSuchAddress)));
    }

    #[test]
    fn others_have_days_to_recover() {
        use UnreachableReason::{GivenUp, Refused};
        let days =
            |reason, days: std::ops::Range<u32>| days.map(move |day| (reason, day)).collect::<Vec<_>>();
        for (reports, score, ends) in [
            (days(Refused, 1..5), 8, false),
            (days(Refused, 1..6), 10, true),
            (days(GivenUp, 1..10), 9, false),
            (days(GivenUp, 1..11), 10, true),
            // At most one a day, and the first one counts.
            (vec![(Refused, 1); 30], 2, false),
            (vec![(GivenUp, 1), (Refused, 1)], 1, false),
            // What lies five weeks back is forgiven.
            ([days(Refused, 1..5), vec![(Refused, 41)]].concat(), 2, false),
            ([days(Refused, 1..5), vec![(Refused, 39)]].concat(), 10, true),
        ] {
            let health = after(&reports);
            assert_eq!((health.score, health.suppressed.is_some()), (score, ends), "{reports:?}");
        }
    }
}
