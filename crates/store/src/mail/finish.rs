//! How an attempt ended.

use chrono::{DateTime, Utc};
use domain::{IdSource, MailId, MailState};
use sea_orm::{Condition, ExprTrait, sea_query::Expr};

use super::{
    event::{MailEvent, insert_event, insert_events},
    hold::{all_held, held, lock_held},
};
use crate::{Executor, StoreError, entity::outgoing_mail::Column};

/// How an attempt ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailOutcome {
    /// The state reached.
    pub state: MailState,
    /// The other side's code, or ours.
    pub code: Option<String>,
    /// The other side's words; addresses are taken out.
    pub text: Option<String>,
    /// Not before, where it is to be tried again.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// When the other side took it.
    pub sent_at: Option<DateTime<Utc>>,
    /// Whether the attempt does not count, since the fault was ours and not the recipient's.
    pub attempt_is_free: bool,
}

/// Ends an attempt. The kept bytes go once the state is final. `false` = somebody else has taken over; then
/// nothing is changed.
///
/// # Errors
///
/// When the database refuses.
pub async fn finish(
    db: &Executor<'_>,
    id: MailId,
    owner: &str,
    outcome: &MailOutcome,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<bool, StoreError> {
    let mut update = held(id, owner)
        .col_expr(Column::State, outcome.state.as_str().into())
        .col_expr(Column::LastCode, Expr::val(outcome.code.clone()))
        .col_expr(Column::SentAt, Expr::val(outcome.sent_at))
        .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
        .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>));
    if let Some(at) = outcome.next_attempt_at {
        update = update.col_expr(Column::NextAttemptAt, at.into());
    }
    if outcome.attempt_is_free {
        update = update.col_expr(Column::Attempts, Expr::col(Column::Attempts).sub(1));
    }
    if super::is_final(outcome.state) {
        update = update.col_expr(Column::Rendered, Expr::val(None::<Vec<u8>>));
    }
    if update.exec(db).await?.rows_affected == 0 {
        return Ok(false);
    }
    let event = MailEvent {
        id: ids.uuid(),
        mail: id,
        at: now,
        from: Some(MailState::Sending),
        to: outcome.state,
        code: outcome.code.clone(),
        text: outcome.text.clone(),
    };
    insert_event(db, &event).await?;
    Ok(true)
}

/// The same for mails that the other side took, each with its words; gives those that nobody else has taken over.
///
/// # Errors
///
/// When the database refuses.
pub async fn finish_sent(
    db: &Executor<'_>,
    sent: &[(MailId, String)],
    owner: &str,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<Vec<MailId>, StoreError> {
    if sent.is_empty() {
        return Ok(vec![]);
    }
    let all: Vec<MailId> = sent.iter().map(|(id, _)| *id).collect();
    let finished = lock_held(db, &all, owner, Condition::all()).await?;
    all_held(&finished, owner)
        .col_expr(Column::State, MailState::Sent.as_str().into())
        .col_expr(Column::SentAt, now.into())
        .col_expr(Column::LastCode, Expr::val(None::<String>))
        .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
        .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>))
        .col_expr(Column::Rendered, Expr::val(None::<Vec<u8>>))
        .exec(db)
        .await?;
    let step = |(id, words): &(MailId, String)| MailEvent {
        id: ids.uuid(),
        mail: *id,
        at: now,
        from: Some(MailState::Sending),
        to: MailState::Sent,
        code: None,
        text: Some(words.clone()),
    };
    let steps: Vec<MailEvent> = sent.iter().filter(|(id, _)| finished.contains(id)).map(step).collect();
    insert_events(db, &steps).await?;
    Ok(finished)
}

/// Gives mails back that were taken and not tried: due as before, and nothing is charged.
///
/// # Errors
///
/// When the database refuses.
pub async fn put_back(
    db: &Executor<'_>,
    untried: &[MailId],
    owner: &str,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<(), StoreError> {
    if untried.is_empty() {
        return Ok(());
    }
    let rows = all_held(untried, owner)
        .col_expr(Column::State, MailState::Retry.as_str().into())
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).sub(1))
        .col_expr(Column::LeaseOwner, Expr::val(None::<String>))
        .col_expr(Column::LeaseUntil, Expr::val(None::<DateTime<Utc>>))
        .exec_with_returning(db)
        .await?;
    let step = |id| MailEvent {
        id: ids.uuid(),
        mail: MailId::from_uuid(id),
        at: now,
        from: Some(MailState::Sending),
        to: MailState::Retry,
        code: Some("put_back".to_owned()),
        text: None,
    };
    insert_events(db, &rows.into_iter().map(|row| step(row.id)).collect::<Vec<_>>()).await
}
