//! Days of the week.
use chrono::Weekday;
use domain::Weekdays;

use crate::Translator;

impl Translator {
    /// One day, for a check box: "Tuesday", "utorak".
    pub fn weekday(self, day: Weekday) -> String {
        self.text(&format!("weekday-{}", day.number_from_monday()))
    }

    /// Week after week, for sentences: "Tuesdays and Thursdays", "utorkom i četvrtkom".
    pub fn weekdays(self, days: Weekdays) -> String {
        self.named(days, "habit")
    }

    /// For tables: "Tue and Thu".
    pub fn short_weekdays(self, days: Weekdays) -> String {
        self.named(days, "short")
    }

    fn named(self, days: Weekdays, form: &str) -> String {
        const WORKING: u8 = 0b001_1111;
        match days.bits() {
            WORKING => self.text(&format!("weekdays-working-{form}")),
            bits if bits == Weekdays::ALL.bits() => self.text(&format!("weekdays-every-{form}")),
            _ => {
                let name = |day: Weekday| self.text(&format!("weekday-{form}-{}", day.number_from_monday()));
                self.list(days.days().map(name))
            }
        }
    }
}
