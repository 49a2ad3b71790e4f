//! A new day: dates alone change what suits whom.

use std::time::Duration;

use app::App;
use tokio::time::{MissedTickBehavior, interval};

use crate::{WorkerError, phase::Phases};

/// How often the date is asked for.
const EVERY: Duration = Duration::from_mins(1);

/// Does what is done once a day at the start and after each local midnight, unless somebody has done it.
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
            let done = app::schedule::tick(&app).await?;
            if done > 0 {
                tracing::info!(%today, done, "a new day: what is done once a day is done");
            }
            // What another process has begun and may not end is looked at again.
            known = app::schedule::is_done(&app, today).await?.then_some(today);
        }
    }
}
