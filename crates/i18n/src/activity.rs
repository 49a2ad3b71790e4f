//! Activities, their units, and who takes part.
use domain::{Activity, ActivityFamily, Participants, Unit};

use crate::{Translator, translator::kebab};

impl Translator {
    /// An activity, for sentences and headings: "dual apprenticeship".
    pub fn activity(self, activity: Activity) -> String {
        self.worded("activity", activity.as_str())
    }

    /// An activity as the host says it, for a check box: "Learners on some days of the week, for a school year".
    pub fn activity_offered(self, activity: Activity) -> String {
        self.worded("activity-offer", activity.as_str())
    }

    /// A heading over activities of one family.
    pub fn family(self, family: ActivityFamily) -> String {
        self.worded("family", family.as_str())
    }

    /// An amount in the unit of the activity: "8 places", "2 hours".
    pub fn quantity(self, activity: Activity, quantity: u32) -> String {
        self.amount(activity.unit(), quantity)
    }

    /// An amount in a unit: "1 seat", "5 seats".
    pub fn amount(self, unit: Unit, quantity: u32) -> String {
        self.msg(format!("unit-{}", kebab(unit.as_str()))).arg("n", quantity).to_string()
    }

    /// An amount that may be left open: "8 places", "to be discussed".
    pub fn open_quantity(self, activity: Activity, quantity: Option<u32>) -> String {
        quantity.map_or_else(|| self.text("quantity-open"), |quantity| self.quantity(activity, quantity))
    }

    /// A unit as a label: "Places".
    pub fn unit_name(self, unit: Unit) -> String {
        self.worded("unit-name", unit.as_str())
    }

    /// Who takes part: "learners".
    pub fn participants(self, participants: Participants) -> String {
        self.worded("participants", participants.as_str())
    }

    /// How many take part: "1 learner", "5 learners".
    pub fn count_participants(self, participants: Participants, count: u32) -> String {
        self.msg(format!("count-{}", kebab(participants.as_str()))).arg("n", count).to_string()
    }
}
