//! One need.

use domain::{Actor, Need, NeedId};
use store::Executor;

use crate::policy::Reach;
use crate::{App, AppError, policy};

/// A need in the actor's reach; another's is not found.
///
/// # Errors
///
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn show(app: &App, actor: &Actor, id: NeedId) -> Result<Need, AppError> {
    find(&app.databases.reader(), policy::may_read(actor)?, id).await
}

/// The scoped finder behind every use case of one need.
pub(crate) async fn find(db: &Executor<'_>, reach: Reach, id: NeedId) -> Result<Need, AppError> {
    let found = match reach {
        Reach::All => store::need::find(db, id).await?,
        Reach::Of(own) => store::need::find_of(db, own, id).await?,
    };
    found.ok_or(AppError::NotFound)
}
