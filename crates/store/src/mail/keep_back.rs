//! Mails that did not leave, since mails to their address came back; and their way back.

use chrono::{DateTime, Utc};
use domain::{IdSource, MailId, MailState, OutgoingMail};
use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*, sea_query::Expr};

use super::{
    event::{MailEvent, insert_event},
    forget::is_to,
    to_domain,
};
use crate::{
    Executor, StoreError,
    entity::outgoing_mail::{Column, Entity},
};

/// The mails to an address that were kept back and written at an instant or later, the oldest first. Nobody else changes
/// them until the transaction ends.
///
/// # Errors
///
/// When the database refuses or a row can't be read.
pub async fn list_kept_back(
    db: &Executor<'_>,
    address: &str,
    since: DateTime<Utc>,
) -> Result<Vec<OutgoingMail>, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are changed");
    let rows = Entity::find()
        .filter(Column::State.eq(MailState::Suppressed.as_str()))
        .filter(is_to(address))
        .filter(Column::CreatedAt.gte(since))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(db)
        .await?;
    rows.into_iter().map(to_domain).collect()
}

/// Lets a mail wait again that was kept back, as if it were written for an instant; it has all its attempts. `false` = it
/// was not kept back, and nothing is changed.
///
/// # Errors
///
/// When the database refuses.
pub async fn wait_again(
    db: &Executor<'_>,
    id: MailId,
    leaves_at: DateTime<Utc>,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<bool, StoreError> {
    let waits = Entity::update_many()
        .col_expr(Column::State, MailState::Queued.as_str().into())
        // No attempt has made its bytes known to anybody, and whoever gives up counts from here.
        .col_expr(Column::DatedAt, leaves_at.into())
        .col_expr(Column::NextAttemptAt, leaves_at.into())
        .col_expr(Column::Attempts, 0.into())
        .col_expr(Column::LastCode, Expr::val(None::<String>))
        .filter(Column::Id.eq(id.as_uuid()))
        .filter(Column::State.eq(MailState::Suppressed.as_str()))
        .exec(db)
        .await?;
    if waits.rows_affected == 0 {
        return Ok(false);
    }
    let event = MailEvent {
        id: ids.uuid(),
        mail: id,
        at: now,
        from: Some(MailState::Suppressed),
        to: MailState::Queued,
        code: Some("address_is_good".to_owned()),
        text: None,
    };
    insert_event(db, &event).await?;
    Ok(true)
}
