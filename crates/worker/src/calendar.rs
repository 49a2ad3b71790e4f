//! A new day: dates alone change what suits whom.

use std::time::Duration;

use app::App;
use tokio::time::{MissedTickBehavior, interval};

use crate::{WorkerError, phase::Phases};

/// How often the date is asked for.
const EVERY: Duration = Duration::from_mins(1);

/// Asks for all lists anew at the start and after each local midnight, unless that was asked for already.
pub(crate) async fn watch_the_date(app: App, phases: Phases) -> Result<(), WorkerError> {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut known = None;
    loop {
        tokio::select! {
            () = phases.stopping() => return Ok(()),
            _ = ticks.tick() => {}
        }
        let today = app.sources.clock.today();
        if known != Some(today) {
            if app::task::new_day(&app).await? {
                tracing::info!(%today, "a new day: all lists are made anew");
            }
            let overdue = app::verification::escalate(&app).await?;
            if overdue > 0 {
                tracing::info!(overdue, "organisations wait for too long: admins are told");
            }
            let pruned = app::retention::prune(&app).await?;
            tracing::info!(?pruned, "what was kept for its time is gone");
            known = Some(today);
        }
    }
}
