//! What somebody signs in with. It leaves the database only to be compared.

use domain::AccountId;
use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::account::{ActiveModel, Column, Entity},
};

/// What somebody signs in with.
#[derive(Clone, Default)]
pub struct Credentials {
    /// The password's hash, as a PHC string.
    pub password_hash: Option<String>,
    /// The second factor's secret, sealed.
    pub totp_secret: Option<String>,
}

/// What an account signs in with; nothing for one that isn't there.
///
/// # Errors
///
/// Database.
pub async fn credentials(db: &Executor<'_>, id: AccountId) -> Result<Credentials, StoreError> {
    let row = Entity::find_by_id(id.as_uuid()).one(db).await?;
    Ok(row.map_or_else(Credentials::default, |row| Credentials {
        password_hash: row.password_hash,
        totp_secret: row.totp_secret,
    }))
}

/// Sets or removes the password.
///
/// # Errors
///
/// Database.
pub async fn set_password_hash(
    db: &Executor<'_>,
    id: AccountId,
    hash: Option<String>,
) -> Result<(), StoreError> {
    change(db, id, ActiveModel { password_hash: Set(hash), ..Default::default() }).await
}

/// Sets or removes the second factor; codes that were taken count no more.
///
/// # Errors
///
/// Database.
pub async fn set_totp_secret(
    db: &Executor<'_>,
    id: AccountId,
    sealed: Option<String>,
) -> Result<(), StoreError> {
    let row = ActiveModel { totp_secret: Set(sealed), totp_step: Set(None), ..Default::default() };
    change(db, id, row).await
}

/// Takes the code of a step; `false` where it, or a later one, was taken before.
///
/// # Errors
///
/// Database.
pub async fn take_totp_step(db: &Executor<'_>, id: AccountId, step: i64) -> Result<bool, StoreError> {
    let later = Condition::any().add(Column::TotpStep.is_null()).add(Column::TotpStep.lt(step));
    let row = ActiveModel { totp_step: Set(Some(step)), ..Default::default() };
    let taken =
        Entity::update_many().set(row).filter(Column::Id.eq(id.as_uuid())).filter(later).exec(db).await?;
    Ok(taken.rows_affected == 1)
}

async fn change(db: &Executor<'_>, id: AccountId, row: ActiveModel) -> Result<(), StoreError> {
    Entity::update_many().set(row).filter(Column::Id.eq(id.as_uuid())).exec(db).await?;
    Ok(())
}
