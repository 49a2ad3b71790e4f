//! Which regions regional coordinators look after.

use domain::{AccountId, RegionId};
use sea_orm::{ActiveValue::Set, QueryOrder, entity::prelude::*};

use crate::{
    Executor, StoreError,
    chunk::insert_all,
    entity::coordinator_region::{ActiveModel, Column, Entity},
};

/// The regions of a coordinator, by number.
///
/// # Errors
///
/// Database.
pub async fn regions_of(db: &Executor<'_>, account: AccountId) -> Result<Vec<RegionId>, StoreError> {
    let of_it = Entity::find().filter(Column::AccountId.eq(account.as_uuid()));
    let rows = of_it.order_by_asc(Column::RegionId).all(db).await?;
    Ok(rows.into_iter().map(|row| RegionId(row.region_id)).collect())
}

/// Says anew which regions a coordinator looks after.
///
/// # Errors
///
/// Database.
pub async fn set_regions(
    db: &Executor<'_>,
    account: AccountId,
    regions: &[RegionId],
) -> Result<(), StoreError> {
    Entity::delete_many().filter(Column::AccountId.eq(account.as_uuid())).exec(db).await?;
    let row =
        |region: &RegionId| ActiveModel { account_id: Set(account.as_uuid()), region_id: Set(region.0) };
    Ok(insert_all(db, regions.iter().map(row).collect()).await?)
}
