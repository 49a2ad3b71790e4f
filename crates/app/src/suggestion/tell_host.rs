//! The host's people hear that a school is interested, with an answer a click.

use domain::{Cadence, MailFacts, MailKind, PartnerSuggestion};

use crate::mailing::{Post, SOON, post};
use crate::{App, AppError, Tx};

/// Writes to those who speak for the host; where nobody does, to its first contact who wants mail. A second interest in
/// the same pair writes no second mail.
pub(super) async fn tell_host(app: &App, tx: &mut Tx, pair: &PartnerSuggestion) -> Result<(), AppError> {
    let Some(offer) = store::offer::find(tx.db(), pair.offer).await? else { return Ok(()) };
    let members = store::account::list_of_organisation(tx.db(), offer.host).await?;
    let mut mails = Vec::new();
    for account in &members {
        let wants_mail = account.suggestions != Cadence::Never;
        let Some(to) = account.email.clone().filter(|_| wants_mail) else { continue };
        mails.push((Some(account.id), None, to, account.language));
    }
    if members.is_empty() {
        let contacts = store::account::list_contacts(tx.db(), offer.host).await?;
        let reached =
            contacts.into_iter().find(|contact| contact.no_mail_since.is_none() && contact.email.is_some());
        mails.extend(
            reached.and_then(|contact| Some((None, Some(contact.id), contact.email?, contact.language))),
        );
    }
    for (account, contact, to, language) in mails {
        let reader = account.map_or_else(|| contact.map(domain::ContactId::as_uuid), |id| Some(id.as_uuid()));
        let mail = Post {
            kind: MailKind::SchoolInterested,
            account,
            to,
            language,
            facts: MailFacts::SchoolInterested { suggestion: pair.id, contact },
            dedupe_key: format!("interested:{}:{}", pair.id, reader.unwrap_or_default()),
            priority: SOON,
        };
        post(app, tx, mail).await?;
    }
    Ok(())
}
