//! Organisations, newest first.

use domain::{Actor, Organisation};
use store::Page;

use crate::{App, AppError, policy};

/// The organisations in the actor's reach, newest first.
///
/// # Errors
///
/// [`AppError::Forbidden`].
pub async fn list(app: &App, actor: &Actor, page: Page) -> Result<Vec<Organisation>, AppError> {
    let reach = policy::may_read(actor)?;
    Ok(store::organisation::list_within(&app.databases.reader(), &reach, page).await?)
}
