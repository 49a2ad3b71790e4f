//! Finds one offer.

use domain::{Offer, OfferId, Reach};
use sea_orm::{EntityTrait, QueryFilter};

use super::row::to_offers;
use crate::{Executor, StoreError, entity::offer, reach::within};

/// One offer, whosever it is.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: OfferId) -> Result<Option<Offer>, StoreError> {
    let rows = offer::Entity::find_by_id(id.as_uuid()).all(db).await?;
    Ok(to_offers(db, rows).await?.pop())
}

/// One offer in reach; `None` where it is another's.
///
/// # Errors
///
/// Database.
pub async fn find_within(db: &Executor<'_>, reach: &Reach, id: OfferId) -> Result<Option<Offer>, StoreError> {
    let in_reach = within(reach, offer::Column::HostId);
    let rows = offer::Entity::find_by_id(id.as_uuid()).filter(in_reach).all(db).await?;
    Ok(to_offers(db, rows).await?.pop())
}
