//! How far things have come, and why they don't go on.
use domain::{DeclineReason, NeedState, OfferState, OrganisationState, SuggestionState, UnreachableReason};

use crate::Translator;

impl Translator {
    /// Why not, as the answering side chooses it: "Too far for our learners".
    pub fn decline_reason(self, reason: DeclineReason) -> String {
        self.worded("decline-reason", reason.as_str())
    }

    /// How far a suggestion has come, for a tag: "Interested".
    pub fn suggestion_state(self, state: SuggestionState) -> String {
        self.worded("suggestion-state", state.as_str())
    }

    /// How far an offer has come, for a tag: "Published".
    pub fn offer_state(self, state: OfferState) -> String {
        self.worded("offer-state", state.as_str())
    }

    /// How far an organisation has come, behind a colon: "waits for a coordinator's check".
    pub fn organisation_state(self, state: OrganisationState) -> String {
        self.worded("organisation-state", state.as_str())
    }

    /// Why mails to somebody come back: "The address does not exist."
    pub fn unreachable(self, reason: UnreachableReason) -> String {
        self.worded("mail-fails", reason.as_str())
    }

    /// The same of an offer, behind a colon.
    pub(crate) fn offer_word(self, state: OfferState) -> String {
        self.worded("offer-word", state.as_str())
    }

    /// The same of a need, behind a colon.
    pub(crate) fn need_word(self, state: NeedState) -> String {
        self.worded("need-word", state.as_str())
    }
}
