//! An account that was shut is opened again.

use domain::{Account, AccountState, Actor, FieldError};

use super::{of_address, subject};
use crate::{App, AppError, policy, write};

/// Opens the account of an address again: it signs in as before, without the role that it had.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::Invalid`] where nobody has the address,
/// or the account is not shut.
pub async fn reopen(app: &App, actor: &Actor, email: &str) -> Result<Account, AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        let before = of_address(tx, email).await?;
        if before.state != AccountState::Disabled {
            return Err(FieldError::new("email", "account-not-shut").into());
        }
        let account = Account { state: AccountState::Active, revision: before.revision + 1, ..before };
        store::account::update(tx.db(), &account).await?;
        tx.audit("account.reopen", subject(account.id), &["state"]);
        Ok(account)
    })
    .await
}
