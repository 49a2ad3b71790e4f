//! Somebody who vouches has checked an organisation.

use domain::{Actor, ChangeKind, Organisation, OrganisationId, TaskKind, WorkKind, WorkState};

use super::subject;
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, policy, write};

/// Verifies a pending or unclaimed organisation in reach: its offers and needs count from now on.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service, admins and coordinators, [`AppError::NotFound`] out of their
/// regions, [`AppError::State`].
#[tracing::instrument(name = "app.organisation.verify", skip_all, fields(organisation.id = %id))]
pub async fn verify(app: &App, actor: &Actor, id: OrganisationId) -> Result<Organisation, AppError> {
    let reach = policy::may_look_after(actor)?;
    write(app, actor, async |tx| {
        let before =
            store::organisation::find_within(tx.db(), &reach, id).await?.ok_or(AppError::NotFound)?;
        let from = before.state.as_str();
        let organisation = Organisation { verified_by: actor.account, ..before.verify(tx.now())? };
        store::organisation::update(tx.db(), &organisation).await?;
        let (kind, subject) = (WorkKind::VerifyOrganisation, id.as_uuid());
        store::work_item::close(tx.db(), kind, subject, WorkState::Done, actor.account, tx.now()).await?;
        judged(tx, actor, &organisation, from);
        Ok(organisation)
    })
    .await
}

/// Notes that an organisation was verified or rejected, and has its lists made anew.
pub(crate) fn judged(tx: &mut Tx, actor: &Actor, after: &Organisation, from: &'static str) {
    let id = after.id;
    tx.became(subject(id), Became::new(Some(from), after.state.as_str(), actor.side()));
    let action = match after.state {
        domain::OrganisationState::Verified => "organisation.verify",
        _ => "organisation.reject",
    };
    tx.audit(action, subject(id), &["state", "state_reason"]);
    tx.changed(ChangeKind::Company, Some(id.as_uuid()));
    tx.task(TaskKind::RescoreCompany, id.as_uuid());
}
