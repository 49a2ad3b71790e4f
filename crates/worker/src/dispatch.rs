//! apalis as dispatcher: it takes pokes and limits how many drains run at a time. Nothing else is asked of it.

use std::{sync::Arc, time::Duration};

use apalis::prelude::{BackendExt, Data, Strategy, WorkerBuilder, WorkerBuilderExt};
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use futures::stream;
use tokio::sync::Notify;

use crate::{WorkerError, jobs::Jobs, lane::Lane, poke::Poke};

/// A dispatcher that was not heard of for three of these is dead, and its pokes go to others.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// Serves pokes until the worker stops or apalis gives up, which it does at any failure of its tables. `start` makes
/// the name unique: a name that was used before could keep a dead dispatcher's pokes for ever.
pub(crate) async fn dispatch(
    lane: Arc<Lane>,
    jobs: Jobs,
    pushed: Arc<Notify>,
    poll: Duration,
    start: u64,
) -> Result<(), WorkerError> {
    let name = |start: u64| format!("{}-{}-{start}", lane.queue.name(), lane.process);
    if let Some(before) = start.checked_sub(1) {
        jobs.forget(&name(before)).await?;
    }
    let name = name(start);
    let phases = lane.phases.clone();
    let stop = async move {
        phases.stopping().await;
        Ok::<(), std::io::Error>(())
    };
    let polling = || Strategy::new().stream(wakes(pushed.clone())).interval(poll);
    // Two types of backend and no common one: hence a macro.
    macro_rules! run {
        ($backend:expr) => {
            WorkerBuilder::new(name.as_str())
                .backend($backend.poll_with_strategy(polling()))
                .concurrency(lane.width)
                .data(lane.clone())
                .build(serve)
                .run_until(stop)
                .await
        };
    }
    let ended = match &jobs {
        Jobs::Sqlite(tables) => {
            // One at a time: what is fetched ahead is neither acknowledged nor kept alive.
            let config = apalis_sqlite::Config::default().queue(lane.queue.name()).batch_size(1);
            let config = config.heartbeat_interval(HEARTBEAT).missed_heartbeats(3);
            run!(SqliteStorage::<Poke>::new(tables).with_config(config))
        }
        Jobs::Postgres(tables) => {
            let config = apalis_postgres::Config::default().queue(lane.queue.name()).batch_size(1);
            let config = config.heartbeat_interval(HEARTBEAT).missed_heartbeats(3);
            run!(PostgresStorage::<Poke>::new(tables).with_config(config))
        }
    };
    ended.map_err(WorkerError::dispatcher)
}

/// Always `Ok`: what goes wrong stands in our own tables, and apalis would try again at once.
async fn serve(_poke: Poke, lane: Data<Arc<Lane>>) -> Result<(), std::convert::Infallible> {
    Lane::serve((*lane).clone()).await;
    Ok(())
}

/// One item for each time that a poke was pushed in this process.
fn wakes(pushed: Arc<Notify>) -> impl futures::Stream<Item = ()> + Unpin + Send + Sync + 'static {
    Box::pin(stream::unfold(pushed, |pushed| async move {
        pushed.notified().await;
        Some(((), pushed))
    }))
}
