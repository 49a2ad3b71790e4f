//! One file a message: what it is told, what it says, and samples of it.

mod accreditation_expiring;
mod address_changed;
mod address_to_confirm;
mod all;
mod claim_decided;
mod claim_your_profile;
mod colleague_invited;
mod contact_unreachable;
mod digest;
mod made_up;
mod need_fits;
mod new_address_to_confirm;
mod offer_expiring;
mod offer_paused;
mod offer_still_valid;
mod organisation_rejected;
mod organisation_verified;
mod plain;
mod school_interested;
mod school_suggestion_created;
mod security_changed;
mod sign_in_link;
mod verification_overdue;

pub use accreditation_expiring::AccreditationExpiring;
pub use address_changed::AddressChanged;
pub use address_to_confirm::AddressToConfirm;
pub use all::{Sample, samples};
pub use claim_decided::ClaimDecided;
pub use claim_your_profile::ClaimYourProfile;
pub use colleague_invited::ColleagueInvited;
pub use contact_unreachable::ContactUnreachable;
pub use digest::{Digest, News, Thing};
pub use need_fits::NeedFits;
pub use new_address_to_confirm::NewAddressToConfirm;
pub use offer_expiring::OfferExpiring;
pub use offer_paused::OfferPaused;
pub use offer_still_valid::OfferStillValid;
pub use organisation_rejected::OrganisationRejected;
pub use organisation_verified::OrganisationVerified;
pub use school_interested::SchoolInterested;
pub use school_suggestion_created::{BestSuggestion, SchoolSuggestionCreated};
pub use security_changed::SecurityChanged;
pub use sign_in_link::SignInLink;
pub use verification_overdue::VerificationOverdue;

use i18n::Translator;

/// A mail in a language. Its fields are already words of that language, so that it can be shown in a preview.
pub trait Message: Sized {
    /// What it is called in the database; never changes.
    const KIND: &'static str;

    /// One line.
    fn subject(&self, t: Translator) -> String;

    /// The whole, for mail programs without HTML.
    ///
    /// # Errors
    /// When the template can't be rendered.
    fn text(&self, t: Translator) -> Result<String, RenderError>;

    /// The whole, with looks.
    ///
    /// # Errors
    /// When the template can't be rendered.
    fn html(&self, t: Translator) -> Result<String, RenderError>;

    /// Made-up messages, each with its name: the usual one, the longest, the sparest.
    fn samples(t: Translator) -> Vec<(&'static str, Self)>;

    /// All three.
    ///
    /// # Errors
    /// When a template can't be rendered.
    fn render(&self, t: Translator) -> Result<Rendered, RenderError> {
        Ok(Rendered { subject: self.subject(t), text: self.text(t)?, html: self.html(t)? })
    }
}

/// A message in words, ready for a [`Letter`](crate::Letter).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// Without HTML.
    pub text: String,
    /// With HTML.
    pub html: String,
}

/// A template that can't be rendered: a fault of ours; trying again doesn't help.
#[derive(Debug, thiserror::Error)]
#[error("{kind} can't be rendered: {source}")]
pub struct RenderError {
    /// Which message.
    pub kind: &'static str,
    /// What askama says.
    pub source: askama::Error,
}

#[cfg(test)]
mod tests;
