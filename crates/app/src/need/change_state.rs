//! A need is opened to the engine, and closed.

use domain::{Actor, ChangeKind, Need, NeedId, Reach, StateError, TaskKind};

use super::subject;
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, policy, write};

/// Lets the engine look for hosts.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's need, [`AppError::State`] unless it is a draft or closed.
#[tracing::instrument(name = "app.need.open", skip_all, fields(need.id = %id))]
pub async fn open(app: &App, actor: &Actor, id: NeedId) -> Result<Need, AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| open_in(tx, &reach, id).await).await
}

/// Ends the search.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's need, [`AppError::State`] unless it is a draft or open.
#[tracing::instrument(name = "app.need.close", skip_all, fields(need.id = %id))]
pub async fn close(app: &App, actor: &Actor, id: NeedId) -> Result<Need, AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| close_in(tx, &reach, id).await).await
}

pub(crate) async fn close_in(tx: &mut Tx, reach: &Reach, id: NeedId) -> Result<Need, AppError> {
    change(tx, reach, id, "need.close", Need::close).await
}

pub(crate) async fn open_in(tx: &mut Tx, reach: &Reach, id: NeedId) -> Result<Need, AppError> {
    change(tx, reach, id, "need.open", Need::open).await
}

async fn change(
    tx: &mut Tx,
    reach: &Reach,
    id: NeedId,
    action: &'static str,
    method: impl FnOnce(Need) -> Result<Need, StateError>,
) -> Result<Need, AppError> {
    let need = super::find(tx.db(), reach, id).await?;
    let from = need.state.as_str();
    let need = method(need)?;
    store::need::update(tx.db(), &need).await?;
    tx.became(subject(id), Became::new(Some(from), need.state.as_str(), "sending"));
    tx.audit(action, subject(id), &["state"]);
    tx.changed(ChangeKind::Need, Some(id.as_uuid()));
    tx.task(TaskKind::RefillNeed, id.as_uuid());
    Ok(need)
}
