//! Checks that needs and offers share: who may take part, how long, how much, how far.

use chrono::{Datelike, NaiveDate};

use crate::{Activity, ActivityRules, FieldError, Participants, Period};

/// The largest quantity that is taken: more is a slip of the finger.
const MOST: u32 = 10_000;
/// The longest radius in km that is taken: across the continent.
const FARTHEST_KM: u32 = 5_000;

pub(crate) fn participants(
    rules: &ActivityRules,
    activity: Activity,
    who: Participants,
    today: NaiveDate,
) -> Result<(), FieldError> {
    let known = rules.on(activity, today).map_or(&[][..], |rule| &rule.participants);
    if known.is_empty() || known.contains(&who) {
        return Ok(());
    }
    let expected: Vec<&str> = known.iter().map(|who| who.as_str()).collect();
    Err(FieldError::new("participants", "participants-differ")
        .with("activity", activity)
        .with("expected", expected.join(", ")))
}

pub(crate) fn days(
    rules: &ActivityRules,
    activity: Activity,
    period: Period,
    field: &str,
) -> Result<(), FieldError> {
    let Some(rule) = rules.on(activity, period.starts_on()) else { return Ok(()) };
    let days = period.days();
    let (code, limit) = match (rule.min_days, rule.max_days) {
        (Some(least), _) if days < least => ("too-few-days", least),
        (_, Some(most)) if days > most => ("too-many-days", most),
        _ => return Ok(()),
    };
    Err(FieldError::new(field, code)
        .with("activity", activity)
        .with("days", days)
        .with("limit", limit)
        .with("source", &rule.source))
}

pub(crate) fn quantity(field: &str, quantity: Option<u32>) -> Result<(), FieldError> {
    match quantity {
        Some(n) if n == 0 || n > MOST => {
            Err(FieldError::new(field, "out-of-range").with("from", 1).with("to", MOST))
        }
        _ => Ok(()),
    }
}

/// A number that may be 0.
pub(crate) fn count(field: &str, count: Option<u32>) -> Result<(), FieldError> {
    match count {
        Some(n) if n > MOST => Err(FieldError::new(field, "out-of-range").with("from", 0).with("to", MOST)),
        _ => Ok(()),
    }
}

pub(crate) fn distance(field: &str, km: Option<u32>) -> Result<(), FieldError> {
    match km {
        Some(km) if km == 0 || km > FARTHEST_KM => {
            Err(FieldError::new(field, "out-of-range").with("from", 1).with("to", FARTHEST_KM))
        }
        _ => Ok(()),
    }
}

/// Both days or neither.
pub(crate) fn optional_period(
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
) -> Result<Option<Period>, FieldError> {
    match (starts_on, ends_on) {
        (None, None) => Ok(None),
        (Some(first), Some(last)) => period("ends_on", first, last).map(Some),
        (None, Some(_)) => Err(FieldError::new("starts_on", "required")),
        (Some(_), None) => Err(FieldError::new("ends_on", "required")),
    }
}

/// The years in which something can take place: others are slips of the finger, and no two databases agree on them.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

pub(crate) fn period(field: &str, first: NaiveDate, last: NaiveDate) -> Result<Period, FieldError> {
    if ![first, last].iter().all(|day| YEARS.contains(&day.year())) {
        return Err(FieldError::new(field, "not-a-date"));
    }
    Period::new(first, last).map_err(|_| {
        FieldError::new(field, "ends-before-start").with("starts_on", first).with("ends_on", last)
    })
}

/// A range whose lower end is not above its upper one.
pub(crate) fn range<T: PartialOrd + Copy>(
    field: &str,
    from: Option<T>,
    to: Option<T>,
) -> Result<(), FieldError> {
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(FieldError::new(field, "upside-down")),
        _ => Ok(()),
    }
}

/// Nothing twice.
pub(crate) fn once<T: PartialEq>(field: &str, given: &[T]) -> Result<(), FieldError> {
    let again = given.iter().enumerate().find(|(n, one)| given[..*n].contains(one));
    again.map_or(Ok(()), |(n, _)| Err(FieldError::new(format!("{field}[{n}]"), "given-twice")))
}

/// Text of several lines that every database keeps and every page can show.
pub(crate) fn lines(field: &str, text: Option<&str>, longest: usize) -> Result<(), FieldError> {
    let Some(text) = text else { return Ok(()) };
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(FieldError::new(field, "not-plain-text"));
    }
    if text.chars().count() > longest {
        return Err(FieldError::new(field, "too-long").with("longest", longest));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code<T>(outcome: Result<T, FieldError>) -> Option<String> {
        outcome.err().map(|error| format!("{} {}", error.field, error.code))
    }

    #[test]
    fn slips_of_the_finger_are_named() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let outcomes = [
            code(period("ends_on", day("2027-01-01"), day("+12027-01-01"))),
            code(period("ends_on", day("1899-01-01"), day("2027-01-01"))),
            code(period("ends_on", day("2027-01-02"), day("2027-01-01"))),
            code(period("ends_on", day("2027-01-01"), day("2027-01-01"))),
            code(count("with_support", Some(4_000_000_000))),
            code(count("with_support", Some(0))),
            code(once("languages", &["bs", "sq", "bs"])),
            code(lines("description", Some("a\u{0}b"), 9)),
            code(lines("description", Some("two\r\nlines"), 10)),
            code(lines("description", Some("two lines"), 8)),
        ];
        let told: Vec<&str> = outcomes.iter().map(|told| told.as_deref().unwrap_or("taken")).collect();
        assert_eq!(
            told,
            [
                "ends_on not-a-date",
                "ends_on not-a-date",
                "ends_on ends-before-start",
                "taken",
                "with_support out-of-range",
                "taken",
                "languages[2] given-twice",
                "description not-plain-text",
                "taken",
                "description too-long",
            ]
        );
    }
}
