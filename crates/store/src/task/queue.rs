//! Asking for work.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{TaskId, TaskKind};
use sea_orm::{
    ActiveValue::Set,
    ExprTrait,
    entity::prelude::*,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::outbox_task::{ActiveModel, Column, Entity},
};

/// Work to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct NewTask {
    /// Identifies it, unless a task of the same kind and subject waits already.
    pub id: TaskId,
    /// What is to be done.
    pub kind: TaskKind,
    /// To what; all zero for the whole system.
    pub subject: Uuid,
    /// The change-log position that the index must have reached first.
    pub after_position: i64,
    /// Larger goes first.
    pub priority: i32,
    /// Ids and numbers beside the subject.
    pub facts: serde_json::Value,
}

/// Queues tasks, due at once. Where one of the same kind and subject waits already, that one is made to do:
/// it takes the larger position and priority, the newer facts, and becomes due.
///
/// # Errors
///
/// When the database refuses.
pub async fn queue(db: &Executor<'_>, tasks: &[NewTask], now: DateTime<Utc>) -> Result<(), StoreError> {
    let rows: Vec<ActiveModel> = merged(tasks).into_iter().map(|task| to_row(task, now)).collect();
    for chunk in rows.chunks(ROWS_PER_STATEMENT) {
        Entity::insert_many(chunk.iter().cloned())
            .on_conflict(one_waits())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// One for each kind and subject, since a statement may not touch a row twice, and in one order for all
/// writers, since otherwise two of them could wait for each other.
fn merged(tasks: &[NewTask]) -> Vec<NewTask> {
    let mut merged: BTreeMap<(TaskKind, Uuid), NewTask> = BTreeMap::new();
    for task in tasks {
        let key = (task.kind, task.subject);
        let mut task = task.clone();
        if let Some(earlier) = merged.remove(&key) {
            task.id = earlier.id;
            task.after_position = Ord::max(task.after_position, earlier.after_position);
            task.priority = Ord::max(task.priority, earlier.priority);
        }
        merged.insert(key, task);
    }
    merged.into_values().collect()
}

/// The index is partial. Its condition has to be literal: a parameter would match no index.
fn one_waits() -> OnConflict {
    OnConflict::columns([Column::Kind, Column::SubjectId])
        .target_and_where(Expr::cust("state = 'queued'"))
        .update_columns([Column::Facts])
        .value(Column::AfterPosition, larger(Column::AfterPosition))
        .value(Column::Priority, larger(Column::Priority))
        .value(Column::NextAttemptAt, smaller(Column::NextAttemptAt))
        .to_owned()
}

/// `greatest` and `least` have other names on SQLite.
fn larger(column: Column) -> Expr {
    let (new, old) = new_and_old(column);
    Expr::case(new.clone().gt(old.clone()), new).finally(old).into()
}

fn smaller(column: Column) -> Expr {
    let (new, old) = new_and_old(column);
    Expr::case(new.clone().lt(old.clone()), new).finally(old).into()
}

fn new_and_old(column: Column) -> (Expr, Expr) {
    (Expr::col(("excluded", column)), Expr::col((Entity, column)))
}

fn to_row(task: NewTask, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        id: Set(task.id.as_uuid()),
        kind: Set(task.kind.as_str().to_owned()),
        subject_id: Set(task.subject),
        facts: Set(task.facts),
        after_position: Set(task.after_position),
        priority: Set(task.priority),
        state: Set("queued".to_owned()),
        attempts: Set(0),
        next_attempt_at: Set(now),
        lease_owner: Set(None),
        lease_until: Set(None),
        last_error: Set(None),
        created_at: Set(now),
        done_at: Set(None),
    }
}
