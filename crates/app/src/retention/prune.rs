//! Once a day: what has been kept for its time goes.

use domain::Actor;

use super::days;
use crate::{App, AppError, write};

/// How much went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pruned {
    /// Sessions.
    pub sessions: u64,
    /// Sessions of which where and with what was forgotten.
    pub networks: u64,
    /// Links.
    pub links: u64,
    /// Mails of which the address was forgotten.
    pub mail_addresses: u64,
    /// Accounts of people who never confirmed their address.
    pub unconfirmed: u64,
    /// Registrations and claims that were never confirmed.
    pub claims: u64,
}

/// Removes what has been kept for its time.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn prune(app: &App) -> Result<Pruned, AppError> {
    let retention = app.settings.retention;
    write(app, &Actor::system(), async |tx| {
        let now = tx.now();
        let pruned = Pruned {
            sessions: store::session::prune(tx.db(), now - days(retention.sessions), now).await?,
            networks: store::session::forget_old_devices(tx.db(), now - days(retention.networks)).await?,
            links: store::token::prune(tx.db(), now - days(retention.links)).await?,
            mail_addresses: store::mail::forget_sent(tx.db(), now - days(retention.mail_addresses)).await?,
            unconfirmed: store::account::empty_unconfirmed(tx.db(), now - days(retention.unconfirmed), now)
                .await?,
            claims: store::claim::prune_unconfirmed(tx.db(), now - days(retention.unconfirmed)).await?,
        };
        store::limit::prune(tx.db(), now - days(1)).await?;
        store::address_health::prune(tx.db(), now - days(retention.mail_addresses)).await?;
        Ok(pruned)
    })
    .await
}
