//! Notes needs and writes changes.

use std::slice::from_ref;

use domain::Need;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::row::to_row;
use crate::{Executor, StoreError, chunk::insert_all, entity::need, error::UniqueIndex};

const EXTERNAL_ID: UniqueIndex = UniqueIndex {
    field: "external_id",
    index: "ux_need_sending_id_source_external_id",
    column: "need.sending_id",
};

/// Notes a new need.
///
/// # Errors
///
/// [`StoreError::Taken`] for `external_id` (of a sending side in its source); database.
pub async fn insert(db: &Executor<'_>, new: &Need) -> Result<(), StoreError> {
    insert_many(db, from_ref(new)).await
}

/// Notes new needs.
///
/// # Errors
///
/// As [`insert`].
pub async fn insert_many(db: &Executor<'_>, new: &[Need]) -> Result<(), StoreError> {
    let rows = new.iter().map(|new| to_row(new).map(IntoActiveModel::into_active_model));
    let rows = rows.collect::<Result<Vec<need::ActiveModel>, _>>()?;
    insert_all(db, rows).await.map_err(|err| StoreError::on_unique(err, &EXTERNAL_ID))
}

/// Writes a changed need, whose revision is one above the one that was read. The floor of its list stays:
/// [`set_floor`](super::set_floor).
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where the stored revision is another; database.
pub async fn update(db: &Executor<'_>, new: &Need) -> Result<(), StoreError> {
    let mut row = to_row(new)?.into_active_model().reset_all();
    row.id = NotSet;
    row.sending_id = NotSet;
    row.source = NotSet;
    row.external_id = NotSet;
    row.created_at = NotSet;
    row.list_floor = NotSet; // moved meanwhile by whoever writes the list
    let updated = need::Entity::update_many()
        .set(row)
        .filter(need::Column::Id.eq(new.id.as_uuid()))
        .filter(need::Column::Revision.eq(new.revision - 1))
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}
