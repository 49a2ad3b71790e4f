//! Facts of an offer that help to decide.

use domain::OfferFacts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What helps to decide. Left out or `null` = not stated, which costs nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = OfferFacts)]
#[serde(default, deny_unknown_fields, expecting = "an object")]
pub(crate) struct OfferFactsView {
    /// How much at a time where no period is stated, in the activity's unit.
    quantity: Option<u32>,
    /// Whether learners are paid.
    paid: Option<bool>,
    /// Whether protective equipment is given.
    equipment: Option<bool>,
    /// Whether work is in shifts.
    shifts: Option<bool>,
    /// Whether travel is paid or organised.
    travel: Option<bool>,
    /// Whether meals are given.
    meals: Option<bool>,
    /// Whether lodging is given.
    lodging: Option<bool>,
    /// Whether everything can be reached without a step.
    step_free: Option<bool>,
    /// Whether tasks can be adapted.
    adapted_tasks: Option<bool>,
    /// Whether a bus runs at the times of the shifts.
    bus_at_shift_times: Option<bool>,
}

impl From<OfferFactsView> for OfferFacts {
    fn from(given: OfferFactsView) -> Self {
        Self {
            quantity: given.quantity,
            paid: given.paid,
            equipment: given.equipment,
            shifts: given.shifts,
            travel: given.travel,
            meals: given.meals,
            lodging: given.lodging,
            step_free: given.step_free,
            adapted_tasks: given.adapted_tasks,
            bus_at_shift_times: given.bus_at_shift_times,
        }
    }
}

impl From<&OfferFacts> for OfferFactsView {
    fn from(found: &OfferFacts) -> Self {
        Self {
            quantity: found.quantity,
            paid: found.paid,
            equipment: found.equipment,
            shifts: found.shifts,
            travel: found.travel,
            meals: found.meals,
            lodging: found.lodging,
            step_free: found.step_free,
            adapted_tasks: found.adapted_tasks,
            bus_at_shift_times: found.bus_at_shift_times,
        }
    }
}
