//! Somebody claims a profile that came from a list.

use domain::{
    Actor, FieldError, FieldErrors, Organisation, OrganisationId, OrganisationState, email_key, is_email,
    required_line,
};

use super::{Person, note_claim};
use crate::limit::{REGISTRATIONS_A_NETWORK, mail_to};
use crate::{App, AppError, write};

/// What somebody says who claims a profile.
#[derive(Clone, Debug)]
pub struct ClaimInput {
    /// Which profile.
    pub organisation: OrganisationId,
    /// Who.
    pub person: Person,
}

/// Claims an unclaimed profile. Once the address is confirmed, a coordinator decides.
///
/// # Errors
///
/// [`AppError::NotFound`] for a profile that is unknown or not unclaimed; [`AppError::Invalid`] names the fields;
/// [`AppError::TooMany`].
#[tracing::instrument(name = "app.registration.claim", skip_all, fields(organisation.id = %input.organisation))]
pub async fn claim(app: &App, input: ClaimInput) -> Result<Organisation, AppError> {
    let found = store::organisation::find(&app.databases.reader(), input.organisation).await?;
    let is_free = |organisation: &Organisation| organisation.state == OrganisationState::Unclaimed;
    let found = found.filter(is_free).ok_or(AppError::NotFound)?;
    let mut errors = FieldErrors::default();
    let name = errors.keep(required_line("person_name", &input.person.name, 200));
    if !is_email(&input.person.email) {
        errors.push(FieldError::new("email", "not-an-email").with("given", &input.person.email));
    }
    let (Some(name), true) = (name, errors.0.is_empty()) else { return Err(errors.into()) };
    REGISTRATIONS_A_NETWORK.demand(app, input.person.network.as_deref()).await?;
    mail_to(app, &email_key(&input.person.email)).await?;
    write(app, &Actor::system(), async |tx| note_claim(tx, &input.person, &name, found.id, None).await)
        .await?;
    Ok(found)
}
