//! Work that follows from a change, what somebody is told of it, and the mail that carries it: three things.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    AccountId, Cadence, Locale, MailId, NeedId, NotificationId, OfferId, OrganisationId, TaskId,
    text_enum::text_enum,
};

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

text_enum! {
    /// What somebody is told.
    NotificationKind {
        /// A company's offer came onto the list of a need.
        SuggestionCreated = "suggestion_created",
    }
}

text_enum! {
    /// How far a notification has come.
    NotificationState {
        /// Not yet in a mail.
        Waiting = "waiting",
        /// In a mail.
        Mailed = "mailed",
        /// In a mail with others.
        Folded = "folded",
        /// In no mail, with a reason.
        Skipped = "skipped",
    }
}

/// One event for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// Identifies it.
    pub id: NotificationId,
    /// What it says.
    pub kind: NotificationKind,
    /// The same event for the same recipient is noted once.
    pub dedupe_key: String,
    /// Who is told.
    pub account: AccountId,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// What it is about.
    pub subject: Uuid,
    /// Ids and numbers that the wording needs; no names.
    pub facts: NotificationFacts,
    /// How soon.
    pub cadence: Cadence,
    /// When it happened.
    pub created_at: DateTime<Utc>,
}

/// Ids and numbers of a notification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NotificationFacts {
    /// An offer entered a need's list.
    SuggestionCreated {
        /// The need.
        need: NeedId,
        /// The offer.
        offer: OfferId,
    },
}

text_enum! {
    /// How far a mail has come.
    MailState {
        /// Waits.
        Queued = "queued",
        /// Somebody holds its lease and is sending it.
        Sending = "sending",
        /// The server has taken it.
        Sent = "sent",
        /// Will be tried again.
        Retry = "retry",
        /// Never will be.
        Failed = "failed",
        /// Waits for a person, after a restored backup.
        Uncertain = "uncertain",
        /// The address wants no mail.
        Suppressed = "suppressed",
        /// Taken back before it left.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// Which message a mail is.
    MailKind {
        /// A company suits one of a school's needs.
        SuggestionCreated = "suggestion_created",
    }
}

/// One mail for one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutgoingMail {
    /// Identifies it.
    pub id: MailId,
    /// Which message.
    pub kind: MailKind,
    /// Who gets it.
    pub account: Option<AccountId>,
    /// Where it goes.
    pub to_address: Option<String>,
    /// In which language.
    pub language: Locale,
    /// Ids and numbers that the message needs.
    pub facts: MailFacts,
    /// The Message-ID header, without angle brackets; made once.
    pub message_id: String,
    /// The Date header; made once.
    pub dated_at: DateTime<Utc>,
    /// The bytes, kept from the first attempt until a final state, so that a repeat is the same.
    pub rendered: Option<Vec<u8>>,
    /// How far it has come.
    pub state: MailState,
    /// How often it was tried, this time included.
    pub attempts: u32,
}

/// Ids and numbers of a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailFacts {
    /// Offers that entered the lists of an organisation's needs.
    SuggestionCreated {
        /// Whose lists.
        organisation: OrganisationId,
        /// One for each need, the one with the best suggestion first.
        lists: Vec<Entered>,
    },
}

/// Offers that entered the list of a need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// The need.
    pub need: NeedId,
    /// The offers, best first.
    pub offers: Vec<OfferId>,
}
