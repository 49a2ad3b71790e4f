//! One need.

use domain::{Actor, Need, NeedId, Reach};
use store::Executor;

use crate::{App, AppError, policy};

/// A need in the actor's reach; another's is not found.
///
/// # Errors
///
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn show(app: &App, actor: &Actor, id: NeedId) -> Result<Need, AppError> {
    find(&app.databases.reader(), &policy::may_read(actor)?, id).await
}

/// The scoped finder behind every use case of one need.
pub(crate) async fn find(db: &Executor<'_>, reach: &Reach, id: NeedId) -> Result<Need, AppError> {
    store::need::find_within(db, reach, id).await?.ok_or(AppError::NotFound)
}
