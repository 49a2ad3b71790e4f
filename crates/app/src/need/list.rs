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
    let reach = policy::may_read(actor)?;
    Ok(store::need::list_within(&app.databases.reader(), &reach, page).await?)
}
