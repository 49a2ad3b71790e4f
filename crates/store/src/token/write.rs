//! Notes tokens.

use chrono::{DateTime, Duration, Utc};
use domain::{AccountId, ContactId, OrganisationId, TokenId};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*};

use super::{TABLE, Token, to_hex};
use crate::{
    Executor, StoreError,
    chunk::insert_all,
    entity::token::{ActiveModel, Column, Entity, Model},
    stored::to_json,
};

/// Notes a token.
///
/// # Errors
///
/// Database.
pub async fn insert(db: &Executor<'_>, new: &Token) -> Result<(), StoreError> {
    insert_many(db, std::slice::from_ref(new)).await
}

/// Notes tokens.
///
/// # Errors
///
/// Database.
pub async fn insert_many(db: &Executor<'_>, new: &[Token]) -> Result<(), StoreError> {
    let rows = new.iter().map(to_row).collect::<Result<Vec<_>, _>>()?;
    Ok(insert_all(db, rows).await?)
}

fn to_row(new: &Token) -> Result<ActiveModel, StoreError> {
    let row = Model {
        id: new.id.as_uuid(),
        kind: new.kind.to_string(),
        token_hash: to_hex(&new.hash),
        account_id: new.account.map(AccountId::as_uuid),
        organisation_id: new.organisation.map(OrganisationId::as_uuid),
        subject_id: new.subject,
        scopes: to_json(TABLE, "scopes", &new.scopes)?,
        browser_hash: new.browser.as_ref().map(to_hex),
        code_hash: new.code.as_ref().map(to_hex),
        tries: i32::try_from(new.tries).unwrap_or(i32::MAX),
        contact_id: new.contact.map(ContactId::as_uuid),
        name: new.name.clone(),
        created_at: new.created_at,
        expires_at: new.expires_at,
        used_at: new.used_at,
        revoked_at: new.revoked_at,
        last_used_at: new.last_used_at,
        created_by_id: new.created_by.map(AccountId::as_uuid),
    };
    Ok(row.into_active_model())
}

/// Gives a token the secret that its mail carries: until then nobody knows one.
///
/// # Errors
///
/// Database.
pub async fn rehash(db: &Executor<'_>, id: TokenId, hash: &[u8; 32]) -> Result<(), StoreError> {
    let row = ActiveModel { token_hash: Set(to_hex(hash)), ..Default::default() };
    Entity::update_many().set(row).filter(Column::Id.eq(id.as_uuid())).exec(db).await?;
    Ok(())
}

/// Notes that a token was used, at most once a minute.
///
/// # Errors
///
/// Database.
pub async fn touch(db: &Executor<'_>, id: TokenId, now: DateTime<Utc>) -> Result<(), StoreError> {
    let long_ago = Condition::any()
        .add(Column::LastUsedAt.is_null())
        .add(Column::LastUsedAt.lte(now - Duration::minutes(1)));
    let row = ActiveModel { last_used_at: Set(Some(now)), ..Default::default() };
    Entity::update_many().set(row).filter(Column::Id.eq(id.as_uuid())).filter(long_ago).exec(db).await?;
    Ok(())
}
