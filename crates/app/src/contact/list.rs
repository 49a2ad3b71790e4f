//! Contact persons.

use domain::{Actor, Contact, OrganisationId};

use crate::{App, AppError, policy};

/// The contact persons of an organisation in reach, the oldest first; those who wanted to be in no table left out.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's organisation; [`AppError::Forbidden`].
pub async fn list(app: &App, actor: &Actor, organisation: OrganisationId) -> Result<Vec<Contact>, AppError> {
    let reach = policy::may_read(actor)?;
    let db = app.databases.reader();
    if !policy::covers(&db, &reach, organisation).await? {
        return Err(AppError::NotFound);
    }
    let mut contacts = store::account::list_contacts(&db, organisation).await?;
    contacts.retain(|contact| !contact.name.is_empty());
    Ok(contacts)
}
