//! One organisation.

use domain::{Actor, Organisation, OrganisationId};

use crate::{App, AppError, policy};

/// An organisation in the actor's reach; another's is not found.
///
/// # Errors
///
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn show(app: &App, actor: &Actor, id: OrganisationId) -> Result<Organisation, AppError> {
    let reach = policy::may_read(actor)?;
    store::organisation::find_within(&app.databases.reader(), &reach, id).await?.ok_or(AppError::NotFound)
}
