//! What is done once a day, whoever does it: each job notes its tick first, so that two processes do it once, and a clock
//! that goes back does nothing twice. After days without a worker it is done once, for today.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::unit_of_work::bookkeep;
use crate::{App, AppError, freshness, retention, task, verification};

/// A job that was begun so long ago and never ended is begun again: its process is gone. Every job may be done twice.
const STALE: TimeDelta = TimeDelta::minutes(30);
/// Ticks are kept for so many days.
const KEPT: u64 = 400;

/// What is done once a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Job {
    /// All lists anew: what suits whom changes with the date alone.
    Relist,
    /// Offers that nobody confirmed.
    Freshness,
    /// What ends.
    Ends,
    /// What waits for coordinators for too long.
    Escalate,
    /// What has been kept for its time.
    Prune,
}

impl Job {
    const ALL: [Self; 5] = [Self::Ends, Self::Freshness, Self::Relist, Self::Escalate, Self::Prune];

    const fn name(self) -> &'static str {
        match self {
            Self::Relist => "relist",
            Self::Freshness => "freshness",
            Self::Ends => "ends",
            Self::Escalate => "escalate",
            Self::Prune => "prune",
        }
    }

    async fn run(self, app: &App) -> Result<(), AppError> {
        match self {
            Self::Relist => task::new_day(app).await?,
            Self::Freshness => {
                let (paused, asked) = (freshness::pause(app).await?, freshness::ask(app).await?);
                tracing::info!(paused, asked, "offers that nobody confirmed");
            }
            Self::Ends => {
                let ended = freshness::end(app).await?;
                let (offers, accreditations) =
                    (freshness::tell_of_ends(app).await?, freshness::tell_of_accreditations(app).await?);
                tracing::info!(ended, offers, accreditations, "what ends");
            }
            Self::Escalate => {
                let overdue = verification::escalate(app).await?;
                tracing::info!(overdue, "what waits for coordinators for too long");
            }
            Self::Prune => {
                let pruned = retention::prune(app).await?;
                tracing::info!(?pruned, "what was kept for its time is gone");
            }
        }
        Ok(())
    }
}

/// Does what is to be done today and nobody has done. Gives how much it was; a job that fails is tried again later, and
/// the others are done all the same.
///
/// # Errors
///
/// The first failure.
pub async fn tick(app: &App) -> Result<usize, AppError> {
    let (today, mut done, mut failure) = (app.sources.clock.today(), 0, None);
    for job in Job::ALL {
        match run_once(app, job, today).await {
            Ok(was_due) => done += usize::from(was_due),
            Err(error) => {
                tracing::error!(%error, job = job.name(), "a daily job failed");
                failure = failure.or(Some(error));
            }
        }
    }
    failure.map_or(Ok(done), Err)
}

/// Whether everything of a day is done: by whoever was first, to its end.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn is_done(app: &App, on: NaiveDate) -> Result<bool, AppError> {
    let done = store::schedule_tick::count_done(&app.databases.reader(), on).await?;
    Ok(done >= Job::ALL.len() as u64)
}

async fn run_once(app: &App, job: Job, today: NaiveDate) -> Result<bool, AppError> {
    let now = app.sources.clock.now();
    if !begin(app, job, today, now).await? {
        return Ok(false);
    }
    if let Err(error) = job.run(app).await {
        bookkeep(app, async |tx| store::schedule_tick::give_back(tx.db(), job.name(), today).await).await?;
        return Err(error);
    }
    let now = app.sources.clock.now();
    bookkeep(app, async |tx| {
        store::schedule_tick::end(tx.db(), job.name(), today, now).await?;
        store::schedule_tick::prune(tx.db(), today - Days::new(KEPT)).await
    })
    .await?;
    Ok(true)
}

async fn begin(app: &App, job: Job, today: NaiveDate, now: DateTime<Utc>) -> Result<bool, AppError> {
    let stale = now - STALE;
    bookkeep(app, async |tx| store::schedule_tick::begin(tx.db(), job.name(), today, now, stale).await).await
}
