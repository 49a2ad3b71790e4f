//! When an offer holds, and how much of it is free then.

use app::offer::PeriodInput;
use chrono::NaiveDate;
use domain::{FieldError, OfferPeriod, OfferPeriodId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::v1::{day::Day, weekday::Weekday};

/// A period of a new offer; both ends belong to it.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewOfferPeriod)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct PeriodIn {
    /// The first day.
    #[schema(value_type = NaiveDate)]
    starts_on: Day,
    /// The last day.
    #[schema(value_type = NaiveDate)]
    ends_on: Day,
    /// On which days of the week; left out = not stated.
    weekdays: Option<Vec<Weekday>>,
    /// How much, in the activity's unit.
    #[schema(minimum = 1, maximum = 10_000)]
    quantity: Option<u32>,
}

/// A period of an offer; both ends belong to it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OfferPeriod)]
pub(crate) struct PeriodOut {
    /// Identifies it.
    #[schema(value_type = Uuid)]
    id: OfferPeriodId,
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
    /// On which days of the week; `null` = not stated.
    weekdays: Option<Vec<Weekday>>,
    /// How much; `null` = not stated.
    quantity: Option<u32>,
    /// How much of it is free.
    free: Option<u32>,
}

impl PeriodIn {
    /// What the use case takes; `n` is the place in the list, for what is wrong.
    ///
    /// # Errors
    ///
    /// `required` where the days of the week are an empty list.
    pub(super) fn input(self, n: usize) -> Result<PeriodInput, FieldError> {
        let weekdays = Weekday::set(&format!("periods[{n}].weekdays"), self.weekdays)?;
        Ok(PeriodInput {
            starts_on: self.starts_on.0,
            ends_on: self.ends_on.0,
            weekdays,
            quantity: self.quantity,
        })
    }
}

impl PeriodOut {
    /// The period that fits best, where the score names one.
    pub(crate) fn winning(periods: &[OfferPeriod], id: Option<OfferPeriodId>) -> Option<Self> {
        let id = id?;
        periods.iter().find(|period| period.id == id).map(Self::from)
    }
}

impl From<&OfferPeriod> for PeriodOut {
    fn from(found: &OfferPeriod) -> Self {
        Self {
            id: found.id,
            starts_on: found.period.starts_on(),
            ends_on: found.period.ends_on(),
            weekdays: found.weekdays.map(Weekday::all_of),
            quantity: found.quantity,
            free: found.free(),
        }
    }
}
