//! What somebody is told: one event for one person.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    AccountId, Cadence, ContactId, NeedId, NotificationId, OfferId, OrganisationId, SuggestionId,
    text_enum::text_enum,
};

text_enum! {
    /// What somebody is told, and may choose how soon.
    NotificationKind {
        /// A company's offer came onto the list of a need.
        SuggestionCreated = "suggestion_created",
        /// A need came up that an offer fits.
        NeedFits = "need_fits",
        /// A school is interested in an offer.
        SchoolInterested = "school_interested",
        /// Does an offer still stand?
        OfferStillValid = "offer_still_valid",
        /// An offer's last dates end soon.
        OfferExpiring = "offer_expiring",
        /// An offer was paused, since nobody confirmed it.
        OfferPaused = "offer_paused",
        /// An accreditation runs out.
        AccreditationExpiring = "accreditation_expiring",
        /// Mails to a colleague or a contact come back.
        ContactUnreachable = "contact_unreachable",
    }
}

impl NotificationKind {
    /// How soon somebody hears of it who never chose.
    pub const fn usual_cadence(self) -> Cadence {
        match self {
            // Somebody waits for an answer.
            Self::SchoolInterested => Cadence::AtOnce,
            _ => Cadence::Weekly,
        }
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
    /// How soon, when it was noted.
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
    /// The same, for the host side.
    NeedFits {
        /// The need.
        need: NeedId,
        /// The offer.
        offer: OfferId,
    },
    /// A school is interested.
    SchoolInterested {
        /// In which pair.
        suggestion: SuggestionId,
    },
    /// Does an offer still stand?
    OfferStillValid {
        /// Which.
        offer: OfferId,
    },
    /// An offer's last dates end soon.
    OfferExpiring {
        /// Which.
        offer: OfferId,
        /// The last day.
        ends_on: NaiveDate,
    },
    /// An offer was paused, since nobody confirmed it.
    OfferPaused {
        /// Which.
        offer: OfferId,
    },
    /// An accreditation runs out.
    AccreditationExpiring {
        /// Which.
        accreditation: Uuid,
        /// The last day.
        ends_on: NaiveDate,
    },
    /// Mails to somebody come back.
    ContactUnreachable {
        /// Who, with an account.
        account: Option<AccountId>,
        /// Who, without one.
        contact: Option<ContactId>,
        /// Why.
        reason: UnreachableReason,
    },
}

text_enum! {
    /// Why no more mail goes to an address.
    UnreachableReason {
        /// It is not there.
        NoSuchAddress = "no_such_address",
        /// The other side refuses our mails, again and again.
        Refused = "refused",
        /// The mailbox was full, or nobody answered, again and again.
        GivenUp = "given_up",
    }
}

impl NotificationFacts {
    /// Which kind of event it is.
    pub const fn kind(&self) -> NotificationKind {
        match self {
            Self::SuggestionCreated { .. } => NotificationKind::SuggestionCreated,
            Self::NeedFits { .. } => NotificationKind::NeedFits,
            Self::SchoolInterested { .. } => NotificationKind::SchoolInterested,
            Self::OfferStillValid { .. } => NotificationKind::OfferStillValid,
            Self::OfferExpiring { .. } => NotificationKind::OfferExpiring,
            Self::OfferPaused { .. } => NotificationKind::OfferPaused,
            Self::AccreditationExpiring { .. } => NotificationKind::AccreditationExpiring,
            Self::ContactUnreachable { .. } => NotificationKind::ContactUnreachable,
        }
    }
}
