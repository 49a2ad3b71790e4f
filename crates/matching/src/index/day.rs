//! Days in two bytes.

use chrono::{Datelike, NaiveDate};

/// 1 January 2000, counted from 1 January of the year 1, which is day 1.
const FIRST: i32 = 730_120;
/// Stands for "no day". The last real one is in June 2179.
pub(super) const NONE: u16 = u16::MAX;

/// Days since the beginning of 2000; `None` where two bytes don't reach.
pub(super) fn of(date: NaiveDate) -> Option<u16> {
    u16::try_from(date.num_days_from_ce() - FIRST).ok().filter(|day| *day != NONE)
}

/// The nearest day that two bytes hold.
pub(super) fn nearest(date: NaiveDate) -> u16 {
    let day = (date.num_days_from_ce() - FIRST).clamp(0, i32::from(NONE) - 1);
    u16::try_from(day).unwrap_or(0)
}

/// The days of the week among `count` days from `first` on; `weekdays` as stored, bit 0 is Monday.
pub(super) fn weekdays_in(weekdays: u8, first: u16, count: u32) -> u32 {
    let (weeks, rest) = (count / 7, count % 7);
    // 1 January 2000 was a Saturday, five days after a Monday.
    let weekday = (u32::from(first) + 5) % 7;
    let all = u32::from(weekdays) | (u32::from(weekdays) << 7);
    let of_rest = (all >> weekday) & ((1 << rest) - 1);
    weeks * u32::from(weekdays).count_ones() + of_rest.count_ones()
}

#[cfg(test)]
mod tests {
    use domain::{Period, Weekdays};

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_two_bytes_hold() {
        assert_eq!(of(date("2000-01-01")), Some(0));
        assert_eq!(of(date("2026-11-24")), Some(9_824));
        assert_eq!(of(date("1999-12-31")), None);
        assert_eq!(of(date("2179-06-05")), Some(u16::MAX - 1));
        assert_eq!(of(date("2179-06-06")), None);
        assert_eq!(nearest(date("1980-05-01")), 0);
        assert_eq!(nearest(date("2400-05-01")), u16::MAX - 1);
    }

    #[test]
    fn days_of_the_week_are_counted_as_in_the_domain() {
        for start in ["2026-11-23", "2026-11-24", "2027-02-28", "2028-02-29"] {
            for days in 0_u32..30 {
                let first = date(start);
                let period = Period::new(first, first + chrono::Days::new(u64::from(days))).unwrap();
                for bits in [1_u8, 64, 31, 96, 127, 42] {
                    let expected = Weekdays::try_from(bits).unwrap().days_in(period);
                    let day = of(first).unwrap();
                    assert_eq!(weekdays_in(bits, day, days + 1), expected, "{bits} from {start}, {days}");
                }
            }
        }
    }
}
