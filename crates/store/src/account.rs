//! People who sign in or are written to, what they may do for whom, and contact persons.

mod contact;
mod membership;

use std::collections::BTreeMap;

use domain::{Account, AccountId, Cadence, NotificationKind, SERVICE_ZONE, email_key};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

pub use contact::{insert_contact, list_contacts};
pub use membership::{insert_membership, list_of_organisation, members_of, organisations_of};

use crate::{
    Executor, StoreError,
    entity::account,
    error::UniqueIndex,
    stored::{from_json, optional_word, to_json, word},
};

const TABLE: &str = "account";

const EMAIL_KEY: UniqueIndex =
    UniqueIndex { field: "email", index: "ux_account_email_key", column: "account.email_key" };

/// How soon somebody wants to hear of each kind of event.
type Choices = BTreeMap<NotificationKind, Cadence>;

/// Notes a new account.
///
/// # Errors
///
/// [`StoreError::Taken`] for `email`; database.
pub async fn insert(db: &Executor<'_>, new: &Account) -> Result<(), StoreError> {
    let choices = Choices::from([(NotificationKind::SuggestionCreated, new.suggestions)]);
    let row = account::Model {
        id: new.id.as_uuid(),
        name: new.name.clone(),
        email: new.email.clone(),
        email_key: new.email.as_deref().map(email_key),
        email_confirmed_at: None,
        language: new.language.to_string(),
        time_zone: SERVICE_ZONE.name().to_owned(),
        system_role: new.system_role.map(|role| role.to_string()),
        password_hash: None,
        totp_secret: None,
        notification_choices: to_json(TABLE, "notification_choices", choices)?,
        quiet_from: None,
        quiet_to: None,
        state: new.state.to_string(),
        created_at: new.created_at,
        erased_at: None,
        revision: 1,
    };
    let inserted = account::Entity::insert(row.into_active_model()).exec_without_returning(db).await;
    inserted.map(|_| ()).map_err(|err| StoreError::on_unique(err, &EMAIL_KEY))
}

/// One account.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    account::Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_account).transpose()
}

/// The account of an address, as [`email_key`] writes it.
///
/// # Errors
///
/// Database.
pub async fn find_by_email_key(db: &Executor<'_>, key: &str) -> Result<Option<Account>, StoreError> {
    let of_it = account::Column::EmailKey.eq(key);
    account::Entity::find().filter(of_it).one(db).await?.map(to_account).transpose()
}

fn to_account(row: account::Model) -> Result<Account, StoreError> {
    let choices: Choices = from_json(TABLE, "notification_choices", row.notification_choices)?;
    // Who never chose gets one mail a week.
    let suggestions = choices.get(&NotificationKind::SuggestionCreated).copied().unwrap_or(Cadence::Weekly);
    Ok(Account {
        id: AccountId::from_uuid(row.id),
        name: row.name,
        email: row.email,
        language: word(TABLE, &row.language)?,
        system_role: optional_word(TABLE, row.system_role.as_deref())?,
        suggestions,
        state: word(TABLE, &row.state)?,
        created_at: row.created_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_stored_choices_are_read() {
        let json = serde_json::json!({"v": 1, "value": {"suggestion_created": "at_once"}});
        let choices: Choices = from_json(TABLE, "notification_choices", json).unwrap();
        assert_eq!(choices, Choices::from([(NotificationKind::SuggestionCreated, Cadence::AtOnce)]));
    }
}
