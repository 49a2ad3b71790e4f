//! Signing in with a password.

use domain::{AccountState, Actor, FieldError, email_key};

use super::{Device, NewSession, begin};
use crate::limit::{PASSWORDS_A_NETWORK, PASSWORDS_AN_ADDRESS};
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
}

/// Lets somebody in who knows the password. One answer, and one time, for a wrong password, an account without one, and
/// an address that nobody has.
///
/// # Errors
///
/// [`AppError::Invalid`] (`password-wrong`), [`AppError::TooMany`].
pub async fn with_password(app: &App, given: PasswordGiven) -> Result<NewSession, AppError> {
    let key = email_key(&given.email);
    let network = given.device.network.as_deref();
    if !PASSWORDS_AN_ADDRESS.has_room(app, &key).await? {
        return Err(PASSWORDS_AN_ADDRESS.refusal(app));
    }
    if let Some(network) = network
        && !PASSWORDS_A_NETWORK.has_room(app, network).await?
    {
        return Err(PASSWORDS_A_NETWORK.refusal(app));
    }
    let db = app.databases.reader();
    let account = store::account::find_by_email_key(&db, &key).await?;
    let account = account.filter(|account| account.state == AccountState::Active);
    let stored = match &account {
        Some(account) => store::account::credentials(&db, account.id).await?.password_hash,
        None => None,
    };
    let (Compared::Right(anew), Some(account)) = (compare(&given.password, stored).await?, account) else {
        PASSWORDS_AN_ADDRESS.take(app, &key).await?;
        if let Some(network) = network {
            PASSWORDS_A_NETWORK.take(app, network).await?;
        }
        return Err(FieldError::new("password", "password-wrong").into());
    };
    let actor = Actor { account: Some(account.id), ..Actor::system() };
    write(app, &actor, async |tx| {
        if let Some(hash) = &anew {
            store::account::set_password_hash(tx.db(), account.id, Some(hash.clone())).await?;
        }
        begin(tx, &account, given.device.clone()).await
    })
    .await
}
