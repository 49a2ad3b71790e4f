//! Notes accounts and writes changes.

use chrono::{DateTime, Utc};
use domain::{Account, AccountId, AccountState, email_key};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, sea_query::Query};

use super::TABLE;
use crate::{
    Executor, StoreError,
    entity::{
        account::{ActiveModel, Column, Entity, Model},
        membership,
    },
    error::UniqueIndex,
    stored::to_json,
};

const EMAIL_KEY: UniqueIndex =
    UniqueIndex { field: "email", index: "ux_account_email_key", column: "account.email_key" };

/// Notes a new account.
///
/// # Errors
///
/// [`StoreError::Taken`] for `email`; database.
pub async fn insert(db: &Executor<'_>, new: &Account) -> Result<(), StoreError> {
    let row = Model {
        id: new.id.as_uuid(),
        name: new.name.clone(),
        email: new.email.clone(),
        email_key: new.email.as_deref().map(email_key),
        new_email: new.new_email.clone(),
        email_confirmed_at: new.email_confirmed_at,
        language: new.language.to_string(),
        time_zone: new.wishes.zone.name().to_owned(),
        system_role: new.system_role.map(|role| role.to_string()),
        password_hash: None,
        totp_secret: None,
        totp_step: None,
        notification_choices: to_json(TABLE, "notification_choices", &new.wishes.choices)?,
        quiet_from: new.wishes.quiet.map(|(from, _)| from),
        quiet_to: new.wishes.quiet.map(|(_, to)| to),
        state: new.state.to_string(),
        created_at: new.created_at,
        erased_at: None,
        revision: new.revision,
    };
    let inserted = Entity::insert(row.into_active_model()).exec_without_returning(db).await;
    inserted.map(|_| ()).map_err(|err| StoreError::on_unique(err, &EMAIL_KEY))
}

/// Writes a changed account, whose revision is one above the one that was read; not what it signs in with.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where the stored revision is another; [`StoreError::Taken`] for `email`; database.
pub async fn update(db: &Executor<'_>, account: &Account) -> Result<(), StoreError> {
    let row = ActiveModel {
        name: Set(account.name.clone()),
        email: Set(account.email.clone()),
        email_key: Set(account.email.as_deref().map(email_key)),
        new_email: Set(account.new_email.clone()),
        email_confirmed_at: Set(account.email_confirmed_at),
        language: Set(account.language.to_string()),
        system_role: Set(account.system_role.map(|role| role.to_string())),
        notification_choices: Set(to_json(TABLE, "notification_choices", &account.wishes.choices)?),
        time_zone: Set(account.wishes.zone.name().to_owned()),
        quiet_from: Set(account.wishes.quiet.map(|(from, _)| from)),
        quiet_to: Set(account.wishes.quiet.map(|(_, to)| to)),
        state: Set(account.state.to_string()),
        revision: Set(account.revision),
        ..Default::default()
    };
    let updated = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(account.id.as_uuid()))
        .filter(Column::Revision.eq(account.revision - 1))
        .exec(db)
        .await
        .map_err(|err| StoreError::on_unique(err, &EMAIL_KEY))?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}

/// Notes when a person went from every table.
///
/// # Errors
///
/// Database.
pub async fn mark_erased(db: &Executor<'_>, id: AccountId, now: DateTime<Utc>) -> Result<(), StoreError> {
    let row = ActiveModel { erased_at: Set(Some(now)), ..Default::default() };
    Entity::update_many().set(row).filter(Column::Id.eq(id.as_uuid())).exec(db).await?;
    Ok(())
}

/// Empties the accounts of people who never confirmed an address that was given before an instant, never spoke for
/// anybody and have no role: somebody else may have typed it. Gives of how many.
///
/// # Errors
///
/// Database.
pub async fn empty_unconfirmed(
    db: &Executor<'_>,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let with_membership =
        Query::select().column(membership::Column::AccountId).from(membership::Entity).take();
    let row = ActiveModel {
        name: Set(None),
        email: Set(None),
        email_key: Set(None),
        new_email: Set(None),
        state: Set(AccountState::Erased.to_string()),
        erased_at: Set(Some(now)),
        ..Default::default()
    };
    let emptied = Entity::update_many()
        .set(row)
        .filter(Column::EmailConfirmedAt.is_null())
        .filter(Column::State.eq(AccountState::Active.as_str()))
        .filter(Column::SystemRole.is_null())
        .filter(Column::CreatedAt.lt(before))
        .filter(Column::Id.not_in_subquery(with_membership))
        .exec(db)
        .await?;
    Ok(emptied.rows_affected)
}
