//! An account is shut by the operator: somebody has gone, or somebody else got in.

use domain::{Account, AccountState, Actor, FieldError, SystemRole, TokenKind};

use super::{of_address, subject};
use crate::{App, AppError, policy, write};

/// Shuts the account of an address: its sessions end, its tokens and links open nothing any more, its role goes. What
/// it did stays, and so do its memberships, which count for nothing until it is opened again.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::Invalid`] where nobody has the address,
/// or nobody else would look after the service (`last-admin`).
pub async fn shut(app: &App, actor: &Actor, email: &str) -> Result<Account, AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        // All admins before the one row, as an erasure does.
        let admins = store::account::lock_of_role(tx.db(), SystemRole::Admin).await?;
        let before = of_address(tx, email).await?;
        if before.system_role == Some(SystemRole::Admin) && admins.len() == 1 {
            return Err(FieldError::new("email", "last-admin").into());
        }
        let (id, revision) = (before.id, before.revision + 1);
        let account = Account { state: AccountState::Disabled, system_role: None, revision, ..before };
        store::account::update(tx.db(), &account).await?;
        store::coordinator::set_regions(tx.db(), id, &[]).await?;
        let mut kinds = TokenKind::ALL.to_vec();
        kinds.retain(|kind| *kind != TokenKind::Recovery);
        store::token::revoke_all(tx.db(), id, &kinds, tx.now()).await?;
        store::token::revoke_made_by(tx.db(), id, tx.now()).await?;
        store::session::end_all_of(tx.db(), id, tx.now()).await?;
        tx.audit("account.shut", subject(id), &["state", "system_role"]);
        Ok(account)
    })
    .await
}
