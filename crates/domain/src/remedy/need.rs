//! What the sending side could change about its need.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Activity, LanguageTag, NeedProfile, NeedState, Period, Weekdays};

/// One single change of a need. Declared from what costs a click to what takes another plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "remedy", rename_all = "snake_case")]
pub enum NeedRemedy {
    /// Open it.
    Opened,
    /// Name one more language.
    Language {
        /// Which.
        language: LanguageTag,
    },
    /// Look so far.
    MaxDistance {
        /// As stated now, in km by road.
        from_km: Option<u32>,
        /// In km by road.
        to_km: u32,
    },
    /// Come on these days of the week.
    Weekdays {
        /// As stated now.
        from: Weekdays,
        /// The days then.
        to: Weekdays,
    },
    /// Begin on another day.
    StartsOn {
        /// The first day now.
        from: NaiveDate,
        /// The first day then.
        to: NaiveDate,
    },
    /// End on another day.
    EndsOn {
        /// The last day now.
        from: NaiveDate,
        /// The last day then.
        to: NaiveDate,
    },
    /// Ask for so much: the rest can go elsewhere.
    Quantity {
        /// As stated now.
        from: u32,
        /// So much, in the activity's unit.
        to: u32,
    },
    /// Welcome a host in another country.
    CrossBorder,
    /// Look for something else.
    Activity {
        /// What.
        to: Activity,
    },
}

impl NeedRemedy {
    /// The kind's stable name.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Language { .. } => "language",
            Self::MaxDistance { .. } => "max_distance",
            Self::Weekdays { .. } => "weekdays",
            Self::StartsOn { .. } => "starts_on",
            Self::EndsOn { .. } => "ends_on",
            Self::Quantity { .. } => "quantity",
            Self::CrossBorder => "cross_border",
            Self::Activity { .. } => "activity",
        }
    }

    /// Orders changes, smaller first: the kind, from a click to another plan, then how much of it, in the kind's own
    /// unit (days, km, places).
    pub fn size(&self) -> (u8, u64) {
        let days = |from: &NaiveDate, to: &NaiveDate| (*to - *from).num_days().unsigned_abs();
        match self {
            Self::Opened => (0, 0),
            Self::Language { .. } => (1, 1),
            Self::MaxDistance { from_km, to_km } => {
                (2, u64::from(to_km.saturating_sub(from_km.unwrap_or(0))))
            }
            Self::Weekdays { from, to } => (3, u64::from(from.differing(*to))),
            Self::StartsOn { from, to } => (4, days(from, to)),
            Self::EndsOn { from, to } => (5, days(from, to)),
            Self::Quantity { from, to } => (6, u64::from(from.abs_diff(*to))),
            Self::CrossBorder => (7, 0),
            Self::Activity { .. } => (8, 0),
        }
    }

    /// The need as it would be.
    #[must_use]
    pub fn apply(&self, need: &NeedProfile) -> NeedProfile {
        let mut changed = need.clone();
        match self {
            Self::Opened => changed.state = NeedState::Open,
            Self::Language { language } => changed.languages.push(language.clone()),
            Self::MaxDistance { to_km, .. } => changed.max_distance_km = Some(*to_km),
            Self::Weekdays { to, .. } => changed.weekdays = Some(*to),
            Self::StartsOn { to, .. } => {
                changed.period = need.period.map(|of| Period::new(*to, of.ends_on()).unwrap_or(of));
            }
            Self::EndsOn { to, .. } => {
                changed.period = need.period.map(|of| Period::new(of.starts_on(), *to).unwrap_or(of));
            }
            Self::Quantity { to, .. } => changed.quantity = Some(*to),
            Self::CrossBorder => changed.accepts_cross_border = true,
            Self::Activity { to } => changed.activity = *to,
        }
        changed
    }
}
