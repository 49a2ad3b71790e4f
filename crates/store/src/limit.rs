//! How often something was done in a stretch of time, over all processes.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ExprTrait,
    entity::prelude::*,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Executor, StoreError,
    entity::rate_limit::{ActiveModel, Column, Entity},
    stored::number,
};

/// Counts one more under a key, in the stretch of time that began at `window_at`; gives how many there are with it.
///
/// # Errors
///
/// Database.
pub async fn count(db: &Executor<'_>, key: &str, window_at: DateTime<Utc>) -> Result<u32, StoreError> {
    let row = ActiveModel { key: Set(key.to_owned()), window_at: Set(window_at), used: Set(1) };
    let one_more = OnConflict::columns([Column::Key, Column::WindowAt])
        .value(Column::Used, Expr::col((Entity, Column::Used)).add(1))
        .to_owned();
    let counted = Entity::insert(row).on_conflict(one_more).exec_with_returning(db).await?;
    number("rate_limit", "used", counted.used)
}

/// How many were counted under a key in the stretch of time that began at `window_at`.
///
/// # Errors
///
/// Database.
pub async fn used(db: &Executor<'_>, key: &str, window_at: DateTime<Utc>) -> Result<u32, StoreError> {
    let found = Entity::find_by_id((key.to_owned(), window_at)).one(db).await?;
    found.map_or(Ok(0), |row| number("rate_limit", "used", row.used))
}

/// Takes one back under a key: what was counted was in order.
///
/// # Errors
///
/// Database.
pub async fn give_back(db: &Executor<'_>, key: &str, window_at: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Used, Expr::col(Column::Used).sub(1))
        .filter(Column::Key.eq(key))
        .filter(Column::WindowAt.eq(window_at))
        .filter(Column::Used.gt(0))
        .exec(db)
        .await?;
    Ok(())
}

/// Removes what began before an instant; gives how many rows went.
///
/// # Errors
///
/// Database.
pub async fn prune(db: &Executor<'_>, before: DateTime<Utc>) -> Result<u64, StoreError> {
    Ok(Entity::delete_many().filter(Column::WindowAt.lt(before)).exec(db).await?.rows_affected)
}
