//! A company or a school registers.

use domain::{
    Actor, Country, FieldError, FieldErrors, NewOrganisation, Organisation, OrganisationId,
    OrganisationState, email_key, is_email, required_line,
};
use store::Executor;

use super::{Person, note_claim};
use crate::limit::{REGISTRATIONS_A_NETWORK, mail_to};
use crate::organisation::{self, OrganisationInput};
use crate::{App, AppError, write};

/// What somebody says when they register.
#[derive(Clone, Debug)]
pub struct Registration {
    /// Who.
    pub person: Person,
    /// Their organisation.
    pub organisation: OrganisationInput,
}

/// Registers an organisation as pending. Once the address of who registered is confirmed, they speak for it, and a
/// coordinator is asked to look at it.
///
/// # Errors
///
/// [`AppError::Invalid`] names every field: `taken` for a number that another organisation has, which may be claimed
/// where it comes from a list. [`AppError::TooMany`].
#[tracing::instrument(name = "app.registration.register", skip_all)]
pub async fn register(app: &App, input: Registration) -> Result<OrganisationId, AppError> {
    let mut errors = FieldErrors::default();
    let name = errors.keep(required_line("person_name", &input.person.name, 200));
    if !is_email(&input.person.email) {
        errors.push(FieldError::new("email", "not-an-email").with("given", &input.person.email));
    }
    let known = app.live_index.known(app).await?;
    let new = organisation::checked(known.catalogue(), &input.organisation, &mut errors);
    let (Some(name), Some(new), true) = (name, new, errors.0.is_empty()) else { return Err(errors.into()) };
    REGISTRATIONS_A_NETWORK.demand(app, input.person.network.as_deref()).await?;
    mail_to(app, &email_key(&input.person.email)).await?;
    write(app, &Actor::system(), async |tx| {
        let number = new.registration_number.clone();
        demand_free(tx.db(), new.country, number.as_deref()).await?;
        let id = OrganisationId::from_uuid(tx.uuid());
        // The number stays with the claim until the address is confirmed: nobody blocks another's.
        let new = NewOrganisation { registration_number: None, ..new.clone() };
        let organisation = Organisation::register(id, new, tx.now())?;
        organisation::register::insert(tx, &organisation).await?;
        note_claim(tx, &input.person, &name, id, number).await?;
        Ok(id)
    })
    .await
}

/// Refuses a number that another organisation has; it may be claimed where it comes from a list.
pub(super) async fn demand_free(
    db: &Executor<'_>,
    country: Country,
    number: Option<&str>,
) -> Result<(), AppError> {
    let Some(number) = number else { return Ok(()) };
    let found = store::organisation::list_by_number(db, country, &[number.to_owned()]).await?;
    match found.into_iter().find(|found| found.state != OrganisationState::Merged) {
        Some(found) => {
            Err(FieldError::new("registration_number", "taken").with("organisation", found.id).into())
        }
        None => Ok(()),
    }
}
