//! Finds and lists tokens.

use domain::{AccountId, OrganisationId, TokenId, TokenKind};
use sea_orm::{QueryOrder, entity::prelude::*};

use super::{Token, to_hex, to_token};
use crate::{
    Executor, StoreError,
    entity::token::{Column, Entity},
};

/// The token with this hash, used, expired and revoked ones too: the caller looks.
///
/// # Errors
///
/// Database.
pub async fn find_by_hash(db: &Executor<'_>, hash: &[u8; 32]) -> Result<Option<Token>, StoreError> {
    Entity::find().filter(Column::TokenHash.eq(to_hex(hash))).one(db).await?.map(to_token).transpose()
}

/// One token by its id.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: TokenId) -> Result<Option<Token>, StoreError> {
    Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_token).transpose()
}

/// The tokens of one kind of an account that were neither used nor revoked, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list_of(
    db: &Executor<'_>,
    account: AccountId,
    kind: TokenKind,
) -> Result<Vec<Token>, StoreError> {
    list(db, Column::AccountId.eq(account.as_uuid()), kind).await
}

/// The tokens of one kind for an organisation that were neither used nor revoked, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_organisation(
    db: &Executor<'_>,
    organisation: OrganisationId,
    kind: TokenKind,
) -> Result<Vec<Token>, StoreError> {
    list(db, Column::OrganisationId.eq(organisation.as_uuid()), kind).await
}

async fn list(db: &Executor<'_>, whose: Expr, kind: TokenKind) -> Result<Vec<Token>, StoreError> {
    let rows = Entity::find()
        .filter(whose)
        .filter(Column::Kind.eq(kind.as_str()))
        .filter(Column::UsedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_token).collect()
}
