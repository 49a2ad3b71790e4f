//! Mails that are tried again because a process or a person says so.

use chrono::{DateTime, Utc};
use domain::{IdSource, MailId, MailState};
use sea_orm::{Condition, QueryOrder, QuerySelect, entity::prelude::*, sea_query::Expr};
use uuid::Uuid;

use super::{
    event::{MailEvent, insert_events},
    state_of,
};
use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::outgoing_mail::{Column, Entity},
};

/// Makes a mail due now that has failed, is in doubt or waits for its next attempt; it has all its attempts
/// again. `false` = it is in another state.
///
/// Needs a transaction.
///
/// # Errors
///
/// When the database refuses.
pub async fn retry(
    db: &Executor<'_>,
    id: MailId,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<bool, StoreError> {
    let states = [MailState::Failed, MailState::Uncertain, MailState::Retry].map(MailState::as_str);
    let asked = Condition::all().add(Column::Id.eq(id.as_uuid())).add(Column::State.is_in(states));
    let rows = lock(db, asked).await?;
    for (id, _state) in &rows {
        Entity::update_many()
            .col_expr(Column::Attempts, 0.into())
            .filter(Column::Id.eq(*id))
            .exec(db)
            .await?;
    }
    Ok(try_again(db, &rows, "asked_for", now, ids).await? == 1)
}

/// Ends every lease; gives how many there were. For the start on SQLite alone, where one process works and so
/// nobody else can hold one.
///
/// Needs a transaction.
///
/// # Errors
///
/// When the database refuses.
pub async fn release_all_sending(
    db: &Executor<'_>,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<u64, StoreError> {
    let rows = lock(db, Condition::all().add(Column::State.eq(MailState::Sending.as_str()))).await?;
    try_again(db, &rows, "restarted", now, ids).await
}

async fn lock(db: &Executor<'_>, which: Condition) -> Result<Vec<(Uuid, String)>, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are changed");
    let rows = Entity::find()
        .select_only()
        .columns([Column::Id, Column::State])
        .filter(which)
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows)
}

async fn try_again(
    db: &Executor<'_>,
    rows: &[(Uuid, String)],
    code: &str,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<u64, StoreError> {
    let mut changed = 0;
    for chunk in rows.chunks(ROWS_PER_STATEMENT) {
        let updated = Entity::update_many()
            .col_expr(Column::State, MailState::Retry.as_str().into())
            .col_expr(Column::NextAttemptAt, now.into())
            .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
            .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>))
            .filter(Column::Id.is_in(chunk.iter().map(|(id, _state)| *id)))
            .exec(db)
            .await?;
        changed += updated.rows_affected;
        let mut events = Vec::with_capacity(chunk.len());
        for (id, state) in chunk {
            events.push(MailEvent {
                id: ids.uuid(),
                mail: MailId::from_uuid(*id),
                at: now,
                from: Some(state_of(state)?),
                to: MailState::Retry,
                code: Some(code.to_owned()),
                text: None,
            });
        }
        insert_events(db, &events).await?;
    }
    Ok(changed)
}
