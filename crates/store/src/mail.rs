//! What leaves: one mail for one address, its leases and its steps.

mod claim;
mod due;
mod event;
mod finish;
mod forget;
mod hold;
mod insert;
mod keep_back;
mod list;
mod release;

use domain::{AccountId, Locale, MailId, MailKind, MailState, OutgoingMail};

use crate::{StoreError, entity::outgoing_mail::Model};

pub use claim::{MailClaim, claim};
pub use due::is_due;
pub use event::{MailEvent, insert_event, list_events};
pub use finish::{MailOutcome, finish, finish_sent, put_back};
pub use forget::{forget, forget_sent, list_of_account};
pub use hold::{keep_rendered, mark_data_sent, renew};
pub use insert::{insert, is_written};
pub use keep_back::{list_kept_back, wait_again};
pub use list::{MailCount, MailRow, counts, find, list, oldest_due};
pub use release::{release_all_sending, retry};

/// Whether nothing more happens to a mail by itself or by a person's answer to a doubt.
const fn is_final(state: MailState) -> bool {
    matches!(state, MailState::Sent | MailState::Failed | MailState::Suppressed | MailState::Cancelled)
}

fn to_domain(row: Model) -> Result<OutgoingMail, StoreError> {
    let corrupt = |what: &dyn std::fmt::Display| StoreError::corrupt("outgoing_mail", what);
    Ok(OutgoingMail {
        id: MailId::from_uuid(row.id),
        kind: MailKind::parse(&row.kind).map_err(|err| corrupt(&err))?,
        account: row.account_id.map(AccountId::from_uuid),
        to_address: row.to_address,
        language: Locale::parse(&row.language).map_err(|err| corrupt(&err))?,
        facts: serde_json::from_value(row.facts).map_err(|err| corrupt(&err))?,
        message_id: row.message_id,
        dated_at: row.dated_at,
        rendered: row.rendered,
        state: state_of(&row.state)?,
        attempts: u32::try_from(row.attempts).map_err(|err| corrupt(&err))?,
    })
}

fn state_of(word: &str) -> Result<MailState, StoreError> {
    MailState::parse(word).map_err(|err| StoreError::corrupt("outgoing_mail", err))
}
