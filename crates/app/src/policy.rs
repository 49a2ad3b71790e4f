//! Who may do what. The scoped finders of `store` take the [`Reach`] that comes of it, so that a forgotten check finds
//! nothing.

use domain::{AccountId, Actor, Authority, OrganisationId, Reach, Scope};
use store::Executor;

use crate::AppError;

/// Whose rows may be read.
pub(crate) fn may_read(actor: &Actor) -> Result<Reach, AppError> {
    needs_one_of(actor, &[Scope::Read, Scope::Pages])?;
    match &actor.authority {
        Authority::System | Authority::Admin { .. } => Ok(Reach::All),
        Authority::Coordinator { regions, .. } => Ok(Reach::Regions(regions.clone())),
        Authority::Member { organisation, .. } => Ok(Reach::Of(*organisation)),
        Authority::Person { .. } => Err(AppError::Forbidden),
    }
}

/// Whose rows may be changed. Coordinators read and decide, but speak for nobody.
pub(crate) fn may_write(actor: &Actor) -> Result<Reach, AppError> {
    needs_one_of(actor, &[Scope::Write, Scope::Pages])?;
    match &actor.authority {
        Authority::System | Authority::Admin { .. } => Ok(Reach::All),
        Authority::Member { organisation, .. } => Ok(Reach::Of(*organisation)),
        Authority::Coordinator { .. } | Authority::Person { .. } => Err(AppError::Forbidden),
    }
}

/// Whose organisations may be looked after: verified, rejected, given a first account.
pub(crate) fn may_look_after(actor: &Actor) -> Result<Reach, AppError> {
    needs_one_of(actor, &[Scope::Write, Scope::Pages])?;
    match &actor.authority {
        Authority::System | Authority::Admin { .. } => Ok(Reach::All),
        Authority::Coordinator { regions, .. } => Ok(Reach::Regions(regions.clone())),
        Authority::Member { .. } | Authority::Person { .. } => Err(AppError::Forbidden),
    }
}

/// What only the service itself and admins may do: register for others, merge, import, see the rules' inside.
pub(crate) fn may_administer(actor: &Actor) -> Result<(), AppError> {
    match may_write(actor)? {
        Reach::All => Ok(()),
        Reach::Regions(_) | Reach::Of(_) => Err(AppError::Forbidden),
    }
}

/// The account that may be changed: the own one, by a person who is signed in and by no token.
pub(crate) fn may_manage_account(actor: &Actor) -> Result<AccountId, AppError> {
    needs_one_of(actor, &[Scope::Account])?;
    actor.account.ok_or(AppError::Forbidden)
}

/// The organisation whose people may be managed: the one on whose behalf a signed-in person acts.
pub(crate) fn may_manage_people(actor: &Actor) -> Result<(AccountId, OrganisationId), AppError> {
    let account = may_manage_account(actor)?;
    Ok((account, actor.organisation().ok_or(AppError::Forbidden)?))
}

/// The organisation that something new belongs to: a member's own, or the one an admin names.
pub(crate) fn owner_of_new(actor: &Actor, named: Option<OrganisationId>) -> Result<OrganisationId, AppError> {
    match (may_write(actor)?, named) {
        (Reach::Of(own), None) => Ok(own),
        (Reach::Of(own), Some(named)) if own == named => Ok(own),
        // Another's id is answered like one that nobody has.
        (Reach::Of(_), Some(_)) => Err(AppError::NotFound),
        (Reach::All, Some(named)) => Ok(named),
        (Reach::All, None) => Err(domain::FieldError::new("organisation_id", "required").into()),
        (Reach::Regions(_), _) => Err(AppError::Forbidden),
    }
}

/// Whether an organisation is in reach.
pub(crate) async fn covers(
    db: &Executor<'_>,
    reach: &Reach,
    organisation: OrganisationId,
) -> Result<bool, AppError> {
    match reach {
        Reach::All => Ok(true),
        Reach::Of(own) => Ok(*own == organisation),
        Reach::Regions(_) => Ok(store::organisation::find_within(db, reach, organisation).await?.is_some()),
    }
}

fn needs_one_of(actor: &Actor, any_of: &[Scope]) -> Result<(), AppError> {
    if any_of.iter().any(|scope| actor.has_scope(*scope)) { Ok(()) } else { Err(AppError::Forbidden) }
}
