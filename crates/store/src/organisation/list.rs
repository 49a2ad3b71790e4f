//! Finds and lists organisations.

use std::collections::HashMap;

use domain::{Country, Organisation, OrganisationId, OrganisationState, Reach, RegionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::to_organisation;
use crate::{
    Executor, Page, StoreError,
    chunk::{find_in, uuids},
    entity::organisation,
    reach::within,
};

/// One organisation.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    let row = organisation::Entity::find_by_id(id.as_uuid()).one(db).await?;
    row.map(to_organisation).transpose()
}

/// One organisation, locked until the transaction ends: who leaves it at the same moment as another is counted after
/// them. SQLite has one writer anyway.
///
/// # Errors
///
/// Database.
pub async fn lock(db: &Executor<'_>, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    let row = organisation::Entity::find_by_id(id.as_uuid()).lock_exclusive().one(db).await?;
    row.map(to_organisation).transpose()
}

/// The organisations that came from one list under these keys; a key that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_origin(
    db: &Executor<'_>,
    source: &str,
    external_ids: &[String],
) -> Result<Vec<Organisation>, StoreError> {
    let of_source = organisation::Entity::find().filter(organisation::Column::Source.eq(source));
    let rows = find_in(db, of_source, organisation::Column::ExternalId, external_ids).await?;
    rows.into_iter().map(to_organisation).collect()
}

/// One organisation in reach; `None` where it is out of it.
///
/// # Errors
///
/// Database.
pub async fn find_within(
    db: &Executor<'_>,
    reach: &Reach,
    id: OrganisationId,
) -> Result<Option<Organisation>, StoreError> {
    let in_reach = within(reach, organisation::Column::Id);
    let row = organisation::Entity::find_by_id(id.as_uuid()).filter(in_reach).one(db).await?;
    row.map(to_organisation).transpose()
}

/// The organisations of a region, and of those within it, whose profile nobody looks after, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_unclaimed(db: &Executor<'_>, region: RegionId) -> Result<Vec<Organisation>, StoreError> {
    let rows = organisation::Entity::find()
        .filter(within(&Reach::Regions(vec![region]), organisation::Column::Id))
        .filter(organisation::Column::State.eq(OrganisationState::Unclaimed.as_str()))
        .order_by_asc(organisation::Column::CreatedAt)
        .order_by_asc(organisation::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_organisation).collect()
}

/// A page of the organisations in reach, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list_within(
    db: &Executor<'_>,
    reach: &Reach,
    page: Page,
) -> Result<Vec<Organisation>, StoreError> {
    let keys = (organisation::Column::CreatedAt, organisation::Column::Id);
    let in_reach = within(reach, organisation::Column::Id);
    let mut cursor = organisation::Entity::find().filter(in_reach).cursor_by(keys);
    if let Some(after) = page.after {
        cursor.after(after);
    }
    let rows = cursor.desc().first(page.limit).all(db).await?;
    rows.into_iter().map(to_organisation).collect()
}

/// These organisations by their ids; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn names(
    db: &Executor<'_>,
    ids: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Organisation>, StoreError> {
    let found = list_by_ids(db, ids).await?;
    Ok(found.into_iter().map(|organisation| (organisation.id, organisation)).collect())
}

/// The organisations of a country under these registration numbers, merged ones too: where both had a number, the one
/// that went keeps its own.
///
/// # Errors
///
/// Database.
pub async fn list_by_number(
    db: &Executor<'_>,
    country: Country,
    numbers: &[String],
) -> Result<Vec<Organisation>, StoreError> {
    let of_country =
        organisation::Entity::find().filter(organisation::Column::Country.eq(country.to_string()));
    let rows = find_in(db, of_country, organisation::Column::RegistrationNumber, numbers).await?;
    rows.into_iter().map(to_organisation).collect()
}

/// These organisations; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_ids(db: &Executor<'_>, ids: &[OrganisationId]) -> Result<Vec<Organisation>, StoreError> {
    let ids = uuids(ids, OrganisationId::as_uuid);
    let rows = find_in(db, organisation::Entity::find(), organisation::Column::Id, &ids).await?;
    rows.into_iter().map(to_organisation).collect()
}
