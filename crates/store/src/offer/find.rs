//! Finds one offer.

use domain::{Offer, OfferId, OrganisationId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::row::to_offers;
use crate::{Executor, StoreError, entity::offer};

/// One offer, whosever it is.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: OfferId) -> Result<Option<Offer>, StoreError> {
    let rows = offer::Entity::find_by_id(id.as_uuid()).all(db).await?;
    Ok(to_offers(db, rows).await?.pop())
}

/// One offer of a host; `None` where it is another's.
///
/// # Errors
///
/// Database.
pub async fn find_of(
    db: &Executor<'_>,
    host: OrganisationId,
    id: OfferId,
) -> Result<Option<Offer>, StoreError> {
    let of_host = offer::Column::HostId.eq(host.as_uuid());
    let rows = offer::Entity::find_by_id(id.as_uuid()).filter(of_host).all(db).await?;
    Ok(to_offers(db, rows).await?.pop())
}
