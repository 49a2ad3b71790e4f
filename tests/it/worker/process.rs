//! The worker itself, with its dispatcher, in real time.

use std::time::Duration;

use store::Changes;
use testing::{Outcome, TestApp};
use tokio::{sync::oneshot, task::JoinHandle, time::timeout};
use worker::{JobsDatabase, Worker, WorkerError, WorkerSettings};

use super::{garages_publish, school_with_a_need};

/// Far longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(30);

fn settings(test: &TestApp) -> WorkerSettings {
    let jobs = JobsDatabase::beside(test.app());
    WorkerSettings { tasks: 2, mails: 2, poll: Duration::from_millis(100), jobs }
}

/// A worker at work, and how to stop it.
struct AtWork {
    stop: oneshot::Sender<()>,
    ended: JoinHandle<Result<(), WorkerError>>,
}

impl AtWork {
    fn begin(test: &TestApp) -> Self {
        let (stop, stopped) = oneshot::channel();
        let worker = Worker::new(test.app().clone(), test.transport(), settings(test));
        let ended = tokio::spawn(worker.run(async {
            let _ = stopped.await;
        }));
        Self { stop, ended }
    }

    async fn stop(self) -> Outcome {
        self.stop.send(()).map_err(|()| "it has ended by itself")?;
        Ok(timeout(PATIENCE, self.ended).await???)
    }
}

/// Waits for so many mails, woken by what is committed. The service's clock goes on meanwhile.
async fn mails_arrive(test: &TestApp, count: usize) -> Outcome {
    let step = Duration::from_millis(100);
    let mut changes = Changes::follow(&test.app().databases).await?;
    let arrived = async {
        while test.mails().len() < count {
            changes.next(step).await?;
            test.advance(step);
        }
        Ok::<(), store::StoreError>(())
    };
    timeout(PATIENCE, arrived).await.map_err(|_| format!("{} of {count} mails", test.mails().len()))??;
    Ok(changes.close().await?)
}

async fn a_worker_delivers_and_stops(test: TestApp) -> Outcome {
    school_with_a_need(&test).await?;
    let worker = AtWork::begin(&test);
    garages_publish_while_somebody_works(&test).await?;
    mails_arrive(&test, 1).await?;
    worker.stop().await?;
    let waiting = app::task::tasks_due(test.app()).await? || app::task::mails_due(test.app()).await?;
    assert!(!waiting, "it had nothing left to do");
    // Another one begins where it has ended.
    let worker = AtWork::begin(&test);
    garages_publish_while_somebody_works(&test).await?;
    mails_arrive(&test, 2).await?;
    worker.stop().await
}

async fn garages_publish_while_somebody_works(test: &TestApp) -> Outcome {
    let host = test.company(&format!("Garazh {}", test.now()), "AL-kukes").await?;
    test.published_offer(testing::sample::offer(host.id, super::TRADE)).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn it_delivers_and_stops_on_sqlite() {
    let test = TestApp::sqlite().await.expect("a database");
    a_worker_delivers_and_stops(test).await.expect("delivered");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_delivers_and_stops_on_postgres() {
    if let Some(test) = TestApp::postgres().await.expect("a database") {
        a_worker_delivers_and_stops(test).await.expect("delivered");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_share_a_postgres_database() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    let shared = async {
        school_with_a_need(&test).await?;
        let (one, two) = (AtWork::begin(&test), AtWork::begin(&test));
        garages_publish_while_somebody_works(&test).await?;
        mails_arrive(&test, 1).await?;
        one.stop().await?;
        two.stop().await?;
        assert_eq!(test.mails().len(), 1);
        Outcome::Ok(())
    };
    shared.await.expect("shared");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_worker_on_an_sqlite_file_is_refused() {
    let test = TestApp::sqlite().await.expect("a database");
    let first = AtWork::begin(&test);
    let refused = async {
        garages_publish(&test, 0).await?;
        school_with_a_need(&test).await?;
        garages_publish_while_somebody_works(&test).await?;
        mails_arrive(&test, 1).await?; // the first has certainly begun
        let second = Worker::new(test.app().clone(), test.transport(), settings(&test));
        let refused = second.run(std::future::pending()).await;
        assert!(matches!(refused, Err(WorkerError::AnotherWorks { .. })), "{refused:?}");
        first.stop().await
    };
    refused.await.expect("refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dispatchers_table_stays_small() {
    let test = TestApp::sqlite().await.expect("a database");
    let small = async {
        school_with_a_need(&test).await?;
        let worker = AtWork::begin(&test);
        for count in 1..=5 {
            garages_publish_while_somebody_works(&test).await?;
            mails_arrive(&test, count).await?;
        }
        worker.stop().await?;
        let JobsDatabase::Sqlite(file) = settings(&test).jobs else { return Err("another database".into()) };
        let pokes = sea_orm::Database::connect(format!("sqlite://{}", file.display())).await?;
        let sql = "SELECT count(*) AS pokes FROM Jobs";
        let row = sea_orm::ConnectionTrait::query_one_raw(
            &pokes,
            sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, sql),
        );
        let count: i64 = row.await?.ok_or("no row")?.try_get("", "pokes")?;
        assert!(count <= 4, "{count} pokes: one for each drain at most");
        Outcome::Ok(())
    };
    small.await.expect("small");
}
