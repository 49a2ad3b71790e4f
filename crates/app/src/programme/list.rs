//! The programmes of a school.

use domain::{Actor, OrganisationId, Programme};

use crate::{App, AppError, policy};

/// The programmes of a school in the actor's reach, by title.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's school, [`AppError::Forbidden`].
pub async fn list(app: &App, actor: &Actor, school: OrganisationId) -> Result<Vec<Programme>, AppError> {
    let reach = policy::may_read(actor)?;
    if !policy::covers(&app.databases.reader(), &reach, school).await? {
        return Err(AppError::NotFound);
    }
    let db = app.databases.reader();
    store::organisation::find(&db, school).await?.ok_or(AppError::NotFound)?;
    Ok(store::programme::list_of_school(&db, school).await?)
}
