//! Whoever is erased leaves all organisations for which they speak.

use domain::{AccountId, FieldError, Organisation, OrganisationId, OrganisationState, WorkKind};

use crate::unit_of_work::Became;
use crate::{AppError, Tx, organisation, registration};

/// Ends all memberships of an account. An organisation that nobody would speak for then takes a break, or, where it was
/// never verified, ends with them or goes back to its list; that wants a word (`leaves_alone`).
///
/// # Errors
///
/// [`AppError::Invalid`] (`last-colleague`) where that word is missing.
pub(super) async fn leave_all(tx: &mut Tx, id: AccountId, leaves_alone: bool) -> Result<(), AppError> {
    let mut own: Vec<OrganisationId> =
        store::account::organisations_of(tx.db(), id).await?.into_iter().map(|(own, _)| own).collect();
    // In one order, so that two who go at once never wait for each other.
    own.sort_unstable();
    for organisation in own {
        let found = store::organisation::lock(tx.db(), organisation).await?.ok_or(AppError::NotFound)?;
        let others = store::account::list_of_organisation(tx.db(), organisation).await?;
        let is_last = others.iter().all(|other| other.id == id);
        if is_last && !leaves_alone && is_alive(&found) {
            let error = FieldError::new("leaves_alone", "last-colleague");
            return Err(error.with("organisation", found.name).into());
        }
        store::account::end_membership(tx.db(), id, organisation, tx.now()).await?;
        if is_last {
            shut(tx, found).await?;
        }
    }
    // Nobody need look for them.
    registration::dismiss(tx, WorkKind::ReachPerson, id.as_uuid()).await
}

/// Whether something of it would be missed.
const fn is_alive(organisation: &Organisation) -> bool {
    !matches!(organisation.state, OrganisationState::Rejected | OrganisationState::Merged)
}

/// Nobody speaks for it: what is on offer or looked for waits until somebody does.
async fn shut(tx: &mut Tx, before: Organisation) -> Result<(), AppError> {
    let (id, from) = (before.id, before.state);
    let after = match from {
        OrganisationState::Verified => before.pause(true)?,
        // From a list: the next one who speaks for it may claim it.
        OrganisationState::Pending if before.origin.is_some() => before.unclaim()?,
        OrganisationState::Pending => before.reject()?,
        _ => Organisation { revision: before.revision + 1, ..before },
    };
    // What was said of it may name who spoke for it.
    let after = Organisation { state_reason: None, ..after };
    store::organisation::update(tx.db(), &after).await?;
    if after.state != from {
        note(tx, id, from, after.state);
        registration::dismiss(tx, WorkKind::VerifyOrganisation, id.as_uuid()).await?;
    }
    Ok(())
}

fn note(tx: &mut Tx, id: OrganisationId, from: OrganisationState, to: OrganisationState) {
    tx.became(organisation::subject(id), Became::new(Some(from.as_str()), to.as_str(), "own"));
    tx.audit("organisation.left_alone", organisation::subject(id), &["state", "state_reason"]);
    tx.changed(domain::ChangeKind::Company, Some(id.as_uuid()));
    tx.task(domain::TaskKind::RescoreCompany, id.as_uuid());
}
