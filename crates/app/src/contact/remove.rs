//! A contact person is taken out. Their row stays, so that what they did keeps its author; what it knew of them is gone.

use domain::{Actor, Contact, ContactId};

use super::subject;
use crate::{App, AppError, Tx, mailing, policy, write};

/// Takes a contact person of an organisation in reach out.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's; [`AppError::Forbidden`].
pub async fn remove(app: &App, actor: &Actor, id: ContactId) -> Result<(), AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| {
        let found = store::account::find_contact(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        if found.name.is_empty() || !policy::covers(tx.db(), &reach, found.organisation).await? {
            return Err(AppError::NotFound);
        }
        empty(tx, found).await
    })
    .await
}

/// Empties a contact's row; links that they were sent open nothing any more, and of mails to them the address and the
/// words go.
pub(crate) async fn empty(tx: &mut Tx, found: Contact) -> Result<(), AppError> {
    mailing::has_new_address(tx, found.id.as_uuid()).await?;
    store::token::revoke_of_contact(tx.db(), found.id, tx.now()).await?;
    store::mail::forget(tx.db(), None, found.email.as_deref(), tx.now(), tx.ids()).await?;
    let gone = Contact {
        name: String::new(),
        email: None,
        phone: None,
        no_mail_since: Some(found.no_mail_since.unwrap_or(tx.now())),
        ..found
    };
    store::account::update_contact(tx.db(), &gone).await?;
    tx.audit("contact.remove", subject(gone.id), &["name", "email", "phone"]);
    Ok(())
}
