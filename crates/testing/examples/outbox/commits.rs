//! How many commits a second a database takes, each of one small row: the same writer as the product's.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use testing::{Outcome, TestApp};
use tokio::task::JoinSet;

/// For how long it is counted.
const TIME: Duration = Duration::from_secs(3);

/// Commits a second.
pub(crate) struct Commits {
    /// One after the other.
    pub(crate) alone: f64,
    /// Of as many as there are senders, at the same time.
    pub(crate) together: f64,
}

pub(crate) async fn a_second(test: &TestApp, senders: usize) -> Outcome<Commits> {
    Ok(Commits { alone: count(test, 1).await?, together: count(test, senders).await? })
}

#[expect(clippy::cast_precision_loss, reason = "some thousands of commits")]
async fn count(test: &TestApp, writers: usize) -> Outcome<f64> {
    let (done, until) = (Arc::new(AtomicUsize::new(0)), Instant::now() + TIME);
    let mut tasks = JoinSet::new();
    for writer in 0..writers {
        let (databases, now, done) = (test.app().databases.clone(), test.now(), done.clone());
        tasks.spawn(async move {
            while Instant::now() < until {
                let transaction = databases.begin().await?;
                store::limit::count(transaction.db(), &format!("commits-{writer}"), now).await?;
                transaction.commit().await?;
                done.fetch_add(1, Ordering::Relaxed);
            }
            Outcome::Ok(())
        });
    }
    while let Some(task) = tasks.join_next().await {
        task??;
    }
    Ok(done.load(Ordering::Relaxed) as f64 / TIME.as_secs_f64())
}
