//! One organisation.

use domain::{Actor, Organisation, OrganisationId};

use crate::{App, AppError, policy};

/// An organisation in the actor's reach; another's is not found.
///
/// # Errors
///
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn show(app: &App, actor: &Actor, id: OrganisationId) -> Result<Organisation, AppError> {
    if !policy::may_read(actor)?.covers(id) {
        return Err(AppError::NotFound);
    }
    store::organisation::find(&app.databases.reader(), id).await?.ok_or(AppError::NotFound)
}
