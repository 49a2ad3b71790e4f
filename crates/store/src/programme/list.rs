//! Lists programmes.

use domain::{OrganisationId, Programme, ProgrammeId, TradeId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::to_programme;
use crate::{
    Executor, StoreError,
    chunk::{find_in, uuids},
    entity::programme,
};

/// These programmes; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_ids(db: &Executor<'_>, ids: &[ProgrammeId]) -> Result<Vec<Programme>, StoreError> {
    let ids = uuids(ids, ProgrammeId::as_uuid);
    let rows = find_in(db, programme::Entity::find(), programme::Column::Id, &ids).await?;
    rows.into_iter().map(to_programme).collect()
}

/// A school's programmes, taught or ended, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_school(db: &Executor<'_>, school: OrganisationId) -> Result<Vec<Programme>, StoreError> {
    let rows = programme::Entity::find()
        .filter(programme::Column::SchoolId.eq(school.as_uuid()))
        .order_by_asc(programme::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_programme).collect()
}

/// What came from one list to these schools.
///
/// # Errors
///
/// Database.
pub async fn list_by_origin(
    db: &Executor<'_>,
    source: &str,
    schools: &[OrganisationId],
) -> Result<Vec<Programme>, StoreError> {
    let schools = uuids(schools, OrganisationId::as_uuid);
    let of_source = programme::Entity::find().filter(programme::Column::Source.eq(source));
    let rows = find_in(db, of_source, programme::Column::SchoolId, &schools).await?;
    rows.into_iter().map(to_programme).collect()
}

/// The programmes of these schools, taught or ended.
///
/// # Errors
///
/// Database.
pub async fn list_by_schools(
    db: &Executor<'_>,
    schools: &[OrganisationId],
) -> Result<Vec<Programme>, StoreError> {
    let schools = uuids(schools, OrganisationId::as_uuid);
    let rows = find_in(db, programme::Entity::find(), programme::Column::SchoolId, &schools).await?;
    rows.into_iter().map(to_programme).collect()
}

/// The programmes of a trade, taught or ended, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_trade(db: &Executor<'_>, TradeId(trade): TradeId) -> Result<Vec<Programme>, StoreError> {
    let of_trade = programme::Entity::find().filter(programme::Column::TradeId.eq(trade));
    let rows = of_trade.order_by_asc(programme::Column::Id).all(db).await?;
    rows.into_iter().map(to_programme).collect()
}

/// The programmes, taught or ended, of which it isn't known in which trade they are, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_undecided(db: &Executor<'_>) -> Result<Vec<Programme>, StoreError> {
    let undecided = programme::Entity::find().filter(programme::Column::TradeId.is_null());
    let rows = undecided.order_by_asc(programme::Column::Id).all(db).await?;
    rows.into_iter().map(to_programme).collect()
}
