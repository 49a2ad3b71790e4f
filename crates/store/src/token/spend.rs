//! Uses tokens up and takes them back.

use chrono::{DateTime, Utc};
use domain::{AccountId, ContactId, OrganisationId, TokenId, TokenKind};
use sea_orm::{ActiveValue::Set, Condition, ExprTrait, entity::prelude::*, sea_query::Expr};

use crate::{
    Executor, StoreError,
    entity::token::{ActiveModel, Column, Entity},
};

/// Uses a token up; gives whether it was the first to do so.
///
/// # Errors
///
/// Database.
pub async fn spend(db: &Executor<'_>, id: TokenId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let row = ActiveModel { used_at: Set(Some(now)), ..Default::default() };
    let spent = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(id.as_uuid()))
        .filter(Column::UsedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .exec(db)
        .await?;
    Ok(spent.rows_affected == 1)
}

/// Counts a try of a code, before it is compared; `false` beyond the most that there may be.
///
/// # Errors
///
/// Database.
pub async fn count_try(db: &Executor<'_>, id: TokenId, most: u32) -> Result<bool, StoreError> {
    let counted = Entity::update_many()
        .col_expr(Column::Tries, Expr::col(Column::Tries).add(1))
        .filter(Column::Id.eq(id.as_uuid()))
        .filter(Column::Tries.lt(most))
        .exec(db)
        .await?;
    Ok(counted.rows_affected == 1)
}

/// Takes one token of an account back; gives whether it was one of theirs and still held.
///
/// # Errors
///
/// Database.
pub async fn revoke(
    db: &Executor<'_>,
    account: AccountId,
    id: TokenId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let which = Condition::all()
        .add(Column::AccountId.eq(account.as_uuid()))
        .add(Column::Id.eq(id.as_uuid()))
        .add(Column::Kind.eq(TokenKind::Api.as_str()));
    Ok(revoke_where(db, which, now).await? == 1)
}

/// Takes one token back, whosever it is.
///
/// # Errors
///
/// Database.
pub async fn revoke_one(db: &Executor<'_>, id: TokenId, now: DateTime<Utc>) -> Result<(), StoreError> {
    revoke_where(db, Condition::all().add(Column::Id.eq(id.as_uuid())), now).await.map(|_| ())
}

/// Takes an invitation to an organisation back; gives whether it was one of theirs and still held.
///
/// # Errors
///
/// Database.
pub async fn revoke_invitation(
    db: &Executor<'_>,
    organisation: OrganisationId,
    id: TokenId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let which = Condition::all()
        .add(Column::OrganisationId.eq(organisation.as_uuid()))
        .add(Column::Id.eq(id.as_uuid()))
        .add(Column::Kind.eq(TokenKind::Invite.as_str()));
    Ok(revoke_where(db, which, now).await? == 1)
}

/// Takes back all tokens of some kinds of an account.
///
/// # Errors
///
/// Database.
pub async fn revoke_all(
    db: &Executor<'_>,
    account: AccountId,
    kinds: &[TokenKind],
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let which = Condition::all()
        .add(Column::AccountId.eq(account.as_uuid()))
        .add(Column::Kind.is_in(kinds.iter().map(|kind| kind.as_str())));
    revoke_where(db, which, now).await
}

/// Takes back all tokens that an account holds for an organisation, and the invitations to it that they sent.
///
/// # Errors
///
/// Database.
pub async fn revoke_of_organisation(
    db: &Executor<'_>,
    account: AccountId,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let theirs = Condition::any()
        .add(Column::AccountId.eq(account.as_uuid()))
        .add(Column::CreatedById.eq(account.as_uuid()));
    let which = Condition::all().add(theirs).add(Column::OrganisationId.eq(organisation.as_uuid()));
    revoke_where(db, which, now).await
}

/// Takes back all tokens that an account made for others: invitations.
///
/// # Errors
///
/// Database.
pub async fn revoke_made_by(
    db: &Executor<'_>,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    revoke_where(db, Condition::all().add(Column::CreatedById.eq(account.as_uuid())), now).await
}

/// Takes back all links that a contact person was sent.
///
/// # Errors
///
/// Database.
pub async fn revoke_of_contact(
    db: &Executor<'_>,
    contact: ContactId,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    revoke_where(db, Condition::all().add(Column::ContactId.eq(contact.as_uuid())), now).await
}

/// Empties what an account called its tokens.
///
/// # Errors
///
/// Database.
pub async fn forget_names(db: &Executor<'_>, account: AccountId) -> Result<(), StoreError> {
    let row = ActiveModel { name: Set(None), ..Default::default() };
    Entity::update_many().set(row).filter(Column::AccountId.eq(account.as_uuid())).exec(db).await?;
    Ok(())
}

/// Removes tokens that were used, taken back or over before an instant; gives how many.
///
/// # Errors
///
/// Database.
pub async fn prune(db: &Executor<'_>, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let over = Condition::any()
        .add(Column::UsedAt.lt(before))
        .add(Column::RevokedAt.lt(before))
        .add(Column::ExpiresAt.lt(before));
    Ok(Entity::delete_many().filter(over).exec(db).await?.rows_affected)
}

async fn revoke_where(db: &Executor<'_>, which: Condition, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let row = ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
    let revoked = Entity::update_many()
        .set(row)
        .filter(which)
        .filter(Column::UsedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .exec(db)
        .await?;
    Ok(revoked.rows_affected)
}
