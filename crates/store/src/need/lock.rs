//! Locks needs whose lists are about to change.

use domain::NeedId;
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::{ROWS, uuids},
    entity::need,
};

/// Locks the rows of these needs until the transaction ends, in the order of ids, so that two transactions never
/// wait for each other. Whoever changes lists does it first and reads the lists after it. SQLite has one writer
/// anyway: nothing to do there.
///
/// # Errors
///
/// Database.
pub async fn lock(db: &Executor<'_>, ids: &[NeedId]) -> Result<(), StoreError> {
    if db.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for chunk in uuids(ids, NeedId::as_uuid).chunks(ROWS) {
        need::Entity::find()
            .select_only()
            .column(need::Column::Id)
            .filter(need::Column::Id.is_in(chunk.iter().copied()))
            .order_by_asc(need::Column::Id)
            .lock_exclusive()
            .into_tuple::<Uuid>()
            .all(db)
            .await?;
    }
    Ok(())
}
