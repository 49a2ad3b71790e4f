//! Work that follows from a change, what somebody is told of it, and the mail that carries it: three things.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    AccountId, Cadence, ClaimId, ContactId, Locale, MailId, NeedId, NotificationId, OfferId, OrganisationId,
    SuggestionId, TaskId, TokenId, text_enum::text_enum,
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
        /// A link that signs in.
        SignInLink = "sign_in_link",
        /// Is this your address?
        AddressToConfirm = "address_to_confirm",
        /// Is this your new address?
        NewAddressToConfirm = "new_address_to_confirm",
        /// To the old address: it is no longer yours here.
        AddressChanged = "address_changed",
        /// Something that protects the account is other than before.
        SecurityChanged = "security_changed",
        /// Somebody is asked to speak for an organisation.
        ColleagueInvited = "colleague_invited",
        /// An organisation is verified.
        OrganisationVerified = "organisation_verified",
        /// An organisation is not verified, and why.
        OrganisationRejected = "organisation_rejected",
        /// Somebody speaks for an organisation from now on, or doesn't.
        ClaimDecided = "claim_decided",
        /// A school is interested in an offer.
        SchoolInterested = "school_interested",
        /// Does an offer still stand?
        OfferStillValid = "offer_still_valid",
        /// Organisations have waited for too long.
        VerificationOverdue = "verification_overdue",
    }
}

text_enum! {
    /// What protects an account and is other than before.
    SecurityChange {
        /// It has a password, or another one.
        PasswordSet = "password_set",
        /// It has no password any more.
        PasswordRemoved = "password_removed",
        /// It asks for a second factor.
        SecondFactorOn = "second_factor_on",
        /// It asks for none any more.
        SecondFactorOff = "second_factor_off",
        /// A recovery code was used.
        RecoveryCodeUsed = "recovery_code_used",
        /// It has new recovery codes.
        RecoveryCodesNew = "recovery_codes_new",
        /// A program was given a key that acts for it.
        TokenMade = "token_made",
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
    /// A link that somebody asked for, or was given: its token says for what.
    Link {
        /// The token, whose secret is made when the mail is.
        token: TokenId,
    },
    /// To the old address of an account.
    AddressChanged,
    /// Something that protects the account.
    SecurityChanged {
        /// What.
        what: SecurityChange,
    },
    /// An organisation is verified, or not.
    OrganisationJudged {
        /// Which.
        organisation: OrganisationId,
    },
    /// A claim is decided.
    ClaimDecided {
        /// Which.
        claim: ClaimId,
    },
    /// A school is interested.
    SchoolInterested {
        /// In which pair.
        suggestion: SuggestionId,
        /// Who is written to, where it is no account.
        contact: Option<ContactId>,
    },
    /// Does an offer still stand?
    OfferStillValid {
        /// Which.
        offer: OfferId,
        /// Who is written to, where it is no account.
        contact: Option<ContactId>,
    },
    /// Organisations have waited for too long.
    VerificationOverdue {
        /// How many.
        count: u32,
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
