//! Lists offers.

use std::collections::HashMap;

use domain::{Offer, OfferId, OrganisationId, Reach};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::row::to_offers;
use crate::{
    Executor, Page, StoreError,
    chunk::{ROWS, find_in, uuids},
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

/// Who gives these offers; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn hosts_of(
    db: &Executor<'_>,
    ids: &[OfferId],
) -> Result<HashMap<OfferId, OrganisationId>, StoreError> {
    let mut hosts = HashMap::new();
    for chunk in uuids(ids, OfferId::as_uuid).chunks(ROWS) {
        let rows: Vec<(Uuid, Uuid)> = offer::Entity::find()
            .select_only()
            .columns([offer::Column::Id, offer::Column::HostId])
            .filter(offer::Column::Id.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(db)
            .await?;
        let typed = |(id, host)| (OfferId::from_uuid(id), OrganisationId::from_uuid(host));
        hosts.extend(rows.into_iter().map(typed));
    }
    Ok(hosts)
}
