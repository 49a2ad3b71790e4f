//! Somebody has lost their second factor and their recovery codes.

use domain::{Account, Actor, SecurityChange, TokenKind};

use super::{of_address, subject, tell};
use crate::{App, AppError, policy, write};

/// Takes the second factor of an account away, once the operator has made sure who asks; its sessions end, and its
/// owner is told by mail. Who has to have one sets it up anew at the next sign-in.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::Invalid`] where nobody has the address.
pub async fn reset_second_factor(app: &App, actor: &Actor, email: &str) -> Result<Account, AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        let account = of_address(tx, email).await?;
        store::account::set_totp_secret(tx.db(), account.id, None).await?;
        store::token::revoke_all(tx.db(), account.id, &[TokenKind::Recovery], tx.now()).await?;
        store::session::end_all_of(tx.db(), account.id, tx.now()).await?;
        tx.audit("account.second_factor_reset", subject(account.id), &["totp_secret"]);
        tell(app, tx, &account, SecurityChange::SecondFactorOff).await?;
        Ok(account)
    })
    .await
}
