//! Work that follows from a change. What somebody is told of it is a notification, and what carries that is a mail: three
//! things.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{TaskId, text_enum::text_enum};

text_enum! {
    /// What a row of the change log is about.
    ChangeKind {
        /// An offer.
        Offer = "offer",
        /// A need.
        Need = "need",
        /// An organisation's facts.
        Company = "company",
        /// Trades, regions, places.
        Reference = "reference",
        /// The published rules.
        Rules = "rules",
    }
}

text_enum! {
    /// Work that follows from a change.
    TaskKind {
        /// Which lists does this offer enter or leave?
        SuggestForOffer = "suggest_for_offer",
        /// What does this need's list look like now?
        RefillNeed = "refill_need",
        /// An organisation's facts changed: its offers, or its needs, anew.
        RescoreCompany = "rescore_company",
        /// The rules or the date changed: every list anew.
        RelistAll = "relist_all",
        /// A notification waits: make the mail that carries it.
        PlanMail = "plan_mail",
        /// Somebody asked for a link: write the mail that carries it, where there is somebody to write to.
        MailLink = "mail_link",
    }
}

text_enum! {
    /// How far a task has come.
    TaskState {
        /// Waits.
        Queued = "queued",
        /// Somebody holds its lease.
        Running = "running",
        /// Done.
        Done = "done",
        /// Failed as often as it may; waits for a person.
        Parked = "parked",
    }
}

/// Work that follows from a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Identifies it.
    pub id: TaskId,
    /// What is to be done.
    pub kind: TaskKind,
    /// To what; all zero for the whole system.
    pub subject: Uuid,
    /// The change-log position that the index must have reached first.
    pub after_position: i64,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// When it was queued.
    pub created_at: DateTime<Utc>,
}
