//! One offer.

use domain::{Actor, Offer, OfferId, Reach};
use store::Executor;

use crate::{App, AppError, policy};

/// A offer in the actor's reach; another's is not found.
///
/// # Errors
///
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn show(app: &App, actor: &Actor, id: OfferId) -> Result<Offer, AppError> {
    find(&app.databases.reader(), &policy::may_read(actor)?, id).await
}

/// The scoped finder behind every use case of one offer.
pub(crate) async fn find(db: &Executor<'_>, reach: &Reach, id: OfferId) -> Result<Offer, AppError> {
    store::offer::find_within(db, reach, id).await?.ok_or(AppError::NotFound)
}
