//! Taking mails.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{IdSource, MailId, MailKind, MailState, OutgoingMail};
use sea_orm::{
    Condition, ExprTrait, QueryOrder, QuerySelect,
    entity::prelude::*,
    sea_query::{Expr, LockBehavior, LockType},
};
use uuid::Uuid;

use super::{
    due::{left_behind, waits},
    event::{MailEvent, insert_events},
    hold::of_few_lengths,
    state_of, to_domain,
};
use crate::{
    Executor, StoreError,
    entity::outgoing_mail::{Column, Entity, Model},
};

/// Who takes mails, and which.
#[derive(Clone, Copy, Debug)]
pub struct MailClaim<'a> {
    /// Whoever sends them.
    pub owner: &'a str,
    /// The present.
    pub now: DateTime<Utc>,
    /// How long they are held without being renewed.
    pub lease: TimeDelta,
    /// At most so many.
    pub limit: u64,
    /// Whether also those that others held and whose lease is over.
    pub left_behind: bool,
    /// Not these, whatever their lease says: the owner's process is still busy with them.
    pub except: &'a [MailId],
}

/// Takes the mails that are due, those of the largest priority first. Each counts as tried once more. One whose facts
/// can't be read becomes uncertain, so that a person looks and the others go on; kinds that this version doesn't know
/// are left to the one that does.
///
/// Needs a transaction, to be committed before the first of them is sent.
///
/// # Errors
///
/// When the database refuses.
pub async fn claim(
    db: &Executor<'_>,
    claim: &MailClaim<'_>,
    ids: &dyn IdSource,
) -> Result<Vec<OutgoingMail>, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are taken");
    let MailClaim { owner, now, .. } = *claim;
    let due = select_due(db, claim).await?;
    if due.is_empty() {
        return Ok(vec![]);
    }
    let mut rows = Entity::update_many()
        .col_expr(Column::State, MailState::Sending.as_str().into())
        .col_expr(Column::LeaseOwner, owner.into())
        .col_expr(Column::LeaseUntil, (now + claim.lease).into())
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.is_in(of_few_lengths(&ids_of(&due))))
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

fn ids_of(due: &[(Uuid, String)]) -> Vec<MailId> {
    due.iter().map(|(id, _state)| MailId::from_uuid(*id)).collect()
}

async fn select_due(db: &Executor<'_>, claim: &MailClaim<'_>) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut which = Condition::any().add(waits(claim.now));
    if claim.left_behind {
        // Asked of these alone: whoever waits is held by nobody.
        let mut left = Condition::all().add(left_behind(claim.now, claim.lease));
        if !claim.except.is_empty() {
            left = left.add(Column::Id.is_not_in(of_few_lengths(claim.except)));
        }
        which = which.add(left);
    }
    let due = Entity::find()
        .select_only()
        .columns([Column::Id, Column::State])
        .filter(Column::Kind.is_in(MailKind::ALL.iter().map(|kind| kind.as_str())))
        .filter(which)
        .order_by_desc(Column::Priority)
        .order_by_asc(Column::NextAttemptAt)
        .order_by_asc(Column::Id)
        .limit(claim.limit)
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
