//! Secrets that were handed out. Only their hashes are kept.

use chrono::{DateTime, Duration, Utc};
use domain::{AccountId, OrganisationId, Scope, TokenId, TokenKind};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    entity::token,
    stored::{from_json, to_json, word},
};

const TABLE: &str = "token";

/// A secret that was handed out: what it opens, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Identifies it; never the secret itself.
    pub id: TokenId,
    /// What it is for.
    pub kind: TokenKind,
    /// SHA-256 of the secret.
    pub hash: [u8; 32],
    /// On whose behalf, where it is a person's.
    pub account: Option<AccountId>,
    /// For which organisation; `None` = an admin's.
    pub organisation: Option<OrganisationId>,
    /// What it is limited to, where it is: a need.
    pub subject: Option<Uuid>,
    /// What it allows.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// From when it opens nothing any more.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Notes a token.
///
/// # Errors
///
/// Database.
pub async fn insert(db: &Executor<'_>, new: &Token) -> Result<(), StoreError> {
    let row = token::Model {
        id: new.id.as_uuid(),
        kind: new.kind.to_string(),
        token_hash: to_hex(&new.hash),
        account_id: new.account.map(AccountId::as_uuid),
        organisation_id: new.organisation.map(OrganisationId::as_uuid),
        subject_id: new.subject,
        scopes: to_json(TABLE, "scopes", &new.scopes)?,
        browser_hash: None,
        created_at: new.created_at,
        expires_at: new.expires_at,
        used_at: None,
        revoked_at: new.revoked_at,
        last_used_at: None,
    };
    token::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// The token with this hash, expired and revoked ones too: the caller looks.
///
/// # Errors
///
/// Database.
pub async fn find_by_hash(db: &Executor<'_>, hash: &[u8; 32]) -> Result<Option<Token>, StoreError> {
    let hashed = token::Column::TokenHash.eq(to_hex(hash));
    token::Entity::find().filter(hashed).one(db).await?.map(to_token).transpose()
}

/// Notes that a token was used, at most once a minute.
///
/// # Errors
///
/// Database.
pub async fn touch(db: &Executor<'_>, id: TokenId, now: DateTime<Utc>) -> Result<(), StoreError> {
    let long_ago = Condition::any()
        .add(token::Column::LastUsedAt.is_null())
        .add(token::Column::LastUsedAt.lt(now - Duration::minutes(1)));
    let row = token::ActiveModel { last_used_at: Set(Some(now)), ..Default::default() };
    let of_it = token::Column::Id.eq(id.as_uuid());
    token::Entity::update_many().set(row).filter(of_it).filter(long_ago).exec(db).await?;
    Ok(())
}

fn to_token(row: token::Model) -> Result<Token, StoreError> {
    Ok(Token {
        id: TokenId::from_uuid(row.id),
        kind: word(TABLE, &row.kind)?,
        hash: from_hex(&row.token_hash)
            .ok_or_else(|| StoreError::corrupt(TABLE, "token_hash is not 64 hex digits"))?,
        account: row.account_id.map(AccountId::from_uuid),
        organisation: row.organisation_id.map(OrganisationId::from_uuid),
        subject: row.subject_id,
        scopes: from_json(TABLE, "scopes", row.scopes)?,
        created_at: row.created_at,
        expires_at: row.expires_at,
        revoked_at: row.revoked_at,
    })
}

fn to_hex(bytes: &[u8; 32]) -> String {
    let digit = |n: u8| char::from_digit(n.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * n..2 * n + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_comes_back_from_its_digits() {
        let mut hash = [0; 32];
        hash.iter_mut().zip(0_u8..).for_each(|(byte, n)| *byte = n.wrapping_mul(37));
        assert!(to_hex(&hash).starts_with("00254a6f"));
        assert_eq!(from_hex(&to_hex(&hash)), Some(hash));
        assert_eq!(from_hex("00"), None);
        assert_eq!(from_hex(&"g".repeat(64)), None);
    }
}
