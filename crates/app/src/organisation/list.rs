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
    let db = app.databases.reader();
    match policy::may_read(actor)?.organisation() {
        None => Ok(store::organisation::list(&db, page).await?),
        Some(own) if page.after.is_none() => {
            Ok(store::organisation::find(&db, own).await?.into_iter().collect())
        }
        Some(_) => Ok(Vec::new()),
    }
}
