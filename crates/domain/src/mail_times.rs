//! When mail that can wait may leave: what somebody chose, in the time where they are.

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday,
};
use chrono_tz::Tz;

use crate::{Cadence, Period};

/// Digests leave at this hour, before the first lesson.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(7, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};
/// Further ahead than any holidays last: whoever is away for longer hears of it all the same.
const LONGEST_PAUSE: u64 = 120;

/// When somebody may be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailTimes {
    /// Where they are.
    pub zone: Tz,
    /// Hours in which nothing leaves, from and to; over midnight where the first is the later one. Equal = none.
    pub quiet: Option<(NaiveTime, NaiveTime)>,
    /// Days on which nothing leaves: quiet weeks of a company, holidays of a school.
    pub pauses: Vec<Period>,
}

impl MailTimes {
    /// In a time zone, without quiet hours and pauses.
    pub const fn anywhere_in(zone: Tz) -> Self {
        Self { zone, quiet: None, pauses: Vec::new() }
    }

    /// When a mail may leave that was written now: now, at the end of the quiet hours, or on the morning after a pause.
    pub fn at_once(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let leaves = self.after_quiet(now);
        let on = leaves.with_timezone(&self.zone).date_naive();
        if self.is_pause(on) { self.digest_on(self.after_pauses(on)) } else { leaves }
    }

    /// The end of the quiet hours that an instant is in, or the instant itself.
    fn after_quiet(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let Some((from, to)) = self.quiet.filter(|(from, to)| from != to) else { return now };
        let local = now.with_timezone(&self.zone).naive_local();
        let time = local.time();
        let is_quiet = if from < to { from <= time && time < to } else { time >= from || time < to };
        if !is_quiet {
            return now;
        }
        let ends_on = if time < to { local.date() } else { next(local.date()) };
        self.instant(ends_on.and_time(to)).max(now)
    }

    /// When the next digest leaves after an instant; `None` = none does: they hear at once, or never.
    ///
    /// A day is a working day; a week ends with Monday's digest, or, where Monday is in a pause, with the first one
    /// after it.
    pub fn next_digest(&self, cadence: Cadence, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let fits = |on: NaiveDate| match cadence {
            Cadence::Daily => !matches!(on.weekday(), Weekday::Sat | Weekday::Sun),
            _ => on.weekday() == Weekday::Mon,
        };
        if !matches!(cadence, Cadence::Daily | Cadence::Weekly) {
            return None;
        }
        let mut on = after.with_timezone(&self.zone).date_naive();
        while !fits(on) || self.digest_on(on) <= after {
            on = next(on);
        }
        Some(self.digest_on(self.after_pauses(on)))
    }

    /// The day itself, or the first working day after the pauses that it is in.
    fn after_pauses(&self, mut on: NaiveDate) -> NaiveDate {
        let latest = on + Days::new(LONGEST_PAUSE);
        while on < latest && (self.is_pause(on) || matches!(on.weekday(), Weekday::Sat | Weekday::Sun)) {
            on = next(on);
        }
        on
    }

    fn is_pause(&self, on: NaiveDate) -> bool {
        self.pauses.iter().any(|pause| pause.starts_on() <= on && on <= pause.ends_on())
    }

    /// Not within the quiet hours either.
    fn digest_on(&self, on: NaiveDate) -> DateTime<Utc> {
        self.after_quiet(self.instant(on.and_time(MORNING)))
    }

    /// Where clocks are put forward an hour is missing: then it is what follows. Where they are put back one comes twice:
    /// then it is the first.
    fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let found = self.zone.from_local_datetime(&local).earliest();
        let later = || self.zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest();
        found.or_else(later).map_or_else(|| local.and_utc(), |instant| instant.with_timezone(&Utc))
    }
}

fn next(on: NaiveDate) -> NaiveDate {
    on.succ_opt().unwrap_or(on)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::SERVICE_ZONE;

    fn at(text: &str) -> DateTime<Utc> {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time");
        SERVICE_ZONE.from_local_datetime(&local).earliest().expect("there is one").with_timezone(&Utc)
    }

    fn quiet(from: u32, to: u32) -> MailTimes {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
        MailTimes { quiet: Some((hour(from), hour(to))), ..MailTimes::anywhere_in(SERVICE_ZONE) }
    }

    fn pause(from: &str, to: &str) -> Period {
        let date = |text: &str| text.parse().expect("a date");
        Period::new(date(from), date(to)).expect("in order")
    }

    #[test]
    fn quiet_hours_go_over_midnight() {
        let times = quiet(20, 7);
        for (written, leaves) in [
            ("2026-11-30 19:59", "2026-11-30 19:59"),
            ("2026-11-30 20:00", "2026-12-01 07:00"),
            ("2026-12-01 06:59", "2026-12-01 07:00"),
            ("2026-12-01 07:00", "2026-12-01 07:00"),
            // The night in which clocks are put forward, and the one in which they are put back.
            ("2026-03-28 23:30", "2026-03-29 07:00"),
            ("2026-10-24 23:30", "2026-10-25 07:00"),
        ] {
            assert_eq!(times.at_once(at(written)), at(leaves), "{written}");
        }
        let by_day = quiet(12, 14);
        assert_eq!(by_day.at_once(at("2026-11-30 13:00")), at("2026-11-30 14:00"));
        assert_eq!(by_day.at_once(at("2026-11-30 20:00")), at("2026-11-30 20:00"));
    }

    #[test]
    fn a_week_ends_on_monday_and_a_day_in_the_morning() {
        let times = MailTimes::anywhere_in(SERVICE_ZONE);
        // 30 November 2026 is a Monday.
        for (cadence, after, leaves) in [
            (Cadence::Weekly, "2026-11-30 06:59", Some("2026-11-30 07:00")),
            (Cadence::Weekly, "2026-11-30 07:00", Some("2026-12-07 07:00")),
            (Cadence::Daily, "2026-11-30 07:00", Some("2026-12-01 07:00")),
            (Cadence::Daily, "2026-12-04 08:00", Some("2026-12-07 07:00")),
            (Cadence::AtOnce, "2026-11-30 06:59", None),
            (Cadence::Never, "2026-11-30 06:59", None),
        ] {
            assert_eq!(times.next_digest(cadence, at(after)), leaves.map(at), "{cadence} after {after}");
        }
    }

    #[test]
    fn nothing_leaves_in_a_pause_nor_in_quiet_hours() {
        let pauses = vec![pause("2026-12-21", "2027-01-01"), pause("2027-01-04", "2027-01-06")];
        let times = MailTimes { pauses, ..quiet(21, 8) };
        assert_eq!(times.next_digest(Cadence::Weekly, at("2026-12-15 12:00")), Some(at("2027-01-07 08:00")));
        assert_eq!(times.at_once(at("2026-12-23 12:00")), at("2027-01-07 08:00"));
        assert_eq!(times.at_once(at("2026-12-18 12:00")), at("2026-12-18 12:00"));
        let away = MailTimes { pauses: vec![pause("2026-01-01", "2030-01-01")], ..times };
        let leaves = away.next_digest(Cadence::Daily, at("2026-11-30 12:00")).expect("some day");
        assert!(leaves < at("2027-04-10 12:00"), "nobody is left out for ever");
    }

    proptest! {
        #[test]
        fn a_mail_leaves_later_never_earlier_and_never_in_quiet_hours(
            minutes in 0_i64..1_000_000, from in 0_u32..24, to in 0_u32..24, zone in 0_usize..3
        ) {
            let zone = [chrono_tz::Europe::Sarajevo, chrono_tz::Europe::Lisbon, chrono_tz::Europe::Helsinki][zone];
            let now = at("2026-01-01 00:00") + TimeDelta::minutes(minutes);
            let times = MailTimes { zone, ..quiet(from, to) };
            let leaves = times.at_once(now);
            prop_assert!(leaves >= now && leaves - now <= TimeDelta::hours(25));
            prop_assert_eq!(times.at_once(leaves), leaves, "it is not quiet then");
            for cadence in [Cadence::Daily, Cadence::Weekly] {
                let digest = times.next_digest(cadence, now).expect("one leaves");
                prop_assert!(digest > now && digest - now <= TimeDelta::days(8));
            }
        }
    }
}
