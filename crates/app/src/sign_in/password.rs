//! Signing in with a password.

use domain::{AccountId, AccountState, FieldError, email_key, is_email};

use super::known_browser::counted_under;
use super::{Device, NewSession, begin, letting_in};
use crate::limit::{PASSWORDS_A_NETWORK, PASSWORDS_AN_ADDRESS, take_all};
use crate::password::{Compared, compare};
use crate::{App, AppError, write};

/// What somebody typed.
#[derive(Clone)]
pub struct PasswordGiven {
    /// The address, as typed.
    pub email: String,
    /// The password.
    pub password: String,
    /// With what, and from where.
    pub device: Device,
    /// What the browser keeps from signing in before: [`browser_mark`](super::browser_mark).
    pub mark: Option<String>,
}

/// Lets somebody in who knows the password. One answer, and one time, for a wrong password, an account without one, and
/// an address that nobody has.
///
/// # Errors
///
/// [`AppError::Invalid`] (`password-wrong`), [`AppError::TooMany`].
pub async fn with_password(app: &App, given: PasswordGiven) -> Result<NewSession, AppError> {
    let key = email_key(&given.email);
    let db = app.databases.reader();
    // What can't be an address is nobody's, and is compared all the same.
    let account =
        if is_email(&given.email) { store::account::find_by_email_key(&db, &key).await? } else { None };
    let account = account.filter(|account| account.state == AccountState::Active);
    let under = counted_under(app, account.as_ref(), &key, given.mark.as_deref());
    let mut limits = vec![(PASSWORDS_AN_ADDRESS, under.as_str())];
    limits.extend(given.device.network.as_deref().map(|network| (PASSWORDS_A_NETWORK, network)));
    let taken = take_all(app, &limits).await?;
    let stored = match &account {
        Some(account) => store::account::credentials(&db, account.id).await?.password_hash,
        None => None,
    };
    let compared = compare(&given.password, stored.clone()).await?;
    let (Compared::Right(anew), Some(account)) = (compared, &account) else {
        return Err(wrong(account.map(|account| account.id)));
    };
    write(app, &letting_in(account.id, &given.device), async |tx| {
        // It may have been shut, or got another password, while this one was compared.
        let found = store::account::lock(tx.db(), account.id).await?;
        let is_still = store::account::credentials(tx.db(), account.id).await?.password_hash == stored;
        let found = found.filter(|found| is_still && found.state == AccountState::Active);
        let found = found.ok_or_else(|| wrong(Some(account.id)))?;
        if let Some(hash) = &anew {
            store::account::set_password_hash(tx.db(), found.id, Some(hash.clone())).await?;
        }
        taken.give_back(tx).await?;
        begin(tx, &found, given.device.clone()).await
    })
    .await
}

/// The refusal. It goes to the log and not to the audit: a write that others don't have would tell who has an account.
fn wrong(account: Option<AccountId>) -> AppError {
    let id = account.map(|id| id.to_string());
    tracing::warn!(account.id = id, "a password was refused; without an id nobody has the address");
    FieldError::new("password", "password-wrong").into()
}
