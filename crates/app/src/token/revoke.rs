//! A token that got into wrong hands is taken back by the operator.

use domain::{Actor, FieldError, TokenId};

use super::{hash_of, subject};
use crate::{App, AppError, policy, write};

/// Takes a token back, whosever it is, found by its secret as it was handed out.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::Invalid`] where there is none with this
/// secret that still holds.
pub async fn revoke(app: &App, actor: &Actor, carried: &str) -> Result<TokenId, AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        let found = store::token::find_by_hash(tx.db(), &hash_of(carried.trim())).await?;
        let found = found.filter(|token| token.holds(tx.now()));
        let found = found.ok_or_else(|| FieldError::new("token", "token-unknown"))?;
        store::token::revoke_one(tx.db(), found.id, tx.now()).await?;
        tx.audit("token.revoke", subject(found.id), &["revoked_at"]);
        Ok(found.id)
    })
    .await
}
