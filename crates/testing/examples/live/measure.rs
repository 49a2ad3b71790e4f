//! From a published offer to the notifications that follow, with a worker at work.

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::App;
use app::offer::OfferInput;
use domain::{Actor, OfferId};
use sea_orm::{ConnectionTrait, Statement};
use testing::{Outcome, TestApp, sample};
use tokio::sync::Notify;

use crate::{Options, chance::Chance, fill::Sides};

/// What was measured.
pub(crate) struct Latencies {
    /// All lists made and written for the first time, and the mails about them planned.
    pub(crate) all_lists_s: f64,
    pub(crate) count: usize,
    /// Lists that the offers entered together.
    pub(crate) lists_in_all: usize,
    pub(crate) most_lists: usize,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

/// Makes every list once, then publishes offers and waits for each until its lists are made and its people noted.
pub(crate) async fn changes(
    test: &TestApp,
    app: App,
    sides: &Sides,
    options: &Options,
) -> Outcome<Latencies> {
    test.advance(Duration::from_hours(24));
    app::task::new_day(&app).await?; // asks for all lists
    let listing = Instant::now();
    app::task::drain(&app, "first").await?;
    let all_lists_s = listing.elapsed().as_secs_f64();
    let settings = worker::WorkerSettings {
        tasks: 2,
        mails: 1,
        poll: Duration::from_secs(1),
        jobs: worker::JobsDatabase::beside(&app),
    };
    let stop = Arc::new(Notify::new());
    let stopping = stop.clone();
    let working = worker::Worker::new(app.clone(), test.transport(), settings);
    let working = tokio::spawn(working.run(async move { stopping.notified().await }));
    // What the first lists have to say is said before anything is measured.
    none_left(&app, "SELECT 1 FROM outbox_task WHERE state IN ('queued', 'running')").await?;
    none_left(&app, "SELECT 1 FROM outgoing_mail WHERE state IN ('queued', 'sending')").await?;
    let mut chance = Chance::new(options.seed.wrapping_add(1));
    let (mut times, mut lists) = (Vec::new(), Vec::new());
    for number in 0..options.changes {
        let host = *chance.one_of(&sides.companies);
        let trade = chance.one_of(&sides.trades[..40]);
        let input = OfferInput { host: Some(host), ..sample::offer(host, trade) };
        let offer = app::offer::draft(&app, &Actor::system(), input).await?;
        let begun = Instant::now();
        app::offer::publish(&app, &Actor::system(), offer.id).await?;
        let entered = until_done(&app, offer.id).await?;
        if number >= options.changes / 10 {
            times.push(begun.elapsed().as_secs_f64() * 1_000.0);
            lists.push(entered);
        }
    }
    stop.notify_one();
    working.await??;
    times.sort_by(f64::total_cmp);
    let behind = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    Ok(Latencies {
        all_lists_s,
        count: times.len(),
        lists_in_all: lists.iter().sum(),
        most_lists: lists.iter().copied().max().unwrap_or(0),
        p50_ms: behind(50),
        p99_ms: behind(99),
    })
}

/// Waits until the offer's task is done; how many lists it stands on then.
async fn until_done(app: &App, offer: OfferId) -> Outcome<usize> {
    // Few rows are in these states, and an index leads to them: asking must not slow down what is measured.
    let open =
        "SELECT 1 FROM outbox_task WHERE state IN ('queued', 'running') AND kind = 'suggest_for_offer'";
    none_left(app, open).await?;
    Ok(store::suggestion::needs_of_offer(&app.databases.reader(), offer).await?.len())
}

/// Waits until a query finds nothing.
async fn none_left(app: &App, query: &str) -> Outcome {
    let db = app.databases.reader();
    let query = Statement::from_string(db.get_database_backend(), query);
    while db.query_one_raw(query.clone()).await?.is_some() {
        tokio::time::sleep(Duration::from_micros(500)).await;
    }
    Ok(())
}
