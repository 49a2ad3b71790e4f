//! Noting events.

use domain::{Notification, NotificationId, NotificationState, OrganisationId};
use sea_orm::{ActiveValue::Set, TryInsertResult, entity::prelude::*};

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::notification::{ActiveModel, Column, Entity},
};

/// Notes events; gives those that were new. One whose `dedupe_key` is there already changes nothing.
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
    let mut inserted = Vec::with_capacity(notifications.len());
    for chunk in notifications.chunks(ROWS_PER_STATEMENT) {
        let rows: Vec<ActiveModel> =
            chunk.iter().map(|notification| to_row(notification)).collect::<Result<_, _>>()?;
        let result = Entity::insert_many(rows)
            .on_conflict_do_nothing_on([Column::DedupeKey])
            .exec_with_returning_keys(db)
            .await?;
        if let TryInsertResult::Inserted(ids) = result {
            inserted.extend(ids.into_iter().map(NotificationId::from_uuid));
        }
    }
    Ok(inserted)
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
