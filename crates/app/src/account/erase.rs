//! A person goes from every table (GDPR, Art. 17). Their row stays without them, so that logs and figures keep what
//! they point to.

use domain::{Account, AccountState, FieldError, SystemRole, TokenKind, email_key};

use super::{freshly_confirmed, subject};
use crate::session::OpenSession;
use crate::{App, AppError, contact, write};

/// Erases the own account: name, address, what it signs in with, sessions, tokens, mails that were not sent and the
/// addresses of those that were, also as a contact person. Statistics stay.
///
/// # Errors
///
/// [`AppError::ConfirmFirst`]; [`AppError::Invalid`] (`last-colleague`) where an organisation would be left without
/// anybody: hand it over first; `last-admin` where nobody would look after the service.
pub async fn erase(app: &App, open: &OpenSession) -> Result<(), AppError> {
    let id = freshly_confirmed(app, open)?;
    write(app, &open.actor, async |tx| {
        let now = tx.now();
        for (organisation, _) in store::account::organisations_of(tx.db(), id).await? {
            if store::account::list_members(tx.db(), organisation).await?.len() == 1 {
                let name = store::organisation::find(tx.db(), organisation).await?;
                let name = name.map(|organisation| organisation.name).unwrap_or_default();
                return Err(FieldError::new("colleague", "last-colleague").with("organisation", name).into());
            }
            store::account::end_membership(tx.db(), id, organisation, now).await?;
        }
        let before = store::account::find(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        if before.system_role == Some(SystemRole::Admin)
            && store::account::list_of_role(tx.db(), SystemRole::Admin).await?.len() == 1
        {
            return Err(FieldError::new("colleague", "last-admin").into());
        }
        let before_email = before.email.clone();
        let gone = Account {
            name: None,
            email: None,
            new_email: None,
            email_confirmed_at: None,
            system_role: None,
            state: AccountState::Erased,
            revision: before.revision + 1,
            ..before
        };
        store::account::update(tx.db(), &gone).await?;
        store::account::set_password_hash(tx.db(), id, None).await?;
        store::account::set_totp_secret(tx.db(), id, None).await?;
        store::account::mark_erased(tx.db(), id, now).await?;
        store::coordinator::set_regions(tx.db(), id, &[]).await?;
        store::token::revoke_all(tx.db(), id, TokenKind::ALL, now).await?;
        store::token::forget_names(tx.db(), id).await?;
        store::session::end_all_of(tx.db(), id, now).await?;
        store::session::forget_devices(tx.db(), id).await?;
        let address = before_email.as_deref();
        store::mail::forget(tx.db(), Some(id), address, now, tx.ids()).await?;
        if let Some(key) = address.map(email_key) {
            for found in store::account::contacts_of_address(tx.db(), &key).await? {
                contact::empty(tx, found).await?;
            }
        }
        store::notification::skip_all_of(tx.db(), id, "erased").await?;
        tx.audit("account.erase", subject(id), &["name", "email", "password_hash", "totp_secret"]);
        Ok(())
    })
    .await
}
