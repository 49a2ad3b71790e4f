//! An offer whose dates are over.

use crate::{Offer, OfferState, StateError};

impl Offer {
    /// Its last dates are over.
    ///
    /// # Errors
    ///
    /// Only of a published or paused offer.
    pub fn expire(self) -> Result<Self, StateError> {
        match self.state {
            OfferState::Published | OfferState::Paused => {
                Ok(Self { state: OfferState::Expired, revision: self.revision + 1, ..self })
            }
            from => Err(StateError { noun: "offer", from: from.as_str(), to: "expired" }),
        }
    }
}
