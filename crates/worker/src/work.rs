//! A worker from its start to its end.

use std::{sync::Arc, time::Duration};

use app::{App, Transport};
use tokio::{sync::Notify, task::JoinSet, time::timeout};

use crate::{
    WorkerError, WorkerSettings, calendar, dispatch, file_lock, follow, jobs::Jobs, lane::Lane, phase::Phase,
    phase::Phases, poker, queue::Queue, supervise::supervise,
};

/// How long mails and tasks under way may take when the worker stops.
const LAST_CALL: Duration = Duration::from_secs(10);
/// How long the parts may take to end after that.
const GOODBYE: Duration = Duration::from_secs(3);

/// Does what follows from changes, and sends mails.
pub struct Worker {
    app: App,
    transport: Arc<Transport>,
    settings: WorkerSettings,
}

impl Worker {
    /// A worker that has not begun.
    pub fn new(app: App, transport: Arc<Transport>, settings: WorkerSettings) -> Self {
        Self { app, transport, settings }
    }

    /// Works until `stop` returns. Then nothing new is begun, and what is under way has ten seconds to end.
    ///
    /// # Errors
    ///
    /// [`WorkerError::AnotherWorks`] where another worker holds the SQLite file, and whatever keeps it from starting.
    /// Once it has started it ends only by `stop`.
    pub async fn run(self, stop: impl Future<Output = ()>) -> Result<(), WorkerError> {
        let alone = self.app.databases.sqlite_path().map(file_lock::lock).transpose()?;
        if alone.is_some() {
            let recovered = app::task::recover(&self.app).await?;
            tracing::info!(recovered.tasks, recovered.mails, "what was left behind is due again");
        }
        self.app.wake.stop(false);
        let jobs = Jobs::open(&self.settings.jobs).await?;
        jobs.clone().tidy_up().await?;
        let mut stop = std::pin::pin!(stop);
        // Seconds, with a million offers: whoever asks it to stop meanwhile need not wait.
        let loaded = tokio::select! {
            () = &mut stop => None,
            loaded = self.app.live_index.catch_up(&self.app) => Some(loaded),
        };
        if loaded.transpose()?.is_some() {
            self.work(&jobs, stop).await;
        }
        jobs.close().await;
        self.transport.close().await;
        drop(alone); // held to here
        tracing::info!("the worker has ended");
        Ok(())
    }

    /// Begins all parts, waits for the stop, and ends them.
    async fn work(&self, jobs: &Jobs, stop: impl Future<Output = ()>) {
        let phase = Phase::new();
        let mut parts = JoinSet::new();
        let lanes = self.lanes(&phase.phases());
        for lane in &lanes {
            self.serve(lane, jobs, &mut parts);
        }
        self.keep_up(&phase.phases(), &mut parts);
        tracing::info!("the worker has begun");
        stop.await;
        self.app.wake.stop(true);
        phase.stop();
        let over = async {
            for lane in &lanes {
                lane.idle().await;
            }
        };
        if timeout(LAST_CALL, over).await.is_err() {
            tracing::warn!("what was still under way is given up; it is due again when its lease is over");
        }
        phase.end();
        if timeout(GOODBYE, async { while parts.join_next().await.is_some() {} }).await.is_err() {
            parts.shutdown().await;
        }
    }

    fn lanes(&self, phases: &Phases) -> [Arc<Lane>; 2] {
        let process: Arc<str> = self.app.sources.ids.uuid().simple().to_string().into();
        Queue::ALL.map(|queue| {
            let width = match queue {
                Queue::Tasks => self.settings.tasks,
                Queue::Mails => self.settings.mails,
            };
            let (app, transport) = (self.app.clone(), self.transport.clone());
            Arc::new(Lane::new(queue, width, phases.clone(), process.clone(), app, transport))
        })
    }

    /// The dispatcher of a queue, and who pokes it.
    fn serve(&self, lane: &Arc<Lane>, jobs: &Jobs, parts: &mut JoinSet<()>) {
        let (pushed, poll) = (Arc::new(Notify::new()), self.settings.poll);
        let (lane, jobs) = (lane.clone(), jobs.clone());
        let poke = {
            let (lane, jobs, pushed) = (lane.clone(), jobs.clone(), pushed.clone());
            move |_| poker::poke_while_due(lane.clone(), jobs.clone(), pushed.clone(), poll)
        };
        parts.spawn(supervise("poker", lane.phases.clone(), poke));
        let phases = lane.phases.clone();
        let dispatch =
            move |start| dispatch::dispatch(lane.clone(), jobs.clone(), pushed.clone(), poll, start);
        parts.spawn(supervise("dispatcher", phases, dispatch));
    }

    /// The index, and the date.
    fn keep_up(&self, phases: &Phases, parts: &mut JoinSet<()>) {
        let (app, told) = (self.app.clone(), phases.clone());
        parts.spawn(supervise("follow", phases.clone(), move |_| follow::follow(app.clone(), told.clone())));
        let (app, told) = (self.app.clone(), phases.clone());
        let watch = move |_| calendar::watch_the_date(app.clone(), told.clone());
        parts.spawn(supervise("calendar", phases.clone(), watch));
    }
}
