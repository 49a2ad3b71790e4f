//! Somebody who vouches has checked an organisation.

use domain::{Actor, ChangeKind, Organisation, OrganisationId, TaskKind};

use super::subject;
use crate::unit_of_work::Became;
use crate::{App, AppError, policy, write};

/// Verifies a pending or unclaimed organisation: its offers and needs count from now on.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins, [`AppError::NotFound`], [`AppError::State`].
#[tracing::instrument(name = "app.organisation.verify", skip_all, fields(organisation.id = %id))]
pub async fn verify(app: &App, actor: &Actor, id: OrganisationId) -> Result<Organisation, AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        let before = store::organisation::find(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        let from = before.state.as_str();
        let organisation = before.verify(tx.now())?;
        store::organisation::update(tx.db(), &organisation).await?;
        tx.became(subject(id), Became::new(Some(from), organisation.state.as_str(), "admin"));
        tx.audit("organisation.verify", subject(id), &["state"]);
        tx.changed(ChangeKind::Company, Some(id.as_uuid()));
        tx.task(TaskKind::RescoreCompany, id.as_uuid());
        Ok(organisation)
    })
    .await
}
