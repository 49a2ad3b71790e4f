//! A company or a school registers.

use domain::{
    Actor, FieldError, FieldErrors, NewOrganisation, Organisation, OrganisationId, OrganisationState,
    is_email, required_line,
};

use super::{Person, note_claim};
use crate::limit::REGISTRATIONS_A_NETWORK;
use crate::organisation::{self, OrganisationInput};
use crate::{App, AppError, Tx, write};

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
    write(app, &Actor::system(), async |tx| {
        free_number(tx, &new).await?;
        let id = OrganisationId::from_uuid(tx.uuid());
        let organisation = Organisation::register(id, new.clone(), tx.now())?;
        organisation::register::insert(tx, &organisation).await?;
        note_claim(tx, &input.person, &name, id).await?;
        Ok(id)
    })
    .await
}

/// A number that stands with a registration that nobody ever confirmed is free again: nobody blocks another's number.
async fn free_number(tx: &mut Tx, new: &NewOrganisation) -> Result<(), AppError> {
    let Some(number) = new.registration_number.clone() else { return Ok(()) };
    for found in store::organisation::list_by_number(tx.db(), new.country, &[number]).await? {
        if found.state == OrganisationState::Merged {
            continue;
        }
        let was_confirmed = !store::account::list_members(tx.db(), found.id).await?.is_empty();
        if found.state != OrganisationState::Pending || was_confirmed {
            let error = FieldError::new("registration_number", "taken").with("organisation", found.id);
            return Err(error.into());
        }
        let from = found.state.as_str();
        let gone = Organisation { registration_number: None, ..found.reject()? };
        store::organisation::update(tx.db(), &gone).await?;
        let became = crate::unit_of_work::Became::new(Some(from), gone.state.as_str(), "system");
        tx.became(organisation::subject(gone.id), became);
        tx.audit("organisation.never_confirmed", organisation::subject(gone.id), &["state"]);
    }
    Ok(())
}
