//! Lists offers.

use domain::{Offer, OfferId, OrganisationId, Reach};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::row::to_offers;
use crate::{
    Executor, Page, StoreError,
    chunk::{find_in, uuids},
    entity::offer,
    reach::within,
};

/// A page of the offers in reach, whatever their state, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list_within(db: &Executor<'_>, reach: &Reach, page: Page) -> Result<Vec<Offer>, StoreError> {
    let query = offer::Entity::find().filter(within(reach, offer::Column::HostId));
    let mut cursor = query.cursor_by((offer::Column::CreatedAt, offer::Column::Id));
    if let Some(after) = page.after {
        cursor.after(after);
    }
    let rows = cursor.desc().first(page.limit).all(db).await?;
    to_offers(db, rows).await
}

/// These offers; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_ids(db: &Executor<'_>, ids: &[OfferId]) -> Result<Vec<Offer>, StoreError> {
    let ids = uuids(ids, OfferId::as_uuid);
    let rows = find_in(db, offer::Entity::find(), offer::Column::Id, &ids).await?;
    to_offers(db, rows).await
}

/// What came from one list to these hosts.
///
/// # Errors
///
/// Database.
pub async fn list_by_origin(
    db: &Executor<'_>,
    source: &str,
    hosts: &[OrganisationId],
) -> Result<Vec<Offer>, StoreError> {
    let hosts = uuids(hosts, OrganisationId::as_uuid);
    let of_source = offer::Entity::find().filter(offer::Column::Source.eq(source));
    let rows = find_in(db, of_source, offer::Column::HostId, &hosts).await?;
    to_offers(db, rows).await
}
