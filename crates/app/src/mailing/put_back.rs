//! Mails that were kept back leave when mail goes to their address again. A contact without an account has nothing else:
//! no notification waits for them.

use chrono::TimeDelta;
use domain::{MailFacts, MailKind, OutgoingMail};

use super::post::leaves_at;
use crate::{App, AppError, Tx};

/// What was written earlier is of no use to anybody any more.
const WORTH_TELLING: TimeDelta = TimeDelta::days(14);

/// Lets mails to an address wait again that were kept back lately, no more of them a day than an address gets.
pub(super) async fn put_back(app: &App, tx: &mut Tx, address: &str) -> Result<(), AppError> {
    let since = tx.now() - WORTH_TELLING;
    for mail in store::mail::list_kept_back(tx.db(), address, since).await? {
        if is_stale(tx, &mail).await? {
            continue;
        }
        let leaves = leaves_at(app, tx, address, mail.dated_at.max(tx.now())).await?;
        store::mail::wait_again(tx.db(), mail.id, leaves, tx.now(), tx.ids()).await?;
        tx.wake_mails();
    }
    Ok(())
}

/// Whether a mail says nothing any more that holds: a link that opens nothing, or how things were on one day. Whether
/// offers, needs and pairs still stand is looked at when it is written.
async fn is_stale(tx: &Tx, mail: &OutgoingMail) -> Result<bool, AppError> {
    if mail.kind.is_about_access() || mail.kind == MailKind::VerificationOverdue {
        return Ok(true);
    }
    let MailFacts::Link { token } = mail.facts else { return Ok(false) };
    let token = store::token::find(tx.db(), token).await?;
    Ok(token.is_none_or(|token| !token.holds(tx.now())))
}
