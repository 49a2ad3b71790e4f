//! An offer said anew.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::{ActivityRules, FieldError, FieldErrors, NewOffer, Offer, OfferPeriod, OfferPeriodId, Period};

impl Offer {
    /// Says everything anew; whose it is, its state and what is booked stay. A period with the same days is the same
    /// period.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken, as [`draft`](Self::draft) does; `booked` where a period goes, or
    /// shrinks below what is booked in it.
    pub fn restate(
        self,
        new: NewOffer,
        period_id: impl FnMut() -> OfferPeriodId,
        rules: &ActivityRules,
        now: DateTime<Utc>,
    ) -> Result<Self, FieldErrors> {
        let mut said = Self::draft(self.id, new, period_id, rules, now)?;
        let mut before: HashMap<Period, OfferPeriod> =
            self.periods.into_iter().map(|period| (period.period, period)).collect();
        let mut errors = FieldErrors::default();
        for (n, period) in said.periods.iter_mut().enumerate() {
            let Some(old) = before.remove(&period.period) else { continue };
            (period.id, period.booked) = (old.id, old.booked);
            if period.quantity.is_some_and(|quantity| quantity < old.booked) {
                let field = format!("periods[{n}].quantity");
                errors.push(FieldError::new(field, "booked").with("booked", old.booked));
            }
        }
        let booked: u32 = before.values().map(|period| period.booked).sum();
        if booked > 0 {
            errors.push(FieldError::new("periods", "booked").with("booked", booked));
        }
        errors.none_or(|| Self {
            host: self.host,
            state: self.state,
            published_at: self.published_at,
            confirmed_on: self.confirmed_on,
            origin: self.origin,
            created_at: self.created_at,
            revision: self.revision + 1,
            ..said
        })
    }
}
