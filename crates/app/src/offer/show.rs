//! One offer.

use domain::{Actor, Offer, OfferId};
use store::Executor;

use crate::policy::Reach;
use crate::{App, AppError, policy};

/// A offer in the actor's reach; another's is not found.
///
/// # Errors
///
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn show(app: &App, actor: &Actor, id: OfferId) -> Result<Offer, AppError> {
    find(&app.databases.reader(), policy::may_read(actor)?, id).await
}

/// The scoped finder behind every use case of one offer.
pub(crate) async fn find(db: &Executor<'_>, reach: Reach, id: OfferId) -> Result<Offer, AppError> {
    let found = match reach {
        Reach::All => store::offer::find(db, id).await?,
        Reach::Of(own) => store::offer::find_of(db, own, id).await?,
    };
    found.ok_or(AppError::NotFound)
}
