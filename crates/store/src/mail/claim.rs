//! Taking mails, and what is kept while one is being sent.

use chrono::{DateTime, Utc};
use domain::{IdSource, MailId, MailKind, MailState, OutgoingMail};
use sea_orm::{
    Condition, ExprTrait, QueryOrder, QuerySelect, UpdateMany,
    entity::prelude::*,
    sea_query::{Expr, LockBehavior, LockType},
};
use uuid::Uuid;

use super::{
    event::{MailEvent, insert_events},
    state_of, to_domain,
};
use crate::{
    Executor, StoreError,
    entity::outgoing_mail::{Column, Entity, Model},
};

/// Takes the mails that are due, and those being sent whose lease is over, those of the largest priority first.
/// Each counts as tried once more. One whose facts can't be read becomes uncertain, so that a person looks and
/// the others go on; kinds that this version doesn't know are left to the one that does.
///
/// Needs a transaction, to be committed before the first of them is sent.
///
/// # Errors
///
/// When the database refuses.
pub async fn claim(
    db: &Executor<'_>,
    owner: &str,
    now: DateTime<Utc>,
    lease_until: DateTime<Utc>,
    limit: u64,
    ids: &dyn IdSource,
) -> Result<Vec<OutgoingMail>, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are taken");
    let due = select_due(db, now, limit).await?;
    if due.is_empty() {
        return Ok(vec![]);
    }
    let mut rows = Entity::update_many()
        .col_expr(Column::State, MailState::Sending.as_str().into())
        .col_expr(Column::LeaseOwner, owner.into())
        .col_expr(Column::LeaseUntil, lease_until.into())
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.is_in(due.iter().map(|(id, _state)| *id)))
        .exec_with_returning(db)
        .await?;
    rows.sort_by_key(|row| due.iter().position(|(id, _state)| *id == row.id));
    let mut events = Vec::with_capacity(due.len());
    for (id, state) in &due {
        let from = state_of(state)?;
        events.push(MailEvent {
            id: ids.uuid(),
            mail: MailId::from_uuid(*id),
            at: now,
            from: Some(from),
            to: MailState::Sending,
            code: (from == MailState::Sending).then(|| "lease_over".to_owned()),
            text: None,
        });
    }
    insert_events(db, &events).await?;
    readable(db, rows, now, ids).await
}

async fn select_due(
    db: &Executor<'_>,
    now: DateTime<Utc>,
    limit: u64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let waiting = [MailState::Queued, MailState::Retry].map(MailState::as_str);
    let waits = Condition::all().add(Column::State.is_in(waiting)).add(Column::NextAttemptAt.lte(now));
    let left_behind =
        Condition::all().add(Column::State.eq(MailState::Sending.as_str())).add(Column::LeaseUntil.lte(now));
    let due = Entity::find()
        .select_only()
        .columns([Column::Id, Column::State])
        .filter(Column::Kind.is_in(MailKind::ALL.iter().map(|kind| kind.as_str())))
        .filter(Condition::any().add(waits).add(left_behind))
        .order_by_desc(Column::Priority)
        .order_by_asc(Column::NextAttemptAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .into_tuple()
        .all(db)
        .await?;
    Ok(due)
}

async fn readable(
    db: &Executor<'_>,
    rows: Vec<Model>,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<Vec<OutgoingMail>, StoreError> {
    let mut mails = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row.id;
        match to_domain(row) {
            Ok(mail) => mails.push(mail),
            Err(err) => {
                tracing::error!(mail = %id, error = %err, "a mail can't be read");
                set_aside(db, MailId::from_uuid(id), now, ids).await?;
            }
        }
    }
    Ok(mails)
}

async fn set_aside(
    db: &Executor<'_>,
    mail: MailId,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<(), StoreError> {
    let code = "unreadable";
    Entity::update_many()
        .col_expr(Column::State, MailState::Uncertain.as_str().into())
        .col_expr(Column::LastCode, code.into())
        .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
        .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>))
        .filter(Column::Id.eq(mail.as_uuid()))
        .exec(db)
        .await?;
    let event = MailEvent {
        id: ids.uuid(),
        mail,
        at: now,
        from: Some(MailState::Sending),
        to: MailState::Uncertain,
        code: Some(code.to_owned()),
        text: None,
    };
    insert_events(db, &[event]).await
}

/// A mail being sent, as long as its lease is still this owner's.
pub(super) fn held(id: MailId, owner: &str) -> UpdateMany<Entity> {
    Entity::update_many()
        .filter(Column::Id.eq(id.as_uuid()))
        .filter(Column::State.eq(MailState::Sending.as_str()))
        .filter(Column::LeaseOwner.eq(owner))
}

/// Keeps the bytes, once: they stay until the state is final, so that a repeat is the same. `false` = somebody
/// else has taken over, or bytes are kept already; then nothing is changed.
///
/// # Errors
///
/// When the database refuses.
pub async fn keep_rendered(
    db: &Executor<'_>,
    id: MailId,
    owner: &str,
    bytes: &[u8],
) -> Result<bool, StoreError> {
    let kept = held(id, owner)
        .col_expr(Column::Rendered, bytes.to_vec().into())
        .filter(Column::Rendered.is_null())
        .exec(db)
        .await?;
    Ok(kept.rows_affected == 1)
}

/// Notes that from here on the other side may have the mail. `false` = somebody else has taken over.
///
/// # Errors
///
/// When the database refuses.
pub async fn mark_data_sent(
    db: &Executor<'_>,
    id: MailId,
    owner: &str,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let marked = held(id, owner).col_expr(Column::DataSentAt, at.into()).exec(db).await?;
    Ok(marked.rows_affected == 1)
}

/// Keeps mails longer; gives how many were still the owner's.
///
/// # Errors
///
/// When the database refuses.
pub async fn renew(
    db: &Executor<'_>,
    ids: &[MailId],
    owner: &str,
    lease_until: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let renewed = Entity::update_many()
        .col_expr(Column::LeaseUntil, lease_until.into())
        .filter(Column::Id.is_in(ids.iter().map(|id| id.as_uuid())))
        .filter(Column::State.eq(MailState::Sending.as_str()))
        .filter(Column::LeaseOwner.eq(owner))
        .exec(db)
        .await?;
    Ok(renewed.rows_affected)
}
