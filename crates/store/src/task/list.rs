//! Looking at tasks.

use chrono::{DateTime, Utc};
use domain::{Task, TaskKind, TaskState};
use sea_orm::{Condition, ExprTrait, QueryOrder, QuerySelect, entity::prelude::*, sea_query::Expr};

use super::to_domain;
use crate::{
    Executor, StoreError,
    entity::outbox_task::{Column, Entity, Model},
};

/// How many tasks of a kind are in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskCount {
    /// Which work.
    pub kind: TaskKind,
    /// How far.
    pub state: TaskState,
    /// How many.
    pub count: u64,
}

/// A task with everything that somebody who looks after the service wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// The task.
    pub task: Task,
    /// How far it has come.
    pub state: TaskState,
    /// Larger goes first.
    pub priority: i32,
    /// Not before.
    pub next_attempt_at: DateTime<Utc>,
    /// Until when somebody holds it.
    pub lease_until: Option<DateTime<Utc>>,
    /// What was said when it last went wrong.
    pub last_error: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
}

/// Tasks by kind and state; what there is none of is left out.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn counts(db: &Executor<'_>) -> Result<Vec<TaskCount>, StoreError> {
    let rows: Vec<(String, String, i64)> = Entity::find()
        .select_only()
        .column(Column::Kind)
        .column(Column::State)
        .expr(Column::Id.count())
        .group_by(Column::Kind)
        .group_by(Column::State)
        .order_by_asc(Column::Kind)
        .order_by_asc(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let corrupt = |err| StoreError::corrupt("outbox_task", err);
    let count = |(kind, state, count): (String, String, i64)| {
        Ok(TaskCount {
            kind: TaskKind::parse(&kind).map_err(corrupt)?,
            state: TaskState::parse(&state).map_err(corrupt)?,
            count: count.unsigned_abs(),
        })
    };
    rows.into_iter().map(count).collect()
}

/// Since when the task that waits longest has been due: its time, or the end of a lease left behind.
///
/// # Errors
///
/// When the database refuses.
pub async fn oldest_due(db: &Executor<'_>, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, StoreError> {
    let queued = Column::State.eq(TaskState::Queued.as_str());
    let due = queued.clone().and(Column::NextAttemptAt.lte(now));
    let left_behind = Column::State.eq(TaskState::Running.as_str()).and(Column::LeaseUntil.lte(now));
    let since: Expr =
        Expr::case(queued, Expr::col(Column::NextAttemptAt)).finally(Expr::col(Column::LeaseUntil)).into();
    let oldest: Option<Option<DateTime<Utc>>> = Entity::find()
        .select_only()
        .expr(since.min())
        .filter(Condition::any().add(due).add(left_behind))
        .into_tuple()
        .one(db)
        .await?;
    Ok(oldest.flatten())
}

/// Tasks in some states, newest first.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn list(db: &Executor<'_>, states: &[TaskState], limit: u64) -> Result<Vec<TaskRow>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.is_in(states.iter().map(|state| state.as_str())))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(to_row).collect()
}

fn to_row(row: Model) -> Result<TaskRow, StoreError> {
    Ok(TaskRow {
        task: to_domain(&row)?,
        state: TaskState::parse(&row.state).map_err(|err| StoreError::corrupt("outbox_task", err))?,
        priority: row.priority,
        next_attempt_at: row.next_attempt_at,
        lease_until: row.lease_until,
        last_error: row.last_error,
        created_at: row.created_at,
        done_at: row.done_at,
    })
}
