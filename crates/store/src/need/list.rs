//! Lists needs.

use domain::{Need, NeedId, OrganisationId, Reach};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::row::to_needs;
use crate::{
    Executor, Page, StoreError,
    chunk::{find_in, uuids},
    entity::need,
    reach::within,
};

/// A page of the needs in reach, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list_within(db: &Executor<'_>, reach: &Reach, page: Page) -> Result<Vec<Need>, StoreError> {
    let query = need::Entity::find().filter(within(reach, need::Column::SendingId));
    let mut cursor = query.cursor_by((need::Column::CreatedAt, need::Column::Id));
    if let Some(after) = page.after {
        cursor.after(after);
    }
    let rows = cursor.desc().first(page.limit).all(db).await?;
    to_needs(db, rows).await
}

/// These needs; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_ids(db: &Executor<'_>, ids: &[NeedId]) -> Result<Vec<Need>, StoreError> {
    let ids = uuids(ids, NeedId::as_uuid);
    let rows = find_in(db, need::Entity::find(), need::Column::Id, &ids).await?;
    to_needs(db, rows).await
}

/// What came from one list for these sending sides.
///
/// # Errors
///
/// Database.
pub async fn list_by_origin(
    db: &Executor<'_>,
    source: &str,
    sending: &[OrganisationId],
) -> Result<Vec<Need>, StoreError> {
    let sending = uuids(sending, OrganisationId::as_uuid);
    let of_source = need::Entity::find().filter(need::Column::Source.eq(source));
    let rows = find_in(db, of_source, need::Column::SendingId, &sending).await?;
    to_needs(db, rows).await
}
