//! Noting events.

use domain::{Notification, NotificationId, NotificationState, OrganisationId};
use sea_orm::{
    ActiveValue::Set,
    Condition, ExprTrait, TryInsertResult,
    entity::prelude::*,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::notification::{ActiveModel, Column, Entity},
};

/// Why nobody was told of something: it was gone when its time had come.
pub const NOTHING_TO_TELL: &str = "nothing_to_tell";

/// Notes events; gives those that were new. One whose `dedupe_key` is there already changes nothing, unless nobody was told
/// of that, since it was gone by then ([`NOTHING_TO_TELL`]): then it has come back, and is as new.
///
/// # Errors
///
/// When the database refuses.
pub async fn insert_many(
    db: &Executor<'_>,
    notifications: &[Notification],
) -> Result<Vec<NotificationId>, StoreError> {
    let mut notifications: Vec<&Notification> = notifications.iter().collect();
    // In one order for all writers, since otherwise two of them could wait for each other.
    notifications.sort_by(|a, b| a.dedupe_key.cmp(&b.dedupe_key));
    // PostgreSQL refuses to change a row that the same statement has written.
    notifications.dedup_by(|later, first| later.dedupe_key == first.dedupe_key);
    let mut inserted = Vec::with_capacity(notifications.len());
    for chunk in notifications.chunks(ROWS_PER_STATEMENT) {
        let rows: Vec<ActiveModel> =
            chunk.iter().map(|notification| to_row(notification)).collect::<Result<_, _>>()?;
        let result = Entity::insert_many(rows)
            .on_conflict(told_again())
            .try_insert()
            .exec_with_returning_keys(db)
            .await?;
        if let TryInsertResult::Inserted(ids) = result {
            inserted.extend(ids.into_iter().map(NotificationId::from_uuid));
        }
    }
    Ok(inserted)
}

fn told_again() -> OnConflict {
    let was_gone = Condition::all()
        .add(Expr::col((Entity, Column::State)).eq(NotificationState::Skipped.as_str()))
        .add(Expr::col((Entity, Column::SkipReason)).eq(NOTHING_TO_TELL));
    OnConflict::column(Column::DedupeKey)
        // Under its new id, so that whoever noted it finds it.
        .update_columns([
            Column::Id,
            Column::Facts,
            Column::Cadence,
            Column::State,
            Column::SkipReason,
            Column::CreatedAt,
        ])
        .action_cond_where(was_gone)
        .to_owned()
}

fn to_row(notification: &Notification) -> Result<ActiveModel, StoreError> {
    let facts =
        serde_json::to_value(&notification.facts).map_err(|err| StoreError::corrupt("notification", err))?;
    Ok(ActiveModel {
        id: Set(notification.id.as_uuid()),
        kind: Set(notification.kind.as_str().to_owned()),
        dedupe_key: Set(notification.dedupe_key.clone()),
        account_id: Set(notification.account.as_uuid()),
        organisation_id: Set(notification.organisation.map(OrganisationId::as_uuid)),
        subject_id: Set(notification.subject),
        facts: Set(facts),
        cadence: Set(notification.cadence.as_str().to_owned()),
        state: Set(NotificationState::Waiting.as_str().to_owned()),
        skip_reason: Set(None),
        mail_id: Set(None),
        created_at: Set(notification.created_at),
    })
}
