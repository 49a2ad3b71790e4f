//! Needs, newest first.

use domain::{Actor, Need};
use store::Page;

use crate::{App, AppError, policy};

/// The needs in the actor's reach, newest first.
///
/// # Errors
///
/// [`AppError::Forbidden`].
pub async fn list(app: &App, actor: &Actor, page: Page) -> Result<Vec<Need>, AppError> {
    let own = policy::may_read(actor)?.organisation();
    Ok(store::need::list_of(&app.databases.reader(), own, page).await?)
}
