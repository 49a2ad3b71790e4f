//! The periods of a new offer.

use crate::{ActivityRules, FieldError, FieldErrors, NewOffer, OfferPeriod, OfferPeriodId, limits};

/// Two years of weeks: a recurrence is written out as periods.
const MOST_PERIODS: usize = 104;

/// Checks the periods of a new offer, each with its own field names, and numbers those that can be taken.
pub(super) fn draft(
    new: &NewOffer,
    rules: &ActivityRules,
    period_id: &mut impl FnMut() -> OfferPeriodId,
    errors: &mut FieldErrors,
) -> Vec<OfferPeriod> {
    let mut periods: Vec<OfferPeriod> = Vec::new();
    for (n, given) in new.periods.iter().enumerate() {
        let outer = format!("periods[{n}]");
        let checked = limits::period("ends_on", given.starts_on, given.ends_on)
            .and_then(|period| limits::days(rules, new.activity, period, "ends_on").map(|()| period))
            .and_then(|period| limits::quantity("quantity", given.quantity).map(|()| period))
            .and_then(|period| {
                if periods.iter().any(|other| other.period == period) {
                    return Err(FieldError::new("starts_on", "given-twice"));
                }
                Ok(period)
            });
        if let Some(period) = errors.keep(checked.map_err(|error| error.inside(&outer))) {
            let (weekdays, quantity) = (given.weekdays, given.quantity);
            periods.push(OfferPeriod { id: period_id(), period, weekdays, quantity, booked: 0 });
        }
    }
    if periods.len() > MOST_PERIODS {
        errors.push(FieldError::new("periods", "too-many").with("most", MOST_PERIODS));
    }
    periods
}
