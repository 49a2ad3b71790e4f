//! The mail that carries what somebody is told.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    AccountId, Cadence, ClaimId, ContactId, Locale, MailId, NeedId, NotificationFacts, OfferId,
    OrganisationId, SuggestionId, TokenId, text_enum::text_enum,
};

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
        /// Several things at once.
        Digest = "digest",
        /// A school looks for what a company offers.
        NeedFits = "need_fits",
        /// An offer ends soon.
        OfferExpiring = "offer_expiring",
        /// An offer was paused, since nobody confirmed it.
        OfferPaused = "offer_paused",
        /// An accreditation runs out.
        AccreditationExpiring = "accreditation_expiring",
        /// Mails to somebody come back.
        ContactUnreachable = "contact_unreachable",
        /// A profile from a public list is nobody's yet.
        ClaimYourProfile = "claim_your_profile",
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
    /// The Message-ID header, with its angle brackets; made once.
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
    /// An offer was paused, since nobody confirmed it.
    OfferPaused {
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
    /// Several things at once.
    Digest {
        /// How soon their reader wanted to hear of them.
        cadence: Cadence,
        /// What, the oldest first.
        told: Vec<Told>,
    },
    /// Needs that an organisation's offers fit.
    NeedsFit {
        /// Whose offers.
        organisation: OrganisationId,
        /// Each need with the offer.
        pairs: Vec<(NeedId, OfferId)>,
    },
    /// One thing that somebody is told by a mail of its own.
    Told(Told),
    /// A profile from a public list is nobody's yet.
    ClaimYourProfile {
        /// Which.
        organisation: OrganisationId,
        /// Who is written to.
        contact: ContactId,
    },
}

/// What a mail tells of a notification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// For which organisation its reader speaks.
    pub organisation: Option<OrganisationId>,
    /// What.
    pub what: NotificationFacts,
}

impl MailKind {
    /// Whether it is sent whatever somebody chose, however many mails they got, and although mails to them came back:
    /// they wait for it at a screen, or it protects their account.
    pub const fn is_about_access(self) -> bool {
        matches!(
            self,
            Self::SignInLink
                | Self::AddressToConfirm
                | Self::NewAddressToConfirm
                | Self::AddressChanged
                | Self::SecurityChanged
        )
    }
}

/// Offers that entered the list of a need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// The need.
    pub need: NeedId,
    /// The offers, best first.
    pub offers: Vec<OfferId>,
}
