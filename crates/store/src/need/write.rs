//! Notes needs and writes changes.

use domain::Need;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::row::to_row;
use crate::{Executor, StoreError, entity::need};

/// Notes a new need.
///
/// # Errors
///
/// Database.
pub async fn insert(db: &Executor<'_>, new: &Need) -> Result<(), StoreError> {
    let row = to_row(new)?.into_active_model();
    need::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
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
