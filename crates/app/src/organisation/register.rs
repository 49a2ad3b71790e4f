//! A company or a school is written down; a coordinator verifies it later.

use chrono::DateTime;
use domain::{
    Actor, Company, Country, FieldError, FieldErrors, Locale, NewOrganisation, Organisation, OrganisationId,
    OrganisationKind,
};

use super::{locate, subject};
use crate::catalogue::Catalogue;
use crate::unit_of_work::Became;
use crate::{App, AppError, policy, write};

/// What somebody says about a new organisation.
#[derive(Clone, Debug)]
pub struct OrganisationInput {
    /// School or company.
    pub kind: OrganisationKind,
    /// As it writes itself.
    pub name: String,
    /// Where it is registered.
    pub country: Country,
    /// The national number.
    pub registration_number: Option<String>,
    /// Organisation id in Erasmus+.
    pub oid: Option<String>,
    /// Participant identification code of EU programmes.
    pub pic: Option<String>,
    /// Its town: a code or a name in any language.
    pub place: Option<String>,
    /// Its region's code, where the town is not known.
    pub region: Option<String>,
    /// Street and number.
    pub address: Option<String>,
    /// Its page.
    pub website: Option<String>,
    /// In which language it is written to.
    pub language: Locale,
}

/// Registers an organisation as pending.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::Invalid`] names the fields.
#[tracing::instrument(name = "app.organisation.register", skip_all)]
pub async fn register(app: &App, actor: &Actor, input: OrganisationInput) -> Result<Organisation, AppError> {
    policy::may_administer(actor)?;
    let known = app.live_index.known(app).await?;
    let mut errors = FieldErrors::default();
    let Some(new) = checked(known.catalogue(), &input, &mut errors) else { return Err(errors.into()) };
    write(app, actor, async |tx| {
        let organisation =
            Organisation::register(OrganisationId::from_uuid(tx.uuid()), new.clone(), tx.now())?;
        insert(tx, &organisation).await?;
        Ok(organisation)
    })
    .await
}

/// What was said, with its town found and its numbers of the right form; notes what can't be taken.
pub(crate) fn checked(
    catalogue: &Catalogue,
    input: &OrganisationInput,
    errors: &mut FieldErrors,
) -> Option<NewOrganisation> {
    let before = errors.0.len();
    let location =
        errors.keep(locate(catalogue, Some(input.country), input.place.as_deref(), input.region.as_deref()));
    let mut number = |given: &Option<String>, check: &dyn Fn(&str) -> Result<String, FieldError>| {
        let given = given.as_deref().filter(|given| !given.trim().is_empty())?;
        errors.keep(check(given))
    };
    let registration_number = number(&input.registration_number, &|given| {
        domain::registration_number("registration_number", input.country, given)
    });
    let oid = number(&input.oid, &|given| domain::oid("oid", given));
    let pic = number(&input.pic, &|given| domain::pic("pic", given));
    let location = location?;
    let new = NewOrganisation {
        kind: input.kind,
        name: input.name.clone(),
        country: input.country,
        registration_number,
        oid,
        pic,
        region: location.region,
        place: location.place,
        address: input.address.clone(),
        website: input.website.clone(),
        language: input.language,
        origin: None,
    };
    // What only the whole shows: its name, its page.
    if let Err(found) = Organisation::register(
        OrganisationId::from_uuid(uuid::Uuid::nil()),
        new.clone(),
        DateTime::UNIX_EPOCH,
    ) {
        errors.0.extend(found.0);
    }
    (errors.0.len() == before).then_some(new)
}

/// Writes a new organisation with the row of its kind, and notes it.
pub(crate) async fn insert(tx: &mut crate::Tx, organisation: &Organisation) -> Result<(), AppError> {
    store::organisation::insert(tx.db(), organisation).await?;
    match organisation.kind {
        OrganisationKind::Company => {
            store::company::insert(tx.db(), &Company::unknown(organisation.id)).await?;
        }
        OrganisationKind::School => store::organisation::insert_school_row(tx.db(), organisation.id).await?,
    }
    tx.became(subject(organisation.id), Became::new(None, organisation.state.as_str(), tx.side()));
    tx.audit("organisation.register", subject(organisation.id), &["name", "country", "place"]);
    Ok(())
}
