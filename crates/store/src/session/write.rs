//! Notes sessions and what becomes of them.

use chrono::{DateTime, Duration, Utc};
use domain::{AuthLevel, OrganisationId, Session, SessionId};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::session::{ActiveModel, Column, Entity, Model},
    token::to_hex,
};

/// Notes a session under the hash of its secret.
///
/// # Errors
///
/// Database.
pub async fn insert(db: &Executor<'_>, new: &Session, hash: &[u8; 32]) -> Result<(), StoreError> {
    let row = Model {
        id: new.id.as_uuid(),
        token_hash: to_hex(hash),
        account_id: new.account.as_uuid(),
        acting_as_id: new.acting_as.map(OrganisationId::as_uuid),
        level: new.level.to_string(),
        created_at: new.created_at,
        confirmed_at: new.confirmed_at,
        last_seen_at: new.last_seen_at,
        expires_at: new.expires_at,
        ended_at: new.ended_at,
        network: new.network.clone(),
        device: new.device.clone(),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Notes that a session was used, at most once a minute.
///
/// # Errors
///
/// Database.
pub async fn touch(db: &Executor<'_>, id: SessionId, now: DateTime<Utc>) -> Result<(), StoreError> {
    let row = ActiveModel { last_seen_at: Set(now), ..Default::default() };
    let long_ago = Column::LastSeenAt.lte(now - Duration::minutes(1));
    Entity::update_many().set(row).filter(Column::Id.eq(id.as_uuid())).filter(long_ago).exec(db).await?;
    Ok(())
}

/// Its person has just shown who they are.
///
/// # Errors
///
/// Database.
pub async fn confirm(
    db: &Executor<'_>,
    id: SessionId,
    level: AuthLevel,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = ActiveModel { level: Set(level.to_string()), confirmed_at: Set(now), ..Default::default() };
    change(db, id, row).await
}

/// On whose behalf it is from now on; `None` = in the account's own role.
///
/// # Errors
///
/// Database.
pub async fn act_as(
    db: &Executor<'_>,
    id: SessionId,
    organisation: Option<OrganisationId>,
) -> Result<(), StoreError> {
    let acting_as_id = Set(organisation.map(OrganisationId::as_uuid));
    change(db, id, ActiveModel { acting_as_id, ..Default::default() }).await
}

/// Gives it another secret, since its rights have changed: the old one opens nothing any more.
///
/// # Errors
///
/// Database.
pub async fn replace_secret(db: &Executor<'_>, id: SessionId, hash: &[u8; 32]) -> Result<(), StoreError> {
    change(db, id, ActiveModel { token_hash: Set(to_hex(hash)), ..Default::default() }).await
}

async fn change(db: &Executor<'_>, id: SessionId, row: ActiveModel) -> Result<(), StoreError> {
    Entity::update_many().set(row).filter(Column::Id.eq(id.as_uuid())).exec(db).await?;
    Ok(())
}
