//! Does what is due, one task at a time, until nothing is.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Task, TaskKind};
use store::task::Failure;

use super::{lease_until, renewing, run};
use crate::unit_of_work::bookkeep;
use crate::{App, AppError, FaultPoint};

/// A task that failed so often waits for a person.
const MOST_ATTEMPTS: u32 = 20;

/// What a drain did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drained {
    /// Done for good.
    pub done: usize,
    /// To be tried again, or parked.
    pub failed: usize,
    /// Put off, since other work has to be done first.
    pub put_off: usize,
}

/// Does all tasks that are due, until the process is asked to stop. `owner` is unique to the process and its worker.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails; what was claimed is free again when its lease is over.
pub async fn drain(app: &App, owner: &str) -> Result<Drained, AppError> {
    let mut drained = Drained::default();
    while !app.wake.is_stopping() {
        let now = app.sources.clock.now();
        let until = lease_until(app);
        let claimed =
            bookkeep(app, async |tx| store::task::claim(tx.db(), TaskKind::ALL, owner, now, until, 1).await)
                .await?;
        let Some(task) = claimed.into_iter().next() else { break };
        if task.attempts > MOST_ATTEMPTS {
            // It ended its process each time, or the lease ran out: nobody was left to write that down.
            settle(app, &task, owner, Err(AppError::unexpected("tried too often")), &mut drained).await?;
            continue;
        }
        FaultPoint::TaskClaimed.pass();
        let renew = async || renew(app, &task, owner).await;
        let outcome = renewing(app.settings.lease, Box::pin(run::run(app, &task)), renew).await;
        FaultPoint::TaskRan.pass();
        settle(app, &task, owner, outcome, &mut drained).await?;
    }
    Ok(drained)
}

async fn renew(app: &App, task: &Task, owner: &str) {
    let until = lease_until(app);
    let renewed = bookkeep(app, async |tx| store::task::renew(tx.db(), &[task.id], owner, until).await).await;
    if let Err(error) = renewed {
        tracing::warn!(%error, task.id = %task.id, "the lease could not be renewed");
    }
}

async fn settle(
    app: &App,
    task: &Task,
    owner: &str,
    outcome: Result<run::Ran, AppError>,
    drained: &mut Drained,
) -> Result<(), AppError> {
    let now = app.sources.clock.now();
    match outcome {
        Ok(run::Ran::Done) => {
            bookkeep(app, async |tx| store::task::finish(tx.db(), task.id, owner, now).await).await?;
            drained.done += 1;
        }
        Ok(run::Ran::PutOff(until)) => {
            bookkeep(app, async |tx| store::task::put_off(tx.db(), task.id, owner, until, now).await).await?;
            drained.put_off += 1;
        }
        Err(error) => {
            let park = task.attempts >= MOST_ATTEMPTS;
            let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
            tracing::error!(%error, source, task.kind = %task.kind, task.id = %task.id, park, "a task failed");
            let text = format!("{error}: {source}");
            let retry_at = (!park).then(|| again_at(now, task.attempts));
            let failure = Failure { error: &text, at: now, retry_at };
            bookkeep(app, async |tx| store::task::fail(tx.db(), task.id, owner, &failure).await).await?;
            drained.failed += 1;
        }
    }
    Ok(())
}

/// 1, 2, 4 ... seconds, at most ten minutes.
fn again_at(now: DateTime<Utc>, attempts: u32) -> DateTime<Utc> {
    let seconds = 1_i64 << attempts.saturating_sub(1).min(10);
    now + TimeDelta::seconds(seconds.min(600))
}
