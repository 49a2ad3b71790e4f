//! Who is written to where nobody speaks for an organisation.

use domain::{Contact, OrganisationId};
use store::Executor;

use crate::AppError;

/// The first contact person of an organisation who has an address and wants mail, with the address.
pub(crate) async fn to_write_to(
    db: &Executor<'_>,
    organisation: OrganisationId,
) -> Result<Option<(Contact, String)>, AppError> {
    let contacts = store::account::list_contacts(db, organisation).await?;
    let mut wanted = contacts.into_iter().filter(|contact| contact.no_mail_since.is_none());
    Ok(wanted.find_map(|contact| contact.email.clone().map(|to| (contact, to))))
}
