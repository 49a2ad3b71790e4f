//! Facts of an offer that help to decide. What is not stated is unknown, never "no".

use serde::{Deserialize, Serialize};

/// Facts of an offer. `None` = not stated.
///
/// Stored as JSON: a field is never renamed or given another meaning, new ones are added with `None` as default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfferFacts {
    /// How much at a time where no period is stated, in the activity's unit.
    pub quantity: Option<u32>,
    /// Whether learners are paid.
    pub paid: Option<bool>,
    /// Whether protective equipment is given.
    pub equipment: Option<bool>,
    /// Whether work is in shifts.
    pub shifts: Option<bool>,
    /// Whether travel is paid or organised.
    pub travel: Option<bool>,
    /// Whether meals are given.
    pub meals: Option<bool>,
    /// Whether lodging is given.
    pub lodging: Option<bool>,
    /// Whether everything can be reached without a step.
    pub step_free: Option<bool>,
    /// Whether tasks can be adapted.
    pub adapted_tasks: Option<bool>,
    /// Whether a bus runs at the times of the shifts.
    pub bus_at_shift_times: Option<bool>,
}

impl OfferFacts {
    /// The facts that the inclusion criterion asks for: step-free, adapted tasks, travel, meals, lodging, bus.
    pub const fn inclusion_answers(&self) -> [Option<bool>; 6] {
        [self.step_free, self.adapted_tasks, self.travel, self.meals, self.lodging, self.bus_at_shift_times]
    }
}
