//! What a host could change about its offer.

use chrono::NaiveDate;
use serde::Serialize;

use super::InclusionFact;
use crate::{
    Accreditation, AccreditationState, Activity, LanguageTag, OfferPeriod, OfferPeriodId, OfferProfile,
    OfferState, Period, TradeId, TradeRef, Visibility, Weekdays,
};

/// One single change of an offer. Declared from what costs a click to what takes another plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "remedy", rename_all = "snake_case")]
pub enum OfferRemedy {
    /// Say that it still holds.
    Confirmed {
        /// The day on which it is said.
        on: NaiveDate,
    },
    /// Publish it, which also says that it holds.
    Published {
        /// The day on which it is published.
        on: NaiveDate,
    },
    /// Let every verified school see it.
    Visible,
    /// Say yes to a question.
    Inclusion {
        /// Which.
        fact: InclusionFact,
    },
    /// Name one more language.
    Language {
        /// Which.
        language: LanguageTag,
    },
    /// Give so much.
    Quantity {
        /// In this period; `None` = where no period is stated.
        period: Option<OfferPeriodId>,
        /// As stated now.
        from: Option<u32>,
        /// So much, in the activity's unit.
        to: u32,
    },
    /// Give it on these days of the week.
    Weekdays {
        /// In this period.
        period: OfferPeriodId,
        /// As stated now.
        from: Weekdays,
        /// Those of now, and more.
        to: Weekdays,
    },
    /// Begin on another day.
    StartsOn {
        /// This period.
        period: OfferPeriodId,
        /// The first day now.
        from: NaiveDate,
        /// The first day then.
        to: NaiveDate,
    },
    /// End on another day.
    EndsOn {
        /// This period.
        period: OfferPeriodId,
        /// The last day now.
        from: NaiveDate,
        /// The last day then.
        to: NaiveDate,
    },
    /// Take participants from so far.
    Radius {
        /// As stated now, in km by road.
        from_km: Option<u32>,
        /// In km by road.
        to_km: u32,
    },
    /// Welcome participants of another country.
    CrossBorder,
    /// Take learners of these levels.
    Eqf {
        /// The lowest EQF level.
        from: Option<u8>,
        /// The highest.
        to: Option<u8>,
    },
    /// Have so many contacts a month.
    ContactBudget {
        /// So many.
        to: u32,
    },
    /// Show an accreditation.
    Accreditation {
        /// For this trade.
        trade: TradeId,
        /// It counts on this day.
        on: NaiveDate,
    },
    /// Train in one more trade.
    Trade {
        /// Which.
        trade: TradeRef,
    },
    /// Offer something else.
    Activity {
        /// What.
        to: Activity,
    },
}

impl OfferRemedy {
    /// The kind's stable name.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Confirmed { .. } => "confirmed",
            Self::Published { .. } => "published",
            Self::Visible => "visible",
            Self::Inclusion { .. } => "inclusion",
            Self::Language { .. } => "language",
            Self::Quantity { .. } => "quantity",
            Self::Weekdays { .. } => "weekdays",
            Self::StartsOn { .. } => "starts_on",
            Self::EndsOn { .. } => "ends_on",
            Self::Radius { .. } => "radius",
            Self::CrossBorder => "cross_border",
            Self::Eqf { .. } => "eqf",
            Self::ContactBudget { .. } => "contact_budget",
            Self::Accreditation { .. } => "accreditation",
            Self::Trade { .. } => "trade",
            Self::Activity { .. } => "activity",
        }
    }

    /// Orders changes, smaller first: the kind, from a click to another plan, then how much of it, in the kind's own
    /// unit (days, km, places, levels). Of two questions the one that nobody has answered is the smaller change.
    pub fn size(&self, offer: &OfferProfile) -> (u8, u64) {
        let days = |from: &NaiveDate, to: &NaiveDate| (*to - *from).num_days().unsigned_abs();
        match self {
            Self::Confirmed { .. } => (0, 0),
            Self::Published { .. } => (1, 0),
            Self::Visible => (2, 0),
            Self::Inclusion { fact } => (3, u64::from(fact.of(&offer.facts).is_some())),
            Self::Language { .. } => (4, 1),
            Self::Quantity { from, to, .. } => (5, u64::from(to.saturating_sub(from.unwrap_or(0)))),
            Self::Weekdays { from, to, .. } => (6, u64::from(from.differing(*to))),
            Self::StartsOn { from, to, .. } => (7, days(from, to)),
            Self::EndsOn { from, to, .. } => (8, days(from, to)),
            Self::Radius { from_km, to_km } => (9, u64::from(to_km.saturating_sub(from_km.unwrap_or(0)))),
            Self::CrossBorder => (10, 0),
            Self::Eqf { from, to } => (11, levels(offer.eqf, (*from, *to))),
            Self::ContactBudget { to } => {
                (12, u64::from(to.saturating_sub(offer.host.contact_budget.unwrap_or(0))))
            }
            Self::Accreditation { .. } => (13, 0),
            Self::Trade { .. } => (14, 0),
            Self::Activity { .. } => (15, 0),
        }
    }

    /// The offer as it would be. What the change speaks of and the offer does not have stays as it is.
    #[must_use]
    pub fn apply(&self, offer: &OfferProfile) -> OfferProfile {
        let mut changed = offer.clone();
        match self {
            Self::Confirmed { on } => changed.confirmed_on = Some(*on),
            Self::Published { on } => {
                (changed.state, changed.confirmed_on) = (OfferState::Published, Some(*on));
            }
            Self::Visible => changed.visibility = Visibility::VerifiedSchools,
            Self::Inclusion { fact } => changed.facts = fact.stated(changed.facts),
            Self::Language { language } => changed.languages.push(language.clone()),
            Self::Quantity { period: None, to, .. } => changed.facts.quantity = Some(*to),
            Self::Quantity { period: Some(id), to, .. } => {
                with_period(&mut changed, *id, |of| of.quantity = Some(*to));
            }
            Self::Weekdays { period, to, .. } => {
                with_period(&mut changed, *period, |of| of.weekdays = Some(*to));
            }
            Self::StartsOn { period, to, .. } => with_period(&mut changed, *period, |of| {
                of.period = Period::new(*to, of.period.ends_on()).unwrap_or(of.period);
            }),
            Self::EndsOn { period, to, .. } => with_period(&mut changed, *period, |of| {
                of.period = Period::new(of.period.starts_on(), *to).unwrap_or(of.period);
            }),
            Self::Radius { to_km, .. } => changed.radius_km = Some(*to_km),
            Self::CrossBorder => changed.accepts_cross_border = true,
            Self::Eqf { from, to } => changed.eqf = (*from, *to),
            Self::ContactBudget { to } => changed.host.contact_budget = Some(*to),
            Self::Accreditation { trade, on } => changed.host.accreditations.push(shown(*trade, *on)),
            Self::Trade { trade } => changed.trades.push(*trade),
            Self::Activity { to } => changed.activity = *to,
        }
        changed
    }
}

/// Keeps the periods by their first day.
fn with_period(offer: &mut OfferProfile, id: OfferPeriodId, change: impl Fn(&mut OfferPeriod)) {
    offer.periods.iter_mut().filter(|of| of.id == id).for_each(change);
    offer.periods.sort_by_key(|of| (of.period, of.id));
}

fn shown(trade: TradeId, on: NaiveDate) -> Accreditation {
    let state = AccreditationState::Verified;
    Accreditation { trade, issuer: String::new(), valid_from: on, valid_to: Some(on), state }
}

/// How many levels more.
fn levels(now: (Option<u8>, Option<u8>), then: (Option<u8>, Option<u8>)) -> u64 {
    let moved = |now: Option<u8>, then: Option<u8>| match (now, then) {
        (Some(now), Some(then)) => u64::from(now.abs_diff(then)),
        _ => 0,
    };
    moved(now.0, then.0) + moved(now.1, then.1)
}
