//! The pair of a need and an offer: for ever one suggestion, of which lists are queries.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{NeedId, OfferId, OfferPeriodId, Part, StateError, SuggestionId, TradeId, text_enum::text_enum};

text_enum! {
    /// How far a suggestion has come. Proposed, seen and expired follow the engine, the others follow people.
    SuggestionState {
        /// On the list, not yet looked at.
        Proposed = "proposed",
        /// Looked at.
        Seen = "seen",
        /// The sending side would like to.
        Interested = "interested",
        /// The sending side has asked.
        Invited = "invited",
        /// The host has said yes.
        Accepted = "accepted",
        /// One side has said no.
        Declined = "declined",
        /// No longer fits.
        Expired = "expired",
    }
}

impl SuggestionState {
    /// What stands on a list: proposed, and what the sending side has taken up.
    pub const ON_THE_LIST: [Self; 4] = [Self::Proposed, Self::Seen, Self::Interested, Self::Invited];

    /// Whether it stands on a list.
    pub const fn is_on_the_list(self) -> bool {
        matches!(self, Self::Proposed | Self::Seen | Self::Interested | Self::Invited)
    }

    /// Agreed, or not wanted: not proposed again.
    pub const fn is_answered(self) -> bool {
        matches!(self, Self::Accepted | Self::Declined)
    }
}

text_enum! {
    /// Why a suggestion is not taken up. Counts are never shown to others and never lower a score.
    DeclineReason {
        /// Not the right trade.
        Trade = "trade",
        /// Too far.
        Distance = "distance",
        /// Not in this time.
        Period = "period",
        /// Enough partners for now.
        EnoughPartners = "enough_partners",
        /// Another reason.
        Other = "other",
        /// Would rather not say.
        NotSaid = "not_said",
    }
}

text_enum! {
    /// What a host's contact says to a school that is interested.
    HostAnswer {
        /// Would like to as well.
        Interested = "interested",
        /// Would rather talk on the phone first.
        CallMe = "call_me",
    }
}

/// What the engine says about a pair; replaced by each newer run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineSide {
    /// The period that won, where the offer states one.
    pub period: Option<OfferPeriodId>,
    /// The trade that won, where the offer states one.
    pub trade: Option<TradeId>,
    /// The exact sum of the parts, points of 10,000.
    pub score: u16,
    /// Orders equal scores: freshness, then a stable hash of the ids.
    pub tie_key: i64,
    /// How the score came about.
    pub parts: Vec<Part>,
    /// Under which rules.
    pub rules_version: i32,
    /// For which date.
    pub as_of: NaiveDate,
    /// The position of the change log up to which changes are contained.
    pub position: i64,
}

/// The pair of a need and an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerSuggestion {
    /// Identifies it.
    pub id: SuggestionId,
    /// Who looks.
    pub need: NeedId,
    /// What is given.
    pub offer: OfferId,
    /// What the engine says.
    pub engine: EngineSide,
    /// How far it has come.
    pub state: SuggestionState,
    /// Why not.
    pub reason: Option<DeclineReason>,
    /// What the host's contact said to the sending side's interest; a "not now" is the state.
    pub host_answer: Option<HostAnswer>,
    /// When it first stood on the list.
    pub first_listed_at: DateTime<Utc>,
    /// When the sending side first looked.
    pub seen_at: Option<DateTime<Utc>>,
    /// Counts changes by people.
    pub revision: i32,
}

impl PartnerSuggestion {
    /// The sending side has looked at it. Anything further along stays as it is.
    #[must_use]
    pub fn see(self, now: DateTime<Utc>) -> Self {
        if self.state != SuggestionState::Proposed {
            return self;
        }
        Self { state: SuggestionState::Seen, seen_at: Some(now), revision: self.revision + 1, ..self }
    }

    /// The sending side would like to; also after a no.
    ///
    /// # Errors
    ///
    /// Not where it is invited, accepted or expired.
    pub fn be_interested(self) -> Result<Self, StateError> {
        use SuggestionState::{Declined, Interested, Proposed, Seen};
        match self.state {
            Proposed | Seen | Interested | Declined => {
                Ok(Self { state: Interested, reason: None, revision: self.revision + 1, ..self })
            }
            from => Err(refused(from, Interested)),
        }
    }

    /// The host's contact answers the sending side's interest; once more is a change of mind.
    ///
    /// # Errors
    ///
    /// Only where the sending side is interested, or has asked.
    pub fn hear_host(self, answer: HostAnswer) -> Result<Self, StateError> {
        use SuggestionState::{Interested, Invited};
        match self.state {
            Interested | Invited => {
                Ok(Self { host_answer: Some(answer), revision: self.revision + 1, ..self })
            }
            from => Err(StateError { noun: "suggestion", from: from.as_str(), to: answer.as_str() }),
        }
    }

    /// The sending side says no, with a reason; also after having been interested.
    ///
    /// # Errors
    ///
    /// Not where it is accepted or expired.
    pub fn decline(self, reason: DeclineReason) -> Result<Self, StateError> {
        use SuggestionState::{Declined, Interested, Invited, Proposed, Seen};
        match self.state {
            Proposed | Seen | Interested | Invited | Declined => {
                Ok(Self { state: Declined, reason: Some(reason), revision: self.revision + 1, ..self })
            }
            from => Err(refused(from, Declined)),
        }
    }
}

fn refused(from: SuggestionState, to: SuggestionState) -> StateError {
    StateError { noun: "suggestion", from: from.as_str(), to: to.as_str() }
}
