//! The score from which an offer may enter a need's list.

use std::collections::HashMap;

use domain::NeedId;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::{ROWS, uuids},
    entity::need,
    stored::number,
};

/// The floors of these needs, points of 10,000; a need that isn't there is left out. They change without a row in the
/// change log: whoever decides by a floor asks for it here.
///
/// # Errors
///
/// Database.
pub async fn floors(db: &Executor<'_>, ids: &[NeedId]) -> Result<HashMap<NeedId, u16>, StoreError> {
    let mut floors = HashMap::with_capacity(ids.len());
    for chunk in uuids(ids, NeedId::as_uuid).chunks(ROWS) {
        let rows: Vec<(Uuid, i32)> = need::Entity::find()
            .select_only()
            .columns([need::Column::Id, need::Column::ListFloor])
            .filter(need::Column::Id.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(db)
            .await?;
        for (id, floor) in rows {
            floors.insert(NeedId::from_uuid(id), number("need", "list_floor", floor)?);
        }
    }
    Ok(floors)
}

/// Sets the floor of a need. The revision stays: nobody edits the floor. [`lock`](super::lock) the need first.
///
/// # Errors
///
/// Database.
pub async fn set_floor(db: &Executor<'_>, id: NeedId, floor: u16) -> Result<(), StoreError> {
    let row = need::ActiveModel { list_floor: Set(floor.into()), ..Default::default() };
    let of_it = need::Column::Id.eq(id.as_uuid());
    need::Entity::update_many().set(row).filter(of_it).exec(db).await?;
    Ok(())
}
