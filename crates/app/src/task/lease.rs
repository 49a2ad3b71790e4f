//! A lease: whoever holds it works, whoever lost it has lost the work too.

use std::convert::Infallible;
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

/// Works while renewing the lease, with three chances in its time. The work is not stopped when the lease is lost: what
/// it writes is guarded by its owner.
///
/// The work goes on while the lease is being renewed. It may hold what the renewal waits for: on SQLite there is one
/// connection that writes.
pub(crate) async fn renewing<T>(lease: Duration, work: impl Future<Output = T>, renew: impl AsyncFn()) -> T {
    tokio::select! {
        outcome = work => outcome,
        never = renew_again_and_again(lease / 3, renew) => match never {},
    }
}

async fn renew_again_and_again(pause: Duration, renew: impl AsyncFn()) -> Infallible {
    let mut ticks = tokio::time::interval(pause.max(Duration::from_millis(1)));
    ticks.tick().await; // the first is at once
    loop {
        ticks.tick().await;
        renew().await;
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use tokio::sync::Mutex;
    use tokio::time::{sleep, timeout};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn the_work_goes_on_while_its_lease_is_renewed() {
        let (writer, renewed) = (Mutex::new(()), Cell::new(0));
        let work = async {
            for _ in 0..4 {
                let _held = writer.lock().await;
                sleep(LEASE / 2).await;
            }
        };
        let renew = async || {
            let _held = writer.lock().await;
            renewed.set(renewed.get() + 1);
        };
        timeout(LEASE * 10, renewing(LEASE, work, renew)).await.expect("neither waits for the other");
        assert!(renewed.get() >= 3, "renewed {} times", renewed.get());
    }
}
