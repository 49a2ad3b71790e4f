//! Being signed in. Only the hashes of the secrets are kept.

mod end;
mod find;
mod write;

use domain::{AccountId, OrganisationId, Session, SessionId};

pub use end::{end, end_all_of, end_others, forget_devices, forget_old_devices, prune};
pub use find::{find_by_hash, list_of_account};
pub use write::{act_as, confirm, insert, replace_secret, touch};

use crate::{StoreError, entity::session::Model, stored::word};

fn to_domain(row: Model) -> Result<Session, StoreError> {
    Ok(Session {
        id: SessionId::from_uuid(row.id),
        account: AccountId::from_uuid(row.account_id),
        acting_as: row.acting_as_id.map(OrganisationId::from_uuid),
        level: word("session", &row.level)?,
        created_at: row.created_at,
        confirmed_at: row.confirmed_at,
        last_seen_at: row.last_seen_at,
        expires_at: row.expires_at,
        ended_at: row.ended_at,
        network: row.network,
        device: row.device,
    })
}
