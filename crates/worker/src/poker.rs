//! Tells the dispatcher that something is due.

use std::{sync::Arc, time::Duration};

use tokio::{
    sync::Notify,
    time::{MissedTickBehavior, interval},
};

use crate::{WorkerError, jobs::Jobs, lane::Lane};

/// Pushes a poke whenever something is due: one at once when somebody says so, and one for each free drain at every
/// tick, so that what is much is shared and what nobody announced waits no longer than a tick.
pub(crate) async fn poke_while_due(
    lane: Arc<Lane>,
    jobs: Jobs,
    pushed: Arc<Notify>,
    poll: Duration,
) -> Result<(), WorkerError> {
    let mut ticks = interval(poll);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let most = tokio::select! {
            () = lane.phases.stopping() => return Ok(()),
            () = lane.woken() => 1,
            _ = ticks.tick() => lane.width,
        };
        if lane.has_work().await? && jobs.push(lane.queue, &lane.process, lane.width, most).await? > 0 {
            pushed.notify_one();
        }
    }
}
