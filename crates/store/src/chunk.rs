//! Statements with many rows, cut so that they stay below every database's limit of parameters (32,766 on SQLite).

use futures_util::TryStreamExt;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, Select, Selector,
    SelectorTrait, Value,
};

pub(crate) use crate::ROWS_PER_STATEMENT as ROWS;
use crate::{Executor, StoreError};

/// Inserts all rows.
pub(crate) async fn insert_all<A>(db: &Executor<'_>, rows: Vec<A>) -> Result<(), sea_orm::DbErr>
where
    A: ActiveModelTrait + Send,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<A> = rows.by_ref().take(ROWS).collect();
        A::Entity::insert_many(chunk).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The rows of a query whose column is one of the values.
pub(crate) async fn find_in<E, V>(
    db: &Executor<'_>,
    select: Select<E>,
    column: E::Column,
    values: &[V],
) -> Result<Vec<E::Model>, StoreError>
where
    E: EntityTrait,
    V: Into<Value> + Clone,
{
    let mut found = Vec::new();
    for chunk in values.chunks(ROWS) {
        found.extend(select.clone().filter(column.is_in(chunk.iter().cloned())).all(db).await?);
    }
    Ok(found)
}

/// Rows that are read while the database finds the next ones: with `all` the thread that reads and the one that finds
/// wake each other for every row on SQLite, which takes most of the time of a large table.
pub(crate) async fn read_along<S>(
    select: Selector<S>,
    db: &DatabaseConnection,
) -> Result<Vec<S::Item>, StoreError>
where
    S: SelectorTrait + Send,
    S::Item: Send,
{
    Ok(select.stream(db).await?.try_collect().await?)
}

/// The same for typed ids.
pub(crate) fn uuids<I: Copy>(ids: &[I], as_uuid: impl Fn(I) -> uuid::Uuid) -> Vec<uuid::Uuid> {
    let mut uuids: Vec<_> = ids.iter().map(|id| as_uuid(*id)).collect();
    uuids.sort_unstable();
    uuids.dedup();
    uuids
}
