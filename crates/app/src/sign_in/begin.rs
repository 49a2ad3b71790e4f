//! A session begins.

use domain::{Account, AuthLevel, Session, SessionId, SessionLife};

use super::{Device, NewSession};
use crate::token::{hash_of, written};
use crate::unit_of_work::Subject;
use crate::{AppError, Tx};

/// Lets an account in, as it is read in this unit of work: wholly, or only as far as the second factor where it asks for
/// one. The session that the browser had ends.
pub(crate) async fn begin(tx: &mut Tx, account: &Account, device: Device) -> Result<NewSession, AppError> {
    if let Some(former) = &device.session
        && let Some(former) = store::session::find_by_hash(tx.db(), &hash_of(former)).await?
    {
        store::session::end(tx.db(), former.account, former.id, tx.now()).await?;
    }
    let own = store::account::organisations_of(tx.db(), account.id).await?;
    // Who looks after others begins in that role.
    let acting_as =
        own.first().map(|(organisation, _)| *organisation).filter(|_| account.system_role.is_none());
    let level = if account.needs_second_factor() { AuthLevel::First } else { AuthLevel::Full };
    let now = tx.now();
    let session = Session {
        id: SessionId::from_uuid(tx.uuid()),
        account: account.id,
        acting_as,
        level,
        created_at: now,
        confirmed_at: now,
        last_seen_at: now,
        expires_at: now + SessionLife::of(account.system_role).absolute,
        ended_at: None,
        network: device.network,
        device: device.name,
    };
    let secret = written(&tx.secret());
    store::session::insert(tx.db(), &session, &hash_of(&secret)).await?;
    tx.audit_of(
        account.id,
        "session.begin",
        Subject { kind: "session", id: session.id.as_uuid() },
        &["level"],
    );
    Ok(NewSession { secret, session })
}
