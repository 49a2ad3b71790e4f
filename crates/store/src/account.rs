//! People who sign in or are written to, what they may do for whom, and contact persons.

mod contact;
mod credentials;
mod find;
mod membership;
mod write;

use std::collections::BTreeMap;

use domain::{Account, AccountId, Cadence, MailWishes, NotificationKind, time_zone};

pub use contact::{contacts_of_address, find_contact, insert_contact, list_contacts, update_contact};
pub use credentials::{Credentials, credentials, set_password_hash, set_totp_secret, take_totp_step};
pub use find::{find, find_by_email_key, list_by_ids, list_of_role, lock, lock_of_role};
pub use membership::{
    Member, end_membership, insert_membership, list_members, list_of_organisation, members_of,
    organisations_of,
};
pub use write::{empty_unconfirmed, insert, mark_erased, update};

use crate::{
    StoreError,
    entity::account,
    stored::{from_json, optional_word, word},
};

const TABLE: &str = "account";

/// How soon somebody wants to hear of each kind of event.
type Choices = BTreeMap<NotificationKind, Cadence>;

fn to_account(row: account::Model) -> Result<Account, StoreError> {
    let choices: Choices = from_json(TABLE, "notification_choices", row.notification_choices)?;
    let zone = time_zone(&row.time_zone)
        .ok_or_else(|| StoreError::corrupt(TABLE, format_args!("{} is no time zone", row.time_zone)))?;
    let wishes = MailWishes { choices, zone, quiet: row.quiet_from.zip(row.quiet_to) };
    Ok(Account {
        id: AccountId::from_uuid(row.id),
        name: row.name,
        email: row.email,
        new_email: row.new_email,
        email_confirmed_at: row.email_confirmed_at,
        language: word(TABLE, &row.language)?,
        system_role: optional_word(TABLE, row.system_role.as_deref())?,
        wishes,
        has_password: row.password_hash.is_some(),
        has_second_factor: row.totp_secret.is_some(),
        state: word(TABLE, &row.state)?,
        created_at: row.created_at,
        revision: row.revision,
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
