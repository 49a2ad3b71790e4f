//! Periods of calendar days, and days of the week.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Whole days from `starts_on` to `ends_on`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

/// A period whose end lies before its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the period ends on {ends_on}, before it starts on {starts_on}")]
pub struct EndsBeforeStart {
    /// The first day as given.
    pub starts_on: NaiveDate,
    /// The last day as given.
    pub ends_on: NaiveDate,
}

impl Period {
    /// # Errors
    ///
    /// [`EndsBeforeStart`] where the last day lies before the first.
    pub fn new(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<Self, EndsBeforeStart> {
        if ends_on < starts_on {
            return Err(EndsBeforeStart { starts_on, ends_on });
        }
        Ok(Self { starts_on, ends_on })
    }

    /// The first day.
    pub const fn starts_on(self) -> NaiveDate {
        self.starts_on
    }

    /// The last day.
    pub const fn ends_on(self) -> NaiveDate {
        self.ends_on
    }

    /// How many days, both ends included.
    pub fn days(self) -> u32 {
        u32::try_from((self.ends_on - self.starts_on).num_days() + 1).unwrap_or(0)
    }

    /// The days in both.
    pub fn overlap(self, other: Self) -> Option<Self> {
        Self::new(self.starts_on.max(other.starts_on), self.ends_on.min(other.ends_on)).ok()
    }
}

/// Days of the week; bit 0 is Monday, as stored. Never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Weekdays(u8);

/// Bits that are no set of days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no set of days of the week: 1 to 127, Monday is 1, Sunday is 64")]
pub struct NotWeekdays(pub i64);

impl Weekdays {
    /// All seven.
    pub const ALL: Self = Self(0b111_1111);

    /// From the stored bits.
    ///
    /// # Errors
    ///
    /// [`NotWeekdays`] for 0 and for more than seven bits.
    pub fn from_bits(bits: i64) -> Result<Self, NotWeekdays> {
        match u8::try_from(bits) {
            Ok(bits @ 1..=127) => Ok(Self(bits)),
            _ => Err(NotWeekdays(bits)),
        }
    }

    /// `None` where no day is given.
    pub fn of(days: impl IntoIterator<Item = Weekday>) -> Option<Self> {
        let bits = days.into_iter().fold(0, |bits, day| bits | 1 << day.num_days_from_monday());
        (bits != 0).then_some(Self(bits))
    }

    /// The stored bits.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// How many days a week.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The days in both.
    pub fn common(self, other: Self) -> Option<Self> {
        let bits = self.0 & other.0;
        (bits != 0).then_some(Self(bits))
    }

    /// How many days of the week are in one of both only.
    pub const fn differing(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }

    /// Whether the day is one of them.
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }

    /// The days, Monday first.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        [Mon, Tue, Wed, Thu, Fri, Sat, Sun].into_iter().filter(move |day| self.contains(*day))
    }

    /// How many of a period's days are such days.
    pub fn days_in(self, period: Period) -> u32 {
        let (weeks, rest) = (period.days() / 7, period.days() % 7);
        let first = period.starts_on().weekday().num_days_from_monday();
        let extra = (0..rest).filter(|n| self.0 & (1 << ((first + n) % 7)) != 0).count();
        weeks * self.count() + u32::try_from(extra).unwrap_or(0)
    }
}

impl TryFrom<u8> for Weekdays {
    type Error = NotWeekdays;

    fn try_from(bits: u8) -> Result<Self, Self::Error> {
        Self::from_bits(i64::from(bits))
    }
}

impl From<Weekdays> for u8 {
    fn from(days: Weekdays) -> Self {
        days.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[test]
    fn both_ends_count() {
        assert_eq!(period("2027-02-01", "2027-02-01").days(), 1);
        assert_eq!(period("2027-02-01", "2027-02-28").days(), 28);
        assert!(Period::new("2027-02-02".parse().unwrap(), "2027-02-01".parse().unwrap()).is_err());
    }

    #[test]
    fn days_of_the_week_are_counted_in_a_period() {
        let tuesdays = Weekdays::of([Weekday::Tue]).unwrap();
        assert_eq!(tuesdays.days_in(period("2027-02-01", "2027-02-28")), 4); // starts on a Monday
        assert_eq!(tuesdays.days_in(period("2027-02-03", "2027-02-09")), 1);
        assert_eq!(Weekdays::ALL.days_in(period("2027-02-03", "2027-02-12")), 10);
    }

    #[test]
    fn no_day_is_no_set() {
        assert_eq!(Weekdays::from_bits(0), Err(NotWeekdays(0)));
        assert_eq!(Weekdays::from_bits(128), Err(NotWeekdays(128)));
        assert_eq!(Weekdays::of([]), None);
    }
}
