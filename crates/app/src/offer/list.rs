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
    let own = policy::may_read(actor)?.organisation();
    Ok(store::offer::list_of(&app.databases.reader(), own, page).await?)
}
