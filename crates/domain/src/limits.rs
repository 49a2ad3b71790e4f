//! Checks that needs and offers share: who may take part, how long, how much, how far.

use chrono::NaiveDate;

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

pub(crate) fn period(field: &str, first: NaiveDate, last: NaiveDate) -> Result<Period, FieldError> {
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
