//! Claims for which nobody waits any more.

use domain::{AccountId, Claim, OrganisationId, WorkKind, WorkState};

use super::subject;
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

/// Withdraws what an account claims, and empties what was said when it was decided.
/// What was registered and never confirmed goes wholly: it is nobody's.
pub(crate) async fn withdraw_of_account(tx: &mut Tx, id: AccountId) -> Result<(), AppError> {
    store::claim::remove_unconfirmed_of(tx.db(), id).await?;
    for claim in store::claim::list_of_account(tx.db(), id).await? {
        withdraw(tx, claim).await?;
    }
    Ok(())
}

/// Withdraws what is claimed of an organisation that was refused, or became part of another record.
pub(crate) async fn withdraw_of_organisation(tx: &mut Tx, id: OrganisationId) -> Result<(), AppError> {
    let claims = store::claim::list_of_organisation(tx.db(), id).await?;
    for claim in claims.into_iter().filter(Claim::is_waiting) {
        withdraw(tx, claim).await?;
    }
    Ok(())
}

/// Takes something out of the coordinators' queue that needs no decision any more.
pub(crate) async fn dismiss(tx: &Tx, kind: WorkKind, subject: uuid::Uuid) -> Result<(), AppError> {
    store::work_item::close(tx.db(), kind, subject, WorkState::Dismissed, None, tx.now()).await?;
    Ok(())
}

async fn withdraw(tx: &mut Tx, before: Claim) -> Result<(), AppError> {
    let (id, from, was_waiting) = (before.id, before.state.as_str(), before.is_waiting());
    let after = before.withdraw(tx.now());
    store::claim::update(tx.db(), &after).await?;
    if was_waiting {
        tx.became(subject(id), Became::new(Some(from), after.state.as_str(), tx.side()));
        dismiss(tx, WorkKind::DecideClaim, id.as_uuid()).await?;
    }
    Ok(())
}
