//! How an attempt ended.

use chrono::{DateTime, Utc};
use domain::{IdSource, MailId, MailState};
use sea_orm::{ExprTrait, sea_query::Expr};

use super::{
    claim::held,
    event::{MailEvent, insert_event},
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
