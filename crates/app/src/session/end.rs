//! The end of sessions.

use domain::{Actor, SessionId};

use super::{OpenSession, subject};
use crate::{App, AppError, policy, write};

/// Somebody goes, from this device.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn sign_out(app: &App, open: &OpenSession) -> Result<(), AppError> {
    let session = &open.session;
    write(app, &open.actor, async |tx| {
        if store::session::end(tx.db(), session.account, session.id, tx.now()).await? {
            tx.audit("session.end", subject(session.id), &["ended_at"]);
        }
        Ok(())
    })
    .await
}

/// Ends one of the own sessions.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's, and for one that has ended; [`AppError::Forbidden`] for tokens.
pub async fn end(app: &App, actor: &Actor, id: SessionId) -> Result<(), AppError> {
    let account = policy::may_manage_account(actor)?;
    write(app, actor, async |tx| {
        if !store::session::end(tx.db(), account, id, tx.now()).await? {
            return Err(AppError::NotFound);
        }
        tx.audit("session.end", subject(id), &["ended_at"]);
        Ok(())
    })
    .await
}

/// Ends all own sessions but one; gives how many.
///
/// # Errors
///
/// [`AppError::Forbidden`] for tokens.
pub async fn end_others(app: &App, actor: &Actor, but: SessionId) -> Result<u64, AppError> {
    let account = policy::may_manage_account(actor)?;
    write(app, actor, async |tx| {
        let ended = store::session::end_others(tx.db(), account, but, tx.now()).await?;
        tx.audit("session.end_others", subject(but), &["ended_at"]);
        Ok(ended)
    })
    .await
}
