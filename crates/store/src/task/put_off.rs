//! Tasks that have to wait for other work.

use chrono::{DateTime, Utc};
use domain::{TaskId, TaskKind, TaskState};
use sea_orm::{ExprTrait, PaginatorTrait, entity::prelude::*, sea_query::Expr};

use super::{claim::held, fail::wait_again};
use crate::{
    Executor, StoreError,
    entity::outbox_task::{Column, Entity},
};

/// Gives a task back until later, without counting the attempt. Where one of the same kind and subject waits
/// already, that one does the work too and this one counts as done. `false` = somebody else has taken over.
///
/// # Errors
///
/// When the database refuses.
pub async fn put_off(
    db: &Executor<'_>,
    id: TaskId,
    owner: &str,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let left = || {
        held(id, owner)
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).sub(1))
            .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
            .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>))
    };
    wait_again(db, left, until, now).await
}

/// How many tasks of these kinds wait or run.
///
/// # Errors
///
/// When the database refuses.
pub async fn count_live(db: &Executor<'_>, kinds: &[TaskKind]) -> Result<u64, StoreError> {
    let states = [TaskState::Queued, TaskState::Running];
    let live = Entity::find()
        .filter(Column::State.is_in(states.map(TaskState::as_str)))
        .filter(Column::Kind.is_in(kinds.iter().map(|kind| kind.as_str())));
    Ok(live.count(db).await?)
}
