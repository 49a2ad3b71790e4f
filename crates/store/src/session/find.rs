//! Finds and lists sessions.

use chrono::{DateTime, Utc};
use domain::{AccountId, Session};
use sea_orm::{QueryOrder, entity::prelude::*};

use super::to_domain;
use crate::{
    Executor, StoreError,
    entity::session::{Column, Entity},
    token::to_hex,
};

/// The session behind a secret, ended ones too: the caller looks.
///
/// # Errors
///
/// Database.
pub async fn find_by_hash(db: &Executor<'_>, hash: &[u8; 32]) -> Result<Option<Session>, StoreError> {
    Entity::find().filter(Column::TokenHash.eq(to_hex(hash))).one(db).await?.map(to_domain).transpose()
}

/// The sessions of an account that were not ended and are not over, the last used first.
///
/// # Errors
///
/// Database.
pub async fn list_of_account(
    db: &Executor<'_>,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Session>, StoreError> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.as_uuid()))
        .filter(Column::EndedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .order_by_desc(Column::LastSeenAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_domain).collect()
}
