//! From ids and numbers to the words of a mail.

mod suggestion;

use domain::{MailFacts, OutgoingMail};
use mail::letter::{Letter, Party};

use crate::{App, AppError, Tx};

/// The bytes of a mail. Mints the link that it carries, so that the link's hash and the bytes are kept together.
pub(super) async fn compose(
    app: &App,
    tx: &mut Tx,
    mail: &OutgoingMail,
) -> Result<Option<Vec<u8>>, AppError> {
    let Some(to) = mail.to_address.as_deref() else { return Ok(None) };
    let recipient = match mail.account {
        Some(account) => store::account::find(tx.db(), account).await?.and_then(|account| account.name),
        None => None,
    };
    let recipient = recipient.unwrap_or_default();
    let MailFacts::SuggestionCreated { organisation, lists } = &mail.facts;
    let about = suggestion::About { mail, recipient: &recipient, organisation: *organisation, lists };
    let Some(rendered) = about.render(app, tx).await? else { return Ok(None) };
    let from = &app.settings.mail_from;
    let letter = Letter {
        mail_id: mail.id.as_uuid(),
        message_id: &mail.message_id,
        dated_at: mail.dated_at,
        from: Party { name: &from.name, address: &from.address },
        to: Party { name: &recipient, address: to },
        subject: &rendered.subject,
        text: &rendered.text,
        html: &rendered.html,
        unsubscribe: None,
    };
    letter.bytes().map(Some).map_err(AppError::unexpected)
}
