//! A lease: whoever holds it works, whoever lost it has lost the work too.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::App;

/// How long a lease lasts when nobody renews it, unless an operator sets otherwise. After a kill the work is free
/// again after that time.
pub const LEASE: Duration = Duration::from_secs(30);

/// Until when a lease holds that is taken or renewed now.
pub(crate) fn lease_until(app: &App) -> DateTime<Utc> {
    app.sources.clock.now() + TimeDelta::from_std(app.settings.lease).unwrap_or_default()
}

/// Works while renewing the lease, with three chances in its time. The work is not stopped when the lease is lost: what it writes is guarded by its
/// owner.
pub(crate) async fn renewing<T>(lease: Duration, work: impl Future<Output = T>, renew: impl AsyncFn()) -> T {
    let mut ticks = tokio::time::interval((lease / 3).max(Duration::from_millis(1)));
    ticks.tick().await; // the first is at once
    tokio::pin!(work);
    loop {
        tokio::select! {
            outcome = &mut work => return outcome,
            _ = ticks.tick() => renew().await,
        }
    }
}
