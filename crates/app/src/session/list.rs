//! The own sessions.

use domain::{Actor, Session, SessionLife};

use crate::{App, AppError, policy};

/// The own sessions that still hold, the last used first.
///
/// # Errors
///
/// [`AppError::Forbidden`] for tokens.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Session>, AppError> {
    let id = policy::may_manage_account(actor)?;
    let db = app.databases.reader();
    let now = app.sources.clock.now();
    let account = store::account::find(&db, id).await?.ok_or(AppError::NotFound)?;
    let life = SessionLife::of(account.system_role);
    let running = store::session::list_of_account(&db, id, now).await?;
    Ok(running.into_iter().filter(|session| session.holds(life, now)).collect())
}
