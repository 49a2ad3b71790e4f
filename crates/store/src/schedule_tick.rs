//! What is done once a day, by whoever notes the tick first.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ActiveValue::Set, PaginatorTrait, TryInsertResult, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::schedule_tick::{ActiveModel, Column, Entity},
};

/// Begins a day's work, unless somebody has begun it; `false` = somebody has. What was begun before `stale` and never
/// ended may be begun again.
///
/// # Errors
///
/// Database.
pub async fn begin(
    db: &Executor<'_>,
    name: &str,
    on: NaiveDate,
    now: DateTime<Utc>,
    stale: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = ActiveModel {
        name: Set(name.to_owned()),
        tick_on: Set(on),
        started_at: Set(now),
        done_at: Set(None),
    };
    let begun = Entity::insert_many([row])
        .on_conflict_do_nothing_on([Column::Name, Column::TickOn])
        .exec_without_returning(db)
        .await?;
    if matches!(begun, TryInsertResult::Inserted(1)) {
        return Ok(true);
    }
    let again = Entity::update_many()
        .col_expr(Column::StartedAt, now.into())
        .filter(Column::Name.eq(name))
        .filter(Column::TickOn.eq(on))
        .filter(Column::DoneAt.is_null())
        .filter(Column::StartedAt.lt(stale))
        .exec(db)
        .await?;
    Ok(again.rows_affected == 1)
}

/// Ends a day's work.
///
/// # Errors
///
/// Database.
pub async fn end(db: &Executor<'_>, name: &str, on: NaiveDate, now: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::DoneAt, now.into())
        .filter(Column::Name.eq(name))
        .filter(Column::TickOn.eq(on))
        .exec(db)
        .await?;
    Ok(())
}

/// Gives a day's work back that was begun and failed: it is begun again at once.
///
/// # Errors
///
/// Database.
pub async fn give_back(db: &Executor<'_>, name: &str, on: NaiveDate) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::Name.eq(name))
        .filter(Column::TickOn.eq(on))
        .filter(Column::DoneAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// How much of a day's work is done.
///
/// # Errors
///
/// Database.
pub async fn count_done(db: &Executor<'_>, on: NaiveDate) -> Result<u64, StoreError> {
    Ok(Entity::find().filter(Column::TickOn.eq(on)).filter(Column::DoneAt.is_not_null()).count(db).await?)
}

/// Removes the ticks of days before one; gives how many.
///
/// # Errors
///
/// Database.
pub async fn prune(db: &Executor<'_>, before: NaiveDate) -> Result<u64, StoreError> {
    Ok(Entity::delete_many().filter(Column::TickOn.lt(before)).exec(db).await?.rows_affected)
}
