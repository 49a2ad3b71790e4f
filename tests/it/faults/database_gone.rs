//! PostgreSQL crashes and comes back, or throws everybody out: pages say so and workers wait; nothing is lost, and nothing
//! goes twice, since no process ended.

use std::time::{Duration, Instant};

use sea_orm::ConnectionTrait;
use testing::binary::Running;
use testing::waiting_mails::{machine_now, mails_waiting};
use testing::{Outcome, TestApp};

use super::client::head;
use super::journal::{Relay, judge};
use super::service::{PATIENCE, Service};
use super::waiting_mails::{all_sent, message_ids};
use crate::chance::{is_chaos, times};
use crate::invariants;

/// Until workers send again once the database answers.
const BACK_WITHIN: Duration = Duration::from_secs(35);
/// A page that asks the database.
const PAGE: &str = "/readyz";

/// For how long the server is away, each time.
fn absences() -> Vec<Duration> {
    let seconds: &[u64] = if is_chaos() { &[1, 10, 40, 120] } else { &[1] };
    seconds.iter().map(|seconds| Duration::from_secs(*seconds)).collect()
}

/// Waits until the relay has some letters more.
async fn some_more(worker: &mut Running, relay: &Relay, patience: Duration) -> Outcome {
    let before = relay.taken()?;
    let more = async || Ok((relay.taken()? >= before + 20).then_some(()));
    worker.wait_for("twenty letters more", patience, more).await
}

/// While it is away, pages say for how long to wait.
async fn is_away(worker: &mut Running, address: &str, absence: Duration) -> Outcome {
    let began = Instant::now();
    let over = async || {
        let (status, head) = head(address, PAGE).await?;
        if status == 503 && !head.contains("retry-after: ") {
            return Err(format!("503 without a word on when to come back: {head}").into());
        }
        if status >= 500 && status != 503 {
            return Err(format!("a page answers {status}: {head}").into());
        }
        Ok((began.elapsed() >= absence).then_some(()))
    };
    worker.wait_for("the end of its absence", absence + PATIENCE, over).await
}

async fn crashes(test: &TestApp) -> Outcome {
    let server = test.server().ok_or("no server of its own")?;
    let mails = 120 + 40 * absences().len();
    mails_waiting(test, mails).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 40).await?;
    service.relay(relay.port());
    let (serving, address) = service.serve(&["--no-worker"], "serve").await?;
    let mut worker = service.worker("worker")?;
    for absence in absences() {
        some_more(&mut worker, &relay, PATIENCE).await?;
        server.crash()?;
        is_away(&mut worker, &address, absence).await?;
        server.start_again().await?;
        let began = Instant::now();
        some_more(&mut worker, &relay, BACK_WITHIN).await?;
        eprintln!("away for {absence:?}: letters leave again after {:?}", began.elapsed());
    }
    let sent = async || Ok(all_sent(test, mails).await.ok().flatten());
    worker.wait_for("all mails sent", PATIENCE, sent).await?;
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    let (status, _) = head(&address, PAGE).await?;
    assert_eq!(status, 200, "pages are there again");
    serving.kill()?;
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

async fn thrown_out(test: &TestApp, often: u64) -> Outcome {
    let mails = usize::try_from(often)? * 25 + 60;
    mails_waiting(test, mails).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 20).await?;
    service.relay(relay.port());
    let mut worker = service.worker("worker")?;
    for _ in 0..often {
        some_more(&mut worker, &relay, BACK_WITHIN).await?;
        let everybody = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()";
        test.app().databases.connection().execute_unprepared(everybody).await?;
    }
    let sent = async || Ok(all_sent(test, mails).await.ok().flatten());
    worker.wait_for("all mails sent", PATIENCE, sent).await?;
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    eprintln!("everybody thrown out {often} times while {mails} mails left: none lost, none twice");
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_crashes_and_comes_back() {
    let Some(test) = TestApp::postgres_that_stops().await.expect("a server") else { return };
    crashes(&test).await.expect("they wait for it");
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_thrown_out() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    thrown_out(&test, times(4).min(50)).await.expect("they connect again");
}
