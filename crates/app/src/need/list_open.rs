//! What an organisation looks for now.

use domain::{Actor, NeedId, OrganisationId};

use crate::{App, AppError, policy};

/// The open needs of an organisation, in the order of their ids.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's organisation, [`AppError::Forbidden`].
pub async fn list_open(
    app: &App,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<Vec<NeedId>, AppError> {
    let reach = policy::may_read(actor)?;
    if !policy::covers(&app.databases.reader(), &reach, organisation).await? {
        return Err(AppError::NotFound);
    }
    Ok(store::profile::needs_of(&app.databases.reader(), &[organisation]).await?)
}
