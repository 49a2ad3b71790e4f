//! A mail to be sent.

use chrono::{DateTime, Utc};
use domain::{AccountId, IdSource, OutgoingMail};
use sea_orm::{ActiveValue::Set, PaginatorTrait, TryInsertResult, entity::prelude::*};

use super::event::{MailEvent, insert_event};
use crate::{
    Executor, StoreError,
    entity::outgoing_mail::{ActiveModel, Column, Entity},
};

/// Writes a mail, due at its date or at once; larger priorities go first. `false` = one with this `dedupe_key` is there
/// already, and nothing is changed.
///
/// # Errors
///
/// When the database refuses.
pub async fn insert(
    db: &Executor<'_>,
    mail: &OutgoingMail,
    dedupe_key: &str,
    priority: i32,
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<bool, StoreError> {
    let result = Entity::insert_many([to_row(mail, dedupe_key, priority, now)?])
        .on_conflict_do_nothing_on([Column::DedupeKey])
        .exec_without_returning(db)
        .await?;
    let inserted = matches!(result, TryInsertResult::Inserted(1));
    if inserted {
        let event = MailEvent {
            id: ids.uuid(),
            mail: mail.id,
            at: now,
            from: None,
            to: mail.state,
            code: None,
            text: None,
        };
        insert_event(db, &event).await?;
    }
    Ok(inserted)
}

/// Whether a mail with a `dedupe_key` was written, whatever became of it.
///
/// # Errors
///
/// When the database refuses.
pub async fn is_written(db: &Executor<'_>, dedupe_key: &str) -> Result<bool, StoreError> {
    Ok(Entity::find().filter(Column::DedupeKey.eq(dedupe_key)).count(db).await? > 0)
}

fn to_row(
    mail: &OutgoingMail,
    dedupe_key: &str,
    priority: i32,
    now: DateTime<Utc>,
) -> Result<ActiveModel, StoreError> {
    let corrupt = |what: &dyn std::fmt::Display| StoreError::corrupt("outgoing_mail", what);
    Ok(ActiveModel {
        id: Set(mail.id.as_uuid()),
        kind: Set(mail.kind.as_str().to_owned()),
        dedupe_key: Set(dedupe_key.to_owned()),
        account_id: Set(mail.account.map(AccountId::as_uuid)),
        to_address: Set(mail.to_address.clone()),
        language: Set(mail.language.as_str().to_owned()),
        facts: Set(serde_json::to_value(&mail.facts).map_err(|err| corrupt(&err))?),
        message_id: Set(mail.message_id.clone()),
        dated_at: Set(mail.dated_at),
        rendered: Set(mail.rendered.clone()),
        priority: Set(priority),
        state: Set(mail.state.as_str().to_owned()),
        attempts: Set(i32::try_from(mail.attempts).map_err(|err| corrupt(&err))?),
        next_attempt_at: Set(now.max(mail.dated_at)),
        lease_owner: Set(None),
        lease_until: Set(None),
        data_sent_at: Set(None),
        last_code: Set(None),
        created_at: Set(now),
        sent_at: Set(None),
    })
}
