//! What is kept while a mail is being sent.

use chrono::{DateTime, Utc};
use domain::{MailId, MailState};
use sea_orm::{Condition, QuerySelect, UpdateMany, entity::prelude::*, sea_query::Expr};

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
        .filter(Column::Id.is_in(of_few_lengths(ids)))
        .filter(Column::State.eq(MailState::Sending.as_str()))
        .filter(Column::LeaseOwner.eq(owner))
}

/// Ids for a list in a statement, the last one again and again up to a power of two: a statement of each length is one
/// that the database has to read and plan anew.
pub(super) fn of_few_lengths(ids: &[MailId]) -> impl Iterator<Item = Uuid> {
    let last = ids.last().copied();
    let length = ids.len().next_power_of_two() * usize::from(last.is_some());
    let again = std::iter::repeat(last).flatten();
    ids.iter().copied().chain(again).take(length).map(MailId::as_uuid)
}

/// Keeps the bytes of mails, once: they stay until the state is final, so that a repeat is the same. Gives those that nobody
/// else has taken over; of the others nothing is changed.
///
/// # Errors
///
/// When the database refuses.
pub async fn keep_rendered(
    db: &Executor<'_>,
    letters: &[(MailId, &[u8])],
    owner: &str,
) -> Result<Vec<MailId>, StoreError> {
    let ids: Vec<MailId> = letters.iter().map(|(id, _)| *id).collect();
    let without = lock_held(db, &ids, owner, Condition::all().add(Column::Rendered.is_null())).await?;
    let mut kept = letters.iter().filter(|(id, _)| without.contains(id));
    let is = |id: &MailId| Column::Id.eq(id.as_uuid());
    let Some((first, bytes)) = kept.next() else { return Ok(vec![]) };
    let of_each = kept
        .fold(Expr::case(is(first), bytes.to_vec()), |case, (id, bytes)| case.case(is(id), bytes.to_vec()));
    all_held(&without, owner).col_expr(Column::Rendered, of_each.into()).exec(db).await?;
    Ok(without)
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
    let held = lock_held(db, ids, owner, Condition::all()).await?;
    all_held(&held, owner).col_expr(Column::DataSentAt, at.into()).exec(db).await?;
    Ok(held)
}

/// Which of some mails are still the owner's, so that nobody takes them over before the transaction ends. Rows hold the bytes
/// of letters, and are not read for this.
pub(super) async fn lock_held(
    db: &Executor<'_>,
    ids: &[MailId],
    owner: &str,
    also: Condition,
) -> Result<Vec<MailId>, StoreError> {
    let held: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Id.is_in(of_few_lengths(ids)))
        .filter(Column::State.eq(MailState::Sending.as_str()))
        .filter(Column::LeaseOwner.eq(owner))
        .filter(also)
        .lock_exclusive()
        .into_tuple()
        .all(db)
        .await?;
    Ok(held.into_iter().map(MailId::from_uuid).collect())
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
