//! Finds and lists accounts.

use domain::{Account, AccountId, AccountState, SystemRole};
use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*};

use super::to_account;
use crate::{
    Executor, StoreError,
    chunk::{find_in, uuids},
    entity::account::{Column, Entity},
};

/// One account.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_account).transpose()
}

/// One account, locked until the transaction ends: what is decided by how it stands holds until the commit, also where
/// another process is about to change its password or take its role. SQLite has one writer anyway.
///
/// # Errors
///
/// Database.
pub async fn lock(db: &Executor<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    Entity::find_by_id(id.as_uuid()).lock_exclusive().one(db).await?.map(to_account).transpose()
}

/// The account of an address, as [`email_key`](domain::email_key) writes it.
///
/// # Errors
///
/// Database.
pub async fn find_by_email_key(db: &Executor<'_>, key: &str) -> Result<Option<Account>, StoreError> {
    Entity::find().filter(Column::EmailKey.eq(key)).one(db).await?.map(to_account).transpose()
}

/// These accounts; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_ids(db: &Executor<'_>, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
    let rows = find_in(db, Entity::find(), Column::Id, &uuids(ids, AccountId::as_uuid)).await?;
    rows.into_iter().map(to_account).collect()
}

/// The active accounts with a role beside the memberships, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_role(db: &Executor<'_>, role: SystemRole) -> Result<Vec<Account>, StoreError> {
    let rows = of_role(role).all(db).await?;
    rows.into_iter().map(to_account).collect()
}

/// The same, locked until the transaction ends: of two who go at the same moment, the second counts without the first.
///
/// # Errors
///
/// Database.
pub async fn lock_of_role(db: &Executor<'_>, role: SystemRole) -> Result<Vec<Account>, StoreError> {
    let rows = of_role(role).lock_exclusive().all(db).await?;
    rows.into_iter().map(to_account).collect()
}

fn of_role(role: SystemRole) -> Select<Entity> {
    Entity::find()
        .filter(Column::SystemRole.eq(role.as_str()))
        .filter(Column::State.eq(AccountState::Active.as_str()))
        .order_by_asc(Column::Id)
}
