//! Tasks that did not go well: again later, or not before a person has looked.

use chrono::{DateTime, Utc};
use domain::{TaskId, TaskState};
use sea_orm::{ExprTrait, SqlErr, TransactionTrait, UpdateMany, entity::prelude::*, sea_query::Expr};

use super::claim::{held, twin};
use crate::{
    Executor, StoreError,
    entity::outbox_task::{Column, Entity},
};

/// How a task went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure<'a> {
    /// What was said; kept with the task.
    pub error: &'a str,
    /// When it went wrong.
    pub at: DateTime<Utc>,
    /// When to try again; `None` = never, until a person asks for it.
    pub retry_at: Option<DateTime<Utc>>,
}

/// Gives a task back. Where one of the same kind and subject waits already, that one does the work too and this
/// one counts as done. `false` = somebody else has taken over; then nothing is changed.
///
/// # Errors
///
/// When the database refuses.
pub async fn fail(
    db: &Executor<'_>,
    id: TaskId,
    owner: &str,
    failure: &Failure<'_>,
) -> Result<bool, StoreError> {
    let left = || {
        held(id, owner)
            .col_expr(Column::LastError, failure.error.into())
            .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
            .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>))
    };
    if let Some(retry_at) = failure.retry_at {
        return wait_again(db, left, retry_at, failure.at).await;
    }
    let parked = left().col_expr(Column::State, TaskState::Parked.as_str().into()).exec(db).await?;
    Ok(parked.rows_affected == 1)
}

/// Queues a parked task again, as if it had never been tried. `false` = it isn't parked.
///
/// # Errors
///
/// When the database refuses.
pub async fn requeue_parked(db: &Executor<'_>, id: TaskId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let parked = || {
        Entity::update_many()
            .col_expr(Column::Attempts, 0.into())
            .filter(Column::Id.eq(id.as_uuid()))
            .filter(Column::State.eq(TaskState::Parked.as_str()))
    };
    wait_again(db, parked, now, now).await
}

/// Back to queued, unless another one waits. That one may come between the question and the answer: then the
/// unique index refuses, and the second statement sees it.
pub(super) async fn wait_again(
    db: &Executor<'_>,
    rows: impl Fn() -> UpdateMany<Entity>,
    retry_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let attempt = db.begin().await?; // a savepoint: PostgreSQL ends a transaction at its first error
    let queued = rows()
        .col_expr(Column::State, TaskState::Queued.as_str().into())
        .col_expr(Column::NextAttemptAt, retry_at.into())
        .filter(Expr::exists(twin(TaskState::Queued)).not())
        .exec(&attempt)
        .await;
    match queued {
        Ok(queued) => {
            attempt.commit().await?;
            if queued.rows_affected == 1 {
                return Ok(true);
            }
        }
        Err(err) if matches!(err.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            attempt.rollback().await?;
        }
        Err(err) => return Err(err.into()),
    }
    let done = rows()
        .col_expr(Column::State, TaskState::Done.as_str().into())
        .col_expr(Column::DoneAt, now.into())
        .exec(db)
        .await?;
    Ok(done.rows_affected == 1)
}
