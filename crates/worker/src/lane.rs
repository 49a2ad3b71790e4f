//! Drains of one queue: so many at a time, each apart from the dispatcher that began it.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use app::{App, Transport, mailing::PostOffice};
use tokio::{runtime::Handle, sync::Semaphore, time::Instant};

use crate::{WorkerError, circuit::Circuit, phase::Phases, queue::Queue};

/// Drains of one queue. What they hold, they hold by leases in our own tables.
pub(crate) struct Lane {
    pub(crate) queue: Queue,
    /// How many drains at a time.
    pub(crate) width: usize,
    pub(crate) phases: Phases,
    /// Unique to this start of this process.
    pub(crate) process: Arc<str>,
    app: App,
    post_office: PostOffice,
    circuit: Circuit,
    /// One permit for each drain, also for one that outlived the dispatcher that began it.
    permits: Arc<Semaphore>,
    drains: AtomicU64,
}

impl Lane {
    pub(crate) fn new(
        queue: Queue,
        width: usize,
        phases: Phases,
        process: Arc<str>,
        app: App,
        transport: Arc<Transport>,
    ) -> Self {
        let width = width.max(1);
        let permits = Arc::new(Semaphore::new(width));
        let (circuit, drains) = (Circuit::default(), AtomicU64::new(0));
        let post_office = PostOffice::open(app.clone(), transport, &format!("{}-{process}", queue.name()));
        Self { queue, width, phases, process, app, post_office, circuit, permits, drains }
    }

    /// Returns when somebody in this process says that something may be due.
    pub(crate) async fn woken(&self) {
        match self.queue {
            Queue::Tasks => self.app.wake.tasks.notified().await,
            Queue::Mails => self.app.wake.mails.notified().await,
        }
    }

    /// Whether a drain would find something, and there is room for one.
    pub(crate) async fn has_work(&self) -> Result<bool, WorkerError> {
        if self.permits.available_permits() == 0 {
            return Ok(false);
        }
        Ok(match self.queue {
            Queue::Tasks => app::task::tasks_due(&self.app).await?,
            Queue::Mails => self.circuit.lets_through(Instant::now()) && self.post_office.has_due().await?,
        })
    }

    /// Drains once. Never fails: what goes wrong is written down by the drain itself or logged here, and is due again
    /// when its lease is over.
    pub(crate) async fn serve(self: Arc<Self>) {
        if self.phases.is_stopping() {
            return;
        }
        let Ok(permit) = self.permits.clone().acquire_owned().await else { return };
        let (lane, runtime) = (self.clone(), Handle::current());
        // Apart from the dispatcher: if that dies, no send ends half way; and a panic is an error here. On a thread of
        // its own, since the compiler can't tell that the futures of use cases may change threads.
        let drain = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            runtime.block_on(lane.drain_until_over());
        });
        if let Err(error) = drain.await {
            tracing::error!(queue = self.queue.name(), %error, "a drain panicked");
        }
    }

    /// Waits until no drain runs any more.
    pub(crate) async fn idle(&self) {
        let all = u32::try_from(self.width).unwrap_or(u32::MAX);
        let _ = self.permits.acquire_many(all).await;
    }

    async fn drain_until_over(&self) {
        tokio::select! {
            () = self.drain() => {}
            () = self.phases.over() => tracing::warn!(queue = self.queue.name(), "a drain was given up"),
        }
    }

    async fn drain(&self) {
        let drained = match self.queue {
            Queue::Tasks => {
                let number = self.drains.fetch_add(1, Ordering::Relaxed);
                let owner = format!("{}-{}-{number}", self.queue.name(), self.process);
                app::task::drain(&self.app, &owner).await.map(|_| ())
            }
            Queue::Mails => self.drain_mails().await,
        };
        if let Err(error) = drained {
            let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
            tracing::error!(queue = self.queue.name(), %error, source, "a drain failed");
        }
    }

    async fn drain_mails(&self) -> Result<(), app::AppError> {
        let Some(attempt) = self.circuit.attempt(Instant::now()) else { return Ok(()) };
        let delivered = self.post_office.deliver_due().await?;
        if !delivered.down {
            attempt.went_well();
        } else if let Some(pause) = attempt.found_it_down(Instant::now()) {
            tracing::warn!(pause_seconds = pause.as_secs(), "no mail can leave; waiting");
        }
        Ok(())
    }
}
