//! Offers, newest first.

use domain::{Actor, Offer};
use store::Page;

use crate::{App, AppError, policy};

/// The offers in the actor's reach, newest first.
///
/// # Errors
///
/// [`AppError::Forbidden`].
pub async fn list(app: &App, actor: &Actor, page: Page) -> Result<Vec<Offer>, AppError> {
    let reach = policy::may_read(actor)?;
    Ok(store::offer::list_within(&app.databases.reader(), &reach, page).await?)
}
