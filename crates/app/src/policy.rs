//! Who may do what. The scoped finders of `store` decide whose rows are seen.

use domain::{Actor, Authority, OrganisationId, Scope};

use crate::AppError;

/// Whose rows the actor may act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Everybody's.
    All,
    /// One organisation's.
    Of(OrganisationId),
}

impl Reach {
    /// The one organisation, where it is one's.
    pub(crate) const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::All => None,
            Self::Of(organisation) => Some(organisation),
        }
    }

    /// Whether an organisation's rows are in reach.
    pub(crate) fn covers(self, organisation: OrganisationId) -> bool {
        self == Self::All || self == Self::Of(organisation)
    }
}

/// Whose rows may be read.
pub(crate) fn may_read(actor: &Actor) -> Result<Reach, AppError> {
    reach(actor, &[Scope::Read, Scope::Pages])
}

/// Whose rows may be changed.
pub(crate) fn may_write(actor: &Actor) -> Result<Reach, AppError> {
    reach(actor, &[Scope::Write, Scope::Pages])
}

/// What only the service itself and admins may do: register and verify organisations, see the rules' inside.
pub(crate) fn may_administer(actor: &Actor) -> Result<(), AppError> {
    match may_write(actor)? {
        Reach::All => Ok(()),
        Reach::Of(_) => Err(AppError::Forbidden),
    }
}

/// The organisation that something new belongs to: a member's own, or the one an admin names.
pub(crate) fn owner_of_new(actor: &Actor, named: Option<OrganisationId>) -> Result<OrganisationId, AppError> {
    match (may_write(actor)?, named) {
        (Reach::Of(own), None) => Ok(own),
        // Another's id is answered like one that nobody has.
        (reach, Some(named)) if reach.covers(named) => Ok(named),
        (Reach::Of(_), Some(_)) => Err(AppError::NotFound),
        (Reach::All, _) => Err(domain::FieldError::new("organisation_id", "required").into()),
    }
}

fn reach(actor: &Actor, any_of: &[Scope]) -> Result<Reach, AppError> {
    if !any_of.iter().any(|scope| actor.has_scope(*scope)) {
        return Err(AppError::Forbidden);
    }
    Ok(match &actor.authority {
        Authority::System | Authority::Admin { .. } => Reach::All,
        Authority::Member { organisation, .. } => Reach::Of(*organisation),
    })
}
