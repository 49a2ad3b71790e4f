//! Ends sessions; their rows stay for a while.

use chrono::{DateTime, Utc};
use domain::{AccountId, SessionId};
use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::session::{ActiveModel, Column, Entity},
};

/// Ends one session of an account; gives whether it was one of theirs and still ran.
///
/// # Errors
///
/// Database.
pub async fn end(
    db: &Executor<'_>,
    account: AccountId,
    id: SessionId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    Ok(end_where(db, account, Column::Id.eq(id.as_uuid()).into(), now).await? == 1)
}

/// Ends all sessions of an account but one; gives how many ran.
///
/// # Errors
///
/// Database.
pub async fn end_others(
    db: &Executor<'_>,
    account: AccountId,
    but: SessionId,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    end_where(db, account, Column::Id.ne(but.as_uuid()).into(), now).await
}

/// Ends all sessions of an account; gives how many ran.
///
/// # Errors
///
/// Database.
pub async fn end_all_of(
    db: &Executor<'_>,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    end_where(db, account, Condition::all(), now).await
}

/// Empties what an account's sessions say of where and with what.
///
/// # Errors
///
/// Database.
pub async fn forget_devices(db: &Executor<'_>, account: AccountId) -> Result<(), StoreError> {
    let row = ActiveModel { network: Set(None), device: Set(None), ..Default::default() };
    Entity::update_many().set(row).filter(Column::AccountId.eq(account.as_uuid())).exec(db).await?;
    Ok(())
}

async fn end_where(
    db: &Executor<'_>,
    account: AccountId,
    which: Condition,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let row = ActiveModel { ended_at: Set(Some(now)), ..Default::default() };
    let ended = Entity::update_many()
        .set(row)
        .filter(Column::AccountId.eq(account.as_uuid()))
        .filter(Column::EndedAt.is_null())
        .filter(which)
        .exec(db)
        .await?;
    Ok(ended.rows_affected)
}

/// Removes sessions that ended, or were over, before an instant; gives how many.
///
/// # Errors
///
/// Database.
pub async fn prune(db: &Executor<'_>, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    debug_assert!(before <= now, "nobody's session is removed while it runs");
    let over = Condition::any().add(Column::EndedAt.lt(before)).add(Column::ExpiresAt.lt(before));
    Ok(Entity::delete_many().filter(over).exec(db).await?.rows_affected)
}

/// Empties where and with what sessions were used that were last used before an instant; gives of how many.
///
/// # Errors
///
/// Database.
pub async fn forget_old_devices(db: &Executor<'_>, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let row = ActiveModel { network: Set(None), device: Set(None), ..Default::default() };
    let known = Condition::any().add(Column::Network.is_not_null()).add(Column::Device.is_not_null());
    let old = Entity::update_many().set(row).filter(Column::LastSeenAt.lt(before)).filter(known);
    Ok(old.exec(db).await?.rows_affected)
}
