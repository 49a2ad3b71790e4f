//! The address of who registered or claimed is theirs: a coordinator is asked to look.

use domain::{
    Account, Claim, ClaimId, ClaimState, MembershipRole, Organisation, OrganisationId, OrganisationKind,
    OrganisationState, WORKING_DAYS, WorkItem, WorkItemId, WorkKind, WorkState, working_days_after,
};
use store::token::Token;
use store::{Executor, StoreError};
use uuid::Uuid;

use super::{register::demand_free, subject};
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

/// The organisation that a link to confirm an address is about.
pub(crate) async fn organisation_of(
    db: &Executor<'_>,
    token: &Token,
) -> Result<Option<Organisation>, StoreError> {
    let Some(claim) = token.subject.map(ClaimId::from_uuid) else { return Ok(None) };
    let Some(claim) = store::claim::find(db, claim).await? else { return Ok(None) };
    store::organisation::find(db, claim.organisation).await
}

/// Whoever registered an organisation speaks for it from now on, which is given; whoever claims one waits.
///
/// # Errors
///
/// [`AppError::Invalid`] (`taken`) where another organisation got the stated number meanwhile.
pub(crate) async fn confirmed(
    tx: &mut Tx,
    token: &Token,
    account: &Account,
) -> Result<Option<OrganisationId>, AppError> {
    let Some(id) = token.subject.map(ClaimId::from_uuid) else { return Ok(None) };
    let Some(claim) = store::claim::find(tx.db(), id).await? else { return Ok(None) };
    let Some(organisation) = store::organisation::lock(tx.db(), claim.organisation).await? else {
        return Ok(None);
    };
    // Only who registered it speaks for it at once: one from a list may be pending too, with people of its own.
    let is_own_registration = organisation.origin.is_none()
        && store::account::list_members(tx.db(), organisation.id).await?.is_empty();
    match organisation.state {
        OrganisationState::Pending if is_own_registration => {
            let number = claim.registration_number.clone();
            let claim = Claim {
                state: ClaimState::Approved,
                decided_at: Some(tx.now()),
                registration_number: None,
                ..claim
            };
            store::claim::update(tx.db(), &claim).await?;
            step(tx, id, "unconfirmed", "approved");
            let organisation = take_number(tx, organisation, number).await?;
            join(tx, account, &organisation).await?;
            ask_to_verify(tx, &organisation).await?;
            Ok(Some(organisation.id))
        }
        OrganisationState::Unclaimed | OrganisationState::Pending => {
            let claim = claim.confirm()?;
            store::claim::update(tx.db(), &claim).await?;
            step(tx, id, "unconfirmed", "open");
            ask_coordinator(tx, WorkKind::DecideClaim, id.as_uuid(), &organisation).await?;
            Ok(None)
        }
        // Somebody else was faster, or it was rejected meanwhile: they are let in, and see how it stands.
        _ => Ok(None),
    }
}

/// The number that was stated becomes the organisation's, now that it is known who stated it.
async fn take_number(
    tx: &Tx,
    before: Organisation,
    number: Option<String>,
) -> Result<Organisation, AppError> {
    if number.is_none() {
        return Ok(before);
    }
    demand_free(tx.db(), before.country, number.as_deref()).await?;
    let after = Organisation { registration_number: number, revision: before.revision + 1, ..before };
    store::organisation::update(tx.db(), &after).await?;
    Ok(after)
}

fn step(tx: &mut Tx, id: ClaimId, from: &'static str, to: &'static str) {
    tx.became(subject(id), Became::new(Some(from), to, "own"));
}

/// Gives an account the membership that goes with the organisation's kind, unless it has it.
pub(crate) async fn join(
    tx: &mut Tx,
    account: &Account,
    organisation: &Organisation,
) -> Result<(), AppError> {
    let role = match organisation.kind {
        OrganisationKind::School => MembershipRole::PlacementCoordinator,
        OrganisationKind::Company => MembershipRole::CompanyStaff,
    };
    let own = store::account::organisations_of(tx.db(), account.id).await?;
    if !own.iter().any(|(own, _)| *own == organisation.id) {
        let (id, now) = (tx.uuid(), tx.now());
        store::account::insert_membership(tx.db(), id, account.id, organisation.id, role, now).await?;
        tx.audit("membership.begin", crate::organisation::subject(organisation.id), &["membership"]);
    }
    Ok(())
}

/// Puts an organisation into the queue of its region's coordinators.
pub(crate) async fn ask_to_verify(tx: &mut Tx, organisation: &Organisation) -> Result<(), AppError> {
    ask_coordinator(tx, WorkKind::VerifyOrganisation, organisation.id.as_uuid(), organisation).await
}

/// Puts something into the queue of an organisation's coordinators, for five working days from today.
pub(crate) async fn ask_coordinator(
    tx: &Tx,
    kind: WorkKind,
    subject: Uuid,
    organisation: &Organisation,
) -> Result<(), AppError> {
    let item = WorkItem {
        id: WorkItemId::from_uuid(tx.uuid()),
        kind,
        subject,
        region: Some(organisation.region),
        state: WorkState::Open,
        due_on: working_days_after(tx.today(), WORKING_DAYS),
        escalated_at: None,
        created_at: tx.now(),
        closed_at: None,
        closed_by: None,
    };
    Ok(store::work_item::open(tx.db(), &item).await?)
}
