//! The worker itself, with its dispatcher, in real time.

use std::sync::Arc;
use std::time::Duration;

use domain::MailState;
use mail::Transport;
use mail::transport::{Relay, Smtp, Tls};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use store::Changes;
use testing::smtp::{Fault, Server};
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
        Self::sending_by(test, test.transport())
    }

    fn sending_by(test: &TestApp, transport: Arc<Transport>) -> Self {
        let (stop, stopped) = oneshot::channel();
        let worker = Worker::new(test.app().clone(), transport, settings(test));
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

/// Waits for so many mails.
async fn mails_arrive(test: &TestApp, count: usize) -> Outcome {
    until(test, || test.mails().len() >= count)
        .await
        .map_err(|_| format!("{} mails", test.mails().len()).into())
}

/// Waits until something holds, woken by what is committed. The service's clock goes on meanwhile.
async fn until(test: &TestApp, holds: impl Fn() -> bool) -> Outcome {
    let step = Duration::from_millis(100);
    let mut changes = Changes::follow(&test.app().databases).await?;
    let waiting = async {
        while !holds() {
            changes.next(step).await?;
            test.advance(step);
        }
        Ok::<(), store::StoreError>(())
    };
    timeout(PATIENCE, waiting).await??;
    Ok(changes.close().await?)
}

/// The dispatcher's tables on SQLite.
async fn pokes(test: &TestApp) -> Outcome<DatabaseConnection> {
    let JobsDatabase::Sqlite(file) = settings(test).jobs else { return Err("another database".into()) };
    Ok(sea_orm::Database::connect(format!("sqlite://{}", file.display())).await?)
}

async fn a_worker_delivers_and_stops(test: TestApp) -> Outcome {
    school_with_a_need(&test).await?;
    let worker = AtWork::begin(&test);
    garages_publish_while_somebody_works(&test).await?;
    mails_arrive(&test, 1).await?;
    worker.stop().await?;
    let waiting = app::task::tasks_due(test.app()).await? || test.post_office().has_due().await?;
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
        let sql = "SELECT count(*) AS pokes FROM Jobs";
        let statement = Statement::from_string(DbBackend::Sqlite, sql);
        let row = pokes(&test).await?.query_one_raw(statement).await?.ok_or("no row")?;
        let count: i64 = row.try_get("", "pokes")?;
        assert!(count <= 4, "{count} pokes: one for each drain at most");
        Outcome::Ok(())
    };
    small.await.expect("small");
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_kill_a_dispatcher_cost_a_restart_and_no_mail() {
    let test = TestApp::sqlite().await.expect("a database");
    let survived = async {
        school_with_a_need(&test).await?;
        let worker = AtWork::begin(&test);
        garages_publish_while_somebody_works(&test).await?;
        mails_arrive(&test, 1).await?;
        let pokes = pokes(&test).await?;
        for (id, queue) in [("01J00000000000000000000000", "tasks"), ("01J00000000000000000000001", "mails")]
        {
            let sql = "INSERT INTO Jobs (job, id, job_type, status, attempts, max_attempts, run_at) \
                       VALUES (x'00', $1, $2, 'Pending', 0, 5, 0)";
            let poison = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [id.into(), queue.into()]);
            pokes.execute_raw(poison).await?;
        }
        garages_publish_while_somebody_works(&test).await?;
        mails_arrive(&test, 2).await?;
        worker.stop().await?;
        let left = Statement::from_string(DbBackend::Sqlite, "SELECT 1 FROM Jobs WHERE job = x'00'");
        assert!(pokes.query_all_raw(left).await?.is_empty(), "they are gone");
        Outcome::Ok(())
    };
    survived.await.expect("it came back");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_under_way_at_the_stop_is_finished() {
    let test = TestApp::sqlite().await.expect("a database");
    let finished = async {
        school_with_a_need(&test).await?;
        let server = Server::start().await?;
        server.always(".", Fault::Wait(700));
        let relay = Relay::new("127.0.0.1", server.port(), Tls::Loopback, "praktika.example")?;
        let worker = AtWork::sending_by(&test, Arc::new(Transport::Smtp(Smtp::new(relay))));
        garages_publish_while_somebody_works(&test).await?;
        until(&test, || server.conversation().iter().any(|line| line.contains("DATA"))).await?;
        worker.stop().await?;
        assert_eq!(server.accepted().len(), 1);
        let sent = store::mail::counts(&test.app().databases.reader()).await?;
        assert_eq!(sent.iter().map(|row| (row.state, row.count)).collect::<Vec<_>>(), [(MailState::Sent, 1)]);
        Outcome::Ok(())
    };
    finished.await.expect("it was finished");
}
