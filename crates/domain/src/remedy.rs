//! One single change of a fact of an offer or of a need, that would help a pair.

mod need;
mod offer;

use serde::Serialize;

pub use need::NeedRemedy;
pub use offer::OfferRemedy;

use crate::{OfferFacts, Side, text_enum::text_enum};

text_enum! {
    /// A fact of an offer that the inclusion criterion asks for.
    InclusionFact {
        /// Everything can be reached without a step.
        StepFree = "step_free",
        /// Tasks can be adapted.
        AdaptedTasks = "adapted_tasks",
        /// Travel is paid or organised.
        Travel = "travel",
        /// Meals are given.
        Meals = "meals",
        /// Lodging is given.
        Lodging = "lodging",
        /// A bus runs at the times of the shifts.
        BusAtShiftTimes = "bus_at_shift_times",
    }
}

impl InclusionFact {
    /// What an offer says about it; `None` = not stated.
    pub const fn of(self, facts: &OfferFacts) -> Option<bool> {
        match self {
            Self::StepFree => facts.step_free,
            Self::AdaptedTasks => facts.adapted_tasks,
            Self::Travel => facts.travel,
            Self::Meals => facts.meals,
            Self::Lodging => facts.lodging,
            Self::BusAtShiftTimes => facts.bus_at_shift_times,
        }
    }

    /// The facts with a yes to this one.
    pub(crate) const fn stated(self, facts: OfferFacts) -> OfferFacts {
        let mut said = facts;
        let answer = match self {
            Self::StepFree => &mut said.step_free,
            Self::AdaptedTasks => &mut said.adapted_tasks,
            Self::Travel => &mut said.travel,
            Self::Meals => &mut said.meals,
            Self::Lodging => &mut said.lodging,
            Self::BusAtShiftTimes => &mut said.bus_at_shift_times,
        };
        *answer = Some(true);
        said
    }
}

/// One single change of a fact, on one side of a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Remedy {
    /// Of the offer.
    Offer(OfferRemedy),
    /// Of the need.
    Need(NeedRemedy),
}

impl Remedy {
    /// Whose fact it is.
    pub const fn side(&self) -> Side {
        match self {
            Self::Offer(_) => Side::Host,
            Self::Need(_) => Side::Sending,
        }
    }

    /// The kind's stable name: `radius`, `ends_on`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Offer(remedy) => remedy.kind(),
            Self::Need(remedy) => remedy.kind(),
        }
    }
}

/// A change, and what the engine says once it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterfactual {
    /// The change.
    pub remedy: Remedy,
    /// The score's points, out of 10,000.
    pub points: u16,
    /// The offer's rank on the need's list, 1 is the best; `None` where it is farther down than was looked.
    pub rank: Option<usize>,
}
