//! A person goes from every table (GDPR, Art. 17). Their row stays without them, so that logs and figures keep what
//! they point to.

use domain::{Account, AccountState, FieldError, SystemRole, TokenKind, email_key};

use super::leave_all::leave_all;
use super::{freshly_confirmed, subject};
use crate::registration::withdraw_of_account;
use crate::session::OpenSession;
use crate::{App, AppError, contact, write};

/// Erases the own account: name, address, what it signs in with, sessions, tokens, claims, mails that were not sent and
/// the addresses of those that were, also as a contact person. Statistics stay. `leaves_alone` says that an organisation
/// for which nobody else speaks takes a break then.
///
/// # Errors
///
/// [`AppError::ConfirmFirst`]; [`AppError::Invalid`] (`last-colleague`) where an organisation would be left without
/// anybody and that was not said; `last-admin` where nobody would look after the service.
pub async fn erase(app: &App, open: &OpenSession, leaves_alone: bool) -> Result<(), AppError> {
    let id = freshly_confirmed(app, open)?;
    write(app, &open.actor, async |tx| {
        let now = tx.now();
        // All admins before the own row: of two who go at once, the second waits for the first, and counts without it.
        if open.account.system_role == Some(SystemRole::Admin)
            && store::account::lock_of_role(tx.db(), SystemRole::Admin).await?.len() == 1
        {
            return Err(FieldError::new("colleague", "last-admin").into());
        }
        let before = store::account::lock(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        leave_all(tx, id, leaves_alone).await?;
        withdraw_of_account(tx, id).await?;
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
        store::token::revoke_made_by(tx.db(), id, now).await?;
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
