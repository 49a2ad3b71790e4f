//! A lease: whoever holds it works, whoever lost it has lost the work too.

use std::time::Duration;

/// How long a lease lasts when nobody renews it. After a kill the work is free again after that time.
pub const LEASE: Duration = Duration::from_secs(30);

/// How often a lease is renewed: three chances in its time.
const RENEWAL: Duration = Duration::from_secs(10);

/// Works while renewing the lease. The work is not stopped when the lease is lost: what it writes is guarded by its
/// owner.
pub(crate) async fn renewing<T>(work: impl Future<Output = T>, renew: impl AsyncFn()) -> T {
    let mut ticks = tokio::time::interval(RENEWAL);
    ticks.tick().await; // the first is at once
    tokio::pin!(work);
    loop {
        tokio::select! {
            outcome = &mut work => return outcome,
            _ = ticks.tick() => renew().await,
        }
    }
}
