//! Every sample of every message: for previews, and for tests that ask something of all of them.

use super::{
    AccreditationExpiring, AddressChanged, AddressToConfirm, ClaimDecided, ClaimYourProfile,
    ColleagueInvited, ContactUnreachable, Digest, Message, NeedFits, NewAddressToConfirm, OfferExpiring,
    OfferPaused, OfferStillValid, OrganisationRejected, OrganisationVerified, RenderError, Rendered,
    SchoolInterested, SchoolSuggestionCreated, SecurityChanged, SignInLink, VerificationOverdue,
};
use i18n::Translator;

/// A made-up mail.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Which message.
    pub kind: &'static str,
    /// `usual`, `longest`, `sparest` or another.
    pub name: &'static str,
    /// In words.
    pub rendered: Rendered,
}

/// All of them in a language. A new message is added here and nowhere else.
///
/// # Errors
/// When a template can't be rendered.
pub fn samples(t: Translator) -> Result<Vec<Sample>, RenderError> {
    let mut all = Vec::new();
    add::<AccreditationExpiring>(t, &mut all)?;
    add::<AddressChanged>(t, &mut all)?;
    add::<AddressToConfirm>(t, &mut all)?;
    add::<ClaimDecided>(t, &mut all)?;
    add::<ClaimYourProfile>(t, &mut all)?;
    add::<ColleagueInvited>(t, &mut all)?;
    add::<ContactUnreachable>(t, &mut all)?;
    add::<Digest>(t, &mut all)?;
    add::<NeedFits>(t, &mut all)?;
    add::<NewAddressToConfirm>(t, &mut all)?;
    add::<OfferExpiring>(t, &mut all)?;
    add::<OfferPaused>(t, &mut all)?;
    add::<OfferStillValid>(t, &mut all)?;
    add::<OrganisationRejected>(t, &mut all)?;
    add::<OrganisationVerified>(t, &mut all)?;
    add::<SchoolInterested>(t, &mut all)?;
    add::<SchoolSuggestionCreated>(t, &mut all)?;
    add::<SecurityChanged>(t, &mut all)?;
    add::<SignInLink>(t, &mut all)?;
    add::<VerificationOverdue>(t, &mut all)?;
    Ok(all)
}

fn add<M: Message>(t: Translator, all: &mut Vec<Sample>) -> Result<(), RenderError> {
    for (name, message) in M::samples(t) {
        all.push(Sample { kind: M::KIND, name, rendered: message.render(t)? });
    }
    Ok(())
}
