//! Two and four workers on one PostgreSQL database: each mail leaves once.

use domain::MailState;
use testing::waiting_mails::{machine_now, mails_waiting};
use testing::{Outcome, TestApp, binary::Running};

use super::journal::{Relay, judge};
use super::service::{PATIENCE, Service};
use super::waiting_mails::{all_sent, mails, message_ids};
use crate::chance::is_chaos;
use crate::invariants;

const NAMES: [&str; 4] = ["one", "two", "three", "four"];

async fn share(test: &TestApp, workers: usize) -> Outcome {
    let count = if is_chaos() { 5_000 } else { 200 };
    mails_waiting(test, count).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 20).await?;
    service.relay(relay.port());
    let mut running =
        NAMES.iter().take(workers).map(|name| service.worker(name)).collect::<Outcome<Vec<_>>>()?;
    let sent = async || all_sent(test, count).await;
    running[0].wait_for("all mails sent", PATIENCE * 5, sent).await?;
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    let again = mails(test, MailState::ALL).await?.iter().filter(|mail| mail.attempts > 1).count();
    assert_eq!(again, 0, "mails that were tried more than once");
    running.into_iter().try_for_each(Running::kill)?;
    eprintln!("{workers} workers: {count} mails, each once");
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_on_postgres() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    share(&test, 2).await.expect("each mail leaves once");
}

#[tokio::test(flavor = "multi_thread")]
async fn four_workers_on_postgres() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    share(&test, 4).await.expect("each mail leaves once");
}
