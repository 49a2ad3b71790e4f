//! What waits for a coordinator, and by when.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use uuid::Uuid;

use crate::{AccountId, RegionId, WorkItemId, text_enum::text_enum};

text_enum! {
    /// What waits for a coordinator.
    WorkKind {
        /// An organisation registered: is it what it says?
        VerifyOrganisation = "verify_organisation",
        /// Somebody says that they speak for an organisation from a list.
        DecideClaim = "decide_claim",
        /// Mails to somebody come back: how can they be reached?
        ReachPerson = "reach_person",
    }
}

text_enum! {
    /// How far it has come.
    WorkState {
        /// Waits.
        Open = "open",
        /// Done.
        Done = "done",
        /// No longer needed.
        Dismissed = "dismissed",
    }
}

/// What waits for a coordinator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkItem {
    /// Identifies it.
    pub id: WorkItemId,
    /// What is to be done.
    pub kind: WorkKind,
    /// To what: an organisation, a claim.
    pub subject: Uuid,
    /// Where; whose coordinators see it.
    pub region: Option<RegionId>,
    /// How far it has come.
    pub state: WorkState,
    /// Until when it is expected; from the day after, admins see it as theirs.
    pub due_on: NaiveDate,
    /// When admins were told that it waits too long.
    pub escalated_at: Option<DateTime<Utc>>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// Who ended it.
    pub closed_by: Option<AccountId>,
}

impl WorkItem {
    /// Whether it waits longer than it should.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == WorkState::Open && self.due_on < today
    }
}

/// Working days until a coordinator should have looked.
pub const WORKING_DAYS: u32 = 5;

/// The day that lies so many working days after another; Saturdays and Sundays are none. Public holidays count as
/// working days, since no table of them is kept: it is a day or two early then, never late.
pub fn working_days_after(day: NaiveDate, days: u32) -> NaiveDate {
    let mut at = day;
    let mut left = days;
    while left > 0 {
        at = at + Days::new(1);
        if !matches!(at.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_working_days_are_a_week() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        // 2026-11-30 is a Monday.
        assert_eq!(working_days_after(day(23), 5), day(30));
        assert_eq!(working_days_after(day(20), 5), day(27));
        for weekend in [21, 22] {
            assert_eq!(working_days_after(day(weekend), 5), day(27), "{weekend}");
        }
        assert_eq!(working_days_after(day(20), 0), day(20));
    }
}
