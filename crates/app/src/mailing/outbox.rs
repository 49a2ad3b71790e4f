//! What an operator sees of the outbox, and one more try.

use domain::{Actor, MailId, MailState};
use store::Page;
pub use store::mail::MailRow as OutboxMail;

use crate::unit_of_work::Subject;
use crate::{App, AppError, policy, write};

/// Mails in some states, newest first; without their addresses.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins.
pub async fn list(
    app: &App,
    actor: &Actor,
    states: &[MailState],
    page: Page,
) -> Result<Vec<OutboxMail>, AppError> {
    policy::may_administer(actor)?;
    Ok(store::mail::list(&app.databases.reader(), states, page).await?)
}

/// Tries a mail once more, at once.
///
/// # Errors
///
/// [`AppError::NotFound`] unless it waits, failed or is uncertain; [`AppError::Forbidden`] for anybody but the
/// service and admins.
pub async fn retry(app: &App, actor: &Actor, id: MailId) -> Result<(), AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        if !store::mail::retry(tx.db(), id, tx.now(), tx.ids()).await? {
            return Err(AppError::NotFound);
        }
        tx.audit("outbox.retry", Subject { kind: "outgoing_mail", id: id.as_uuid() }, &["state"]);
        tx.wake_mails();
        Ok(())
    })
    .await
}
