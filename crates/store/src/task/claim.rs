//! Taking tasks, keeping them, being done with them.

use chrono::{DateTime, Utc};
use domain::{Task, TaskId, TaskKind, TaskState};
use sea_orm::{
    Condition, ExprTrait, QueryOrder, QuerySelect, UpdateMany,
    entity::prelude::*,
    sea_query::{Expr, LockBehavior, LockType, Query, SelectStatement},
};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    entity::outbox_task::{Column, Entity},
};

/// Takes the tasks that are due, and running ones whose lease is over, those of the largest priority first.
/// Each counts as tried once more. What waits while a task of the same kind and subject runs is left.
///
/// Needs a transaction, to be committed at once.
///
/// # Errors
///
/// When the database refuses.
pub async fn claim(
    db: &Executor<'_>,
    kinds: &[TaskKind],
    owner: &str,
    now: DateTime<Utc>,
    lease_until: DateTime<Utc>,
    limit: u64,
) -> Result<Vec<Task>, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are taken");
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Kind.is_in(kinds.iter().map(|kind| kind.as_str())))
        .filter(is_due(now))
        .order_by_desc(Column::Priority)
        .order_by_asc(Column::NextAttemptAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .into_tuple()
        .all(db)
        .await?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let mut rows = Entity::update_many()
        .col_expr(Column::State, TaskState::Running.as_str().into())
        .col_expr(Column::LeaseOwner, owner.into())
        .col_expr(Column::LeaseUntil, lease_until.into())
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .exec_with_returning(db)
        .await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    rows.iter().map(super::to_domain).collect()
}

fn is_due(now: DateTime<Utc>) -> Condition {
    let waits = Condition::all()
        .add(Column::State.eq(TaskState::Queued.as_str()))
        .add(Column::NextAttemptAt.lte(now))
        .add(Expr::exists(twin(TaskState::Running)).not());
    let left_behind =
        Condition::all().add(Column::State.eq(TaskState::Running.as_str())).add(Column::LeaseUntil.lte(now));
    Condition::any().add(waits).add(left_behind)
}

/// A task of the same kind and subject as the row at hand, in some state.
pub(super) fn twin(state: TaskState) -> SelectStatement {
    let of_twin = |column: Column| Expr::col(("twin", column));
    Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, "twin")
        .and_where(of_twin(Column::Kind).eq(Expr::col((Entity, Column::Kind))))
        .and_where(of_twin(Column::SubjectId).eq(Expr::col((Entity, Column::SubjectId))))
        .and_where(of_twin(Column::State).eq(state.as_str()))
        .take()
}

/// A running task, as long as its lease is still this owner's.
pub(super) fn held(id: TaskId, owner: &str) -> UpdateMany<Entity> {
    Entity::update_many()
        .filter(Column::Id.eq(id.as_uuid()))
        .filter(Column::State.eq(TaskState::Running.as_str()))
        .filter(Column::LeaseOwner.eq(owner))
}

/// Keeps tasks longer; gives how many were still the owner's.
///
/// # Errors
///
/// When the database refuses.
pub async fn renew(
    db: &Executor<'_>,
    ids: &[TaskId],
    owner: &str,
    lease_until: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let renewed = Entity::update_many()
        .col_expr(Column::LeaseUntil, lease_until.into())
        .filter(Column::Id.is_in(ids.iter().map(|id| id.as_uuid())))
        .filter(Column::State.eq(TaskState::Running.as_str()))
        .filter(Column::LeaseOwner.eq(owner))
        .exec(db)
        .await?;
    Ok(renewed.rows_affected)
}

/// Marks a task done. `false` = somebody else has taken over; then nothing is changed.
///
/// # Errors
///
/// When the database refuses.
pub async fn finish(
    db: &Executor<'_>,
    id: TaskId,
    owner: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let finished = held(id, owner)
        .col_expr(Column::State, TaskState::Done.as_str().into())
        .col_expr(Column::DoneAt, now.into())
        .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
        .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>))
        .exec(db)
        .await?;
    Ok(finished.rows_affected == 1)
}

/// Ends every lease. For the start on SQLite alone, where one process works and so nobody else can hold one.
///
/// # Errors
///
/// When the database refuses.
pub async fn release_all_running(db: &Executor<'_>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let released = Entity::update_many()
        .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
        .col_expr(Column::LeaseUntil, now.into())
        .filter(Column::State.eq(TaskState::Running.as_str()))
        .exec(db)
        .await?;
    Ok(released.rows_affected)
}
