//! The change log, which indexes in memory follow.

use chrono::{DateTime, Utc};
use domain::ChangeKind;
use sea_orm::{ActiveValue::Set, DbBackend, QueryOrder, QuerySelect, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::change_log::{ActiveModel, Column, Entity, Model},
};

/// Held from the first row to the commit, so that the order of positions is the order of commits: a reader
/// that asks for what follows the last position misses nothing. The notice is sent at the commit.
const COMMIT_ORDER: &str = "SELECT pg_advisory_xact_lock(7201), pg_notify('praktika_changes', '')";

/// One row of the change log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it stands; a larger one was committed later.
    pub position: i64,
    /// What it is about.
    pub kind: ChangeKind,
    /// Which; `None` = any of them may have changed.
    pub subject: Option<Uuid>,
    /// When the change was made.
    pub changed_at: DateTime<Utc>,
}

/// Appends rows and gives the last position; where there are none, the last one of the log (0 = empty).
///
/// Call it once in a transaction, as late as possible: on PostgreSQL other writers wait from here to the commit.
///
/// # Errors
///
/// When the database refuses.
pub async fn append_changes(
    db: &Executor<'_>,
    changes: &[(ChangeKind, Option<Uuid>)],
    at: DateTime<Utc>,
) -> Result<i64, StoreError> {
    if changes.is_empty() {
        return Ok(bounds(db).await?.map_or(0, |(_first, last)| last));
    }
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared(COMMIT_ORDER).await?;
    }
    let mut last = 0;
    for chunk in changes.chunks(ROWS_PER_STATEMENT) {
        let rows = chunk.iter().map(|&(kind, subject)| ActiveModel {
            subject_kind: Set(kind.as_str().to_owned()),
            subject_id: Set(subject),
            changed_at: Set(at),
            ..Default::default()
        });
        let positions = Entity::insert_many(rows).exec_with_returning_keys(db).await?;
        last = positions.into_iter().fold(last, i64::max);
    }
    Ok(last)
}

/// What follows a position, in order.
///
/// # Errors
///
/// When the database refuses or a row is of an unknown kind.
pub async fn changes_after(db: &Executor<'_>, position: i64, limit: u64) -> Result<Vec<Change>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Position.gt(position))
        .order_by_asc(Column::Position)
        .limit(limit)
        .all(db)
        .await?;
    rows.iter().map(to_domain).collect()
}

/// Whether anything of these kinds follows a position.
///
/// # Errors
///
/// When the database refuses.
pub async fn any_after(db: &Executor<'_>, position: i64, kinds: &[ChangeKind]) -> Result<bool, StoreError> {
    let found: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Position)
        .filter(Column::Position.gt(position))
        .filter(Column::SubjectKind.is_in(kinds.iter().map(|kind| kind.as_str())))
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// The first and the last position that the log still holds; `None` = it is empty.
///
/// # Errors
///
/// When the database refuses.
pub async fn bounds(db: &Executor<'_>) -> Result<Option<(i64, i64)>, StoreError> {
    let bounds: Option<(Option<i64>, Option<i64>)> = Entity::find()
        .select_only()
        .expr(Column::Position.min())
        .expr(Column::Position.max())
        .into_tuple()
        .one(db)
        .await?;
    Ok(bounds.and_then(|(first, last)| first.zip(last)))
}

fn to_domain(row: &Model) -> Result<Change, StoreError> {
    let kind = ChangeKind::parse(&row.subject_kind).map_err(|err| StoreError::corrupt("change_log", err))?;
    Ok(Change { position: row.position, kind, subject: row.subject_id, changed_at: row.changed_at })
}
