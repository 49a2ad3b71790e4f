//! What is kept while a mail is being sent.

use chrono::{DateTime, Utc};
use domain::{MailId, MailState};
use sea_orm::{UpdateMany, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::outgoing_mail::{Column, Entity},
};

/// A mail being sent, as long as its lease is still this owner's.
pub(super) fn held(id: MailId, owner: &str) -> UpdateMany<Entity> {
    all_held(&[id], owner)
}

/// The same for several.
pub(super) fn all_held(ids: &[MailId], owner: &str) -> UpdateMany<Entity> {
    Entity::update_many()
        .filter(Column::Id.is_in(ids.iter().map(|id| id.as_uuid())))
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

/// Notes that from here on the other side may have these mails; gives those that nobody else has taken over.
///
/// # Errors
///
/// When the database refuses.
pub async fn mark_data_sent(
    db: &Executor<'_>,
    ids: &[MailId],
    owner: &str,
    at: DateTime<Utc>,
) -> Result<Vec<MailId>, StoreError> {
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let marked = all_held(ids, owner).col_expr(Column::DataSentAt, at.into()).exec_with_returning(db).await?;
    Ok(marked.into_iter().map(|row| MailId::from_uuid(row.id)).collect())
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
    let renewed = all_held(ids, owner).col_expr(Column::LeaseUntil, lease_until.into()).exec(db).await?;
    Ok(renewed.rows_affected)
}
