//! Hears of what others commit.

use std::time::Duration;

use app::{App, Changes};
use tokio::time::Instant;

use crate::{
    WorkerError,
    phase::{Phase, Phases},
    supervise::{in_full, supervise},
};

/// The index looks at the change log at least so often, whatever was heard.
const LONGEST: Duration = Duration::from_millis(500);

/// How often an image of the index is kept, beside that of an orderly end.
const KEEP: Duration = Duration::from_hours(1);

/// An image that can't be kept costs the next start some seconds, no more.
async fn keep_image(app: &App) {
    match app.live_index.keep_image(app).await {
        Ok(true) => tracing::info!("an image of the index is kept"),
        Ok(false) => {}
        Err(error) => tracing::warn!(error = %in_full(&error), "no image of the index could be kept"),
    }
}

/// Keeps the live index of this process at the present and wakes its workers, whoever commits: this process or
/// another. For a process without a worker; [`Worker`](crate::Worker) does it by itself.
///
/// Returns when `stop` does. A database that is away is asked again, after 1 to 32 seconds.
pub async fn follow_changes(app: App, stop: impl Future<Output = ()>) {
    let phase = Phase::new();
    let phases = phase.phases();
    let following = supervise("follow", phases.clone(), |_| follow(app.clone(), phases.clone()));
    let stopping = async {
        stop.await;
        phase.stop();
    };
    tokio::join!(following, stopping);
}

/// Follows until the worker stops, or the database is away.
pub(crate) async fn follow(app: App, phases: Phases) -> Result<(), WorkerError> {
    let mut changes = Changes::follow(&app.databases).await?;
    let mut kept = Instant::now();
    loop {
        let heard = tokio::select! {
            () = phases.stopping() => break,
            heard = changes.next(LONGEST) => heard?,
        };
        // While everything is loaded it takes seconds.
        tokio::select! {
            () = phases.stopping() => break,
            caught_up = app.live_index.catch_up(&app) => drop(caught_up?),
        }
        if kept.elapsed() >= KEEP {
            keep_image(&app).await;
            kept = Instant::now();
        }
        if heard {
            app.wake.tasks.notify_one();
            app.wake.mails.notify_one();
        }
    }
    keep_image(&app).await;
    changes.close().await?;
    Ok(())
}
