//! What somebody wants to be told, how soon, and when not.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use chrono_tz::Tz;

use crate::{Cadence, MailTimes, NotificationKind, Period, SERVICE_ZONE};

/// What somebody chose of the mails that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailWishes {
    /// How soon, where they chose.
    pub choices: BTreeMap<NotificationKind, Cadence>,
    /// Where they are.
    pub zone: Tz,
    /// From when to when nothing leaves.
    pub quiet: Option<(NaiveTime, NaiveTime)>,
}

impl Default for MailWishes {
    /// Whoever never chose.
    fn default() -> Self {
        Self { choices: BTreeMap::new(), zone: SERVICE_ZONE, quiet: None }
    }
}

impl MailWishes {
    /// How soon somebody hears of a kind of event.
    pub fn cadence(&self, kind: NotificationKind) -> Cadence {
        self.choices.get(&kind).copied().unwrap_or(kind.usual_cadence())
    }

    /// The same wishes with another choice.
    #[must_use]
    pub fn with(mut self, kind: NotificationKind, cadence: Cadence) -> Self {
        self.choices.insert(kind, cadence);
        self
    }

    /// When mail may leave; the pauses are their organisations'.
    pub fn times(&self, pauses: Vec<Period>) -> MailTimes {
        MailTimes { zone: self.zone, quiet: self.quiet, pauses }
    }
}

/// A time zone by its name in the IANA database, as `Europe/Tirane`.
pub fn time_zone(name: &str) -> Option<Tz> {
    name.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_never_chose_hears_weekly_and_of_a_school_that_waits_at_once() {
        let wishes = MailWishes::default();
        for kind in NotificationKind::ALL {
            let at_once = *kind == NotificationKind::SchoolInterested;
            assert_eq!(wishes.cadence(*kind), if at_once { Cadence::AtOnce } else { Cadence::Weekly });
        }
        let wishes = wishes.with(NotificationKind::NeedFits, Cadence::Never);
        assert_eq!(wishes.cadence(NotificationKind::NeedFits), Cadence::Never);
    }
}
