//! From ids and numbers to the words of a mail.

mod account;
mod answers;
mod digest;
mod draft;
mod facts;
mod judged;
mod links;
mod suggestion;
mod told;

use domain::{MailFacts, OutgoingMail};
use i18n::Translator;
use mail::letter::{Letter, Party};
use mail::message::{Message, Rendered};

use crate::{App, AppError};

pub(crate) use draft::{Draft, Links};
pub(super) use facts::Facts;

/// What every message is made of.
struct About<'a> {
    app: &'a App,
    mail: &'a OutgoingMail,
    /// What to call the reader; may be empty.
    recipient: &'a str,
    t: Translator,
}

impl About<'_> {
    /// A message in words; `None` never: its facts are there.
    fn words(&self, message: &impl Message) -> Result<Option<Written>, AppError> {
        let rendered = message.render(self.t).map_err(AppError::unexpected)?;
        Ok(Some(Written { rendered, unsubscribe: None }))
    }

    /// The same, of a mail that one can leave by one press.
    fn words_to_leave(
        &self,
        message: &impl Message,
        unsubscribe: String,
    ) -> Result<Option<Written>, AppError> {
        let written = self.words(message)?;
        Ok(written.map(|written| Written { unsubscribe: Some(unsubscribe), ..written }))
    }
}

/// A message in words, and where one click ends such mails.
struct Written {
    rendered: Rendered,
    unsubscribe: Option<String>,
}

/// The bytes of a mail. The links that it carries are in the draft, so that their hashes and the bytes are kept
/// together. `None` = nothing of it is left to tell.
pub(super) async fn compose(
    app: &App,
    draft: &mut Draft<'_>,
    mail: &OutgoingMail,
) -> Result<Option<Vec<u8>>, AppError> {
    let Some(to) = mail.to_address.as_deref() else { return Ok(None) };
    let recipient = recipient(draft, mail).await?;
    let about = About { app, mail, recipient: &recipient, t: Translator::new(mail.language) };
    let Some(written) = about.write(draft).await? else { return Ok(None) };
    let from = &app.settings.mail_from;
    let letter = Letter {
        mail_id: mail.id.as_uuid(),
        message_id: &mail.message_id,
        dated_at: mail.dated_at,
        from: Party { name: &from.name, address: &from.address },
        to: Party { name: &recipient, address: to },
        subject: &written.rendered.subject,
        text: &written.rendered.text,
        html: &written.rendered.html,
        // One click needs https (RFC 8058); elsewhere the link in the text does.
        unsubscribe: written.unsubscribe.as_deref().filter(|link| link.starts_with("https://")),
    };
    letter.bytes().map(Some).map_err(AppError::unexpected)
}

/// What to call the reader: an account, or a contact.
async fn recipient(draft: &Draft<'_>, mail: &OutgoingMail) -> Result<String, AppError> {
    if let Some(account) = mail.account {
        let account = store::account::find(draft.db(), account).await?;
        return Ok(account.and_then(|account| account.name).unwrap_or_default());
    }
    let contact = match mail.facts {
        MailFacts::SchoolInterested { contact, .. }
        | MailFacts::OfferStillValid { contact, .. }
        | MailFacts::OfferPaused { contact, .. } => contact,
        MailFacts::ClaimYourProfile { contact, .. } => Some(contact),
        _ => None,
    };
    let contact = match contact {
        Some(contact) => store::account::find_contact(draft.db(), contact).await?,
        None => None,
    };
    Ok(contact.map(|contact| contact.name).unwrap_or_default())
}

impl About<'_> {
    async fn write(&self, draft: &mut Draft<'_>) -> Result<Option<Written>, AppError> {
        match &self.mail.facts {
            MailFacts::SuggestionCreated { organisation, lists } => {
                self.suggestion(draft, *organisation, lists).await
            }
            MailFacts::Link { token } => self.link(draft, *token).await,
            MailFacts::AddressChanged => self.address_changed(),
            MailFacts::SecurityChanged { what } => self.security_changed(*what),
            MailFacts::OrganisationJudged { organisation } => self.judged(draft, *organisation).await,
            MailFacts::ClaimDecided { claim } => self.claim_decided(draft, *claim).await,
            MailFacts::SchoolInterested { suggestion, contact } => {
                self.school_interested(draft, *suggestion, *contact).await
            }
            MailFacts::OfferStillValid { offer, contact } => {
                self.offer_still_valid(draft, *offer, *contact).await
            }
            MailFacts::OfferPaused { offer, contact } => self.offer_paused(draft, *offer, *contact).await,
            MailFacts::VerificationOverdue { count } => self.verification_overdue(*count),
            MailFacts::Digest { cadence, told } => self.digest(draft, *cadence, told).await,
            MailFacts::NeedsFit { organisation, pairs } => self.needs_fit(draft, *organisation, pairs).await,
            MailFacts::Told(told) => self.told(draft, told).await,
            MailFacts::ClaimYourProfile { organisation, contact } => {
                self.claim_your_profile(draft, *organisation, *contact).await
            }
        }
    }
}
