//! Somebody says that they speak for an organisation.

use chrono::{DateTime, Utc};

use crate::{AccountId, ClaimId, OrganisationId, StateError, text_enum::text_enum};

text_enum! {
    /// How far a claim has come.
    ClaimState {
        /// The address of who claims is not confirmed yet.
        Unconfirmed = "unconfirmed",
        /// Waits for a coordinator.
        Open = "open",
        /// They speak for it.
        Approved = "approved",
        /// They don't.
        Rejected = "rejected",
        /// Nobody waits for it any more: who made it is gone, or what it was on.
        Withdrawn = "withdrawn",
    }
}

/// Somebody says that they speak for an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Identifies it.
    pub id: ClaimId,
    /// For which.
    pub organisation: OrganisationId,
    /// Who.
    pub account: AccountId,
    /// How far it has come.
    pub state: ClaimState,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// By whom.
    pub decided_by: Option<AccountId>,
    /// The national number that was stated at the registration: the organisation's once the address is confirmed, so that
    /// whoever never confirms blocks nobody's number.
    pub registration_number: Option<String>,
    /// What whoever decided said, in their words. It may name a person: an erasure empties it.
    pub reason: Option<String>,
}

impl Claim {
    /// The address is theirs: from now on somebody looks at it.
    ///
    /// # Errors
    ///
    /// Only an unconfirmed claim.
    pub fn confirm(self) -> Result<Self, StateError> {
        self.step(ClaimState::Unconfirmed, ClaimState::Open)
    }

    /// They speak for it, or they don't.
    ///
    /// # Errors
    ///
    /// Only an open claim is decided.
    pub fn decide(
        self,
        yes: bool,
        reason: Option<String>,
        by: Option<AccountId>,
        now: DateTime<Utc>,
    ) -> Result<Self, StateError> {
        let to = if yes { ClaimState::Approved } else { ClaimState::Rejected };
        let decided = self.step(ClaimState::Open, to)?;
        Ok(Self { decided_at: Some(now), decided_by: by, reason, ..decided })
    }

    /// Whether it still waits for something.
    pub const fn is_waiting(&self) -> bool {
        matches!(self.state, ClaimState::Unconfirmed | ClaimState::Open)
    }

    /// Nobody waits for it any more; one that was decided stays as it was, without what was said.
    #[must_use]
    pub fn withdraw(self, now: DateTime<Utc>) -> Self {
        if self.is_waiting() {
            let (state, decided_at) = (ClaimState::Withdrawn, Some(now));
            Self { state, decided_at, registration_number: None, reason: None, ..self }
        } else {
            Self { reason: None, ..self }
        }
    }

    fn step(self, needed: ClaimState, to: ClaimState) -> Result<Self, StateError> {
        if self.state != needed {
            return Err(StateError { noun: "claim", from: self.state.as_str(), to: to.as_str() });
        }
        Ok(Self { state: to, ..self })
    }
}
