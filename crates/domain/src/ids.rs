//! Identifiers: one newtype a noun, so that a need's id can't pass for an offer's.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! define_ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an id that was read from storage or minted by an [`IdSource`](crate::IdSource).
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The id as storage keeps it.
            pub const fn as_uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

macro_rules! define_reference_ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    )+};
}

define_ids! {
    /// Identifies an [`Account`](crate::Account).
    AccountId,
    /// Identifies a [`Claim`](crate::Claim).
    ClaimId,
    /// Identifies a [`Contact`](crate::Contact).
    ContactId,
    /// Identifies a [`OutgoingMail`](crate::OutgoingMail).
    MailId,
    /// Identifies a [`Need`](crate::Need).
    NeedId,
    /// Identifies a [`Notification`](crate::Notification).
    NotificationId,
    /// Identifies an [`Offer`](crate::Offer).
    OfferId,
    /// Identifies an [`OfferPeriod`](crate::OfferPeriod).
    OfferPeriodId,
    /// Identifies an [`Organisation`](crate::Organisation).
    OrganisationId,
    /// Identifies a [`Programme`](crate::Programme).
    ProgrammeId,
    /// Identifies one run of the matching.
    RunId,
    /// Identifies a [`Session`](crate::Session); never the secret itself.
    SessionId,
    /// Identifies a [`PartnerSuggestion`](crate::PartnerSuggestion).
    SuggestionId,
    /// Identifies a [`Task`](crate::Task).
    TaskId,
    /// Identifies a token; never the secret itself.
    TokenId,
    /// Identifies a [`WorkItem`](crate::WorkItem).
    WorkItemId,
}

define_reference_ids! {
    /// Number of a [`Trade`](crate::Trade); stable within a database, the code is stable everywhere.
    TradeId,
    /// Number of a [`Region`](crate::Region); stable within a database, scheme and code are stable everywhere.
    RegionId,
    /// Number of a [`Place`](crate::Place); stable within a database, source and code are stable everywhere.
    PlaceId,
}
