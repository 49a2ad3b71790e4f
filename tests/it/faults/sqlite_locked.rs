//! Somebody holds the only writer of an SQLite file, and many want to write at once: everybody waits for their turn.

use std::time::{Duration, Instant};

use domain::Scope;
use sea_orm::{ConnectionTrait, Database};
use serde_json::json;
use testing::waiting_mails::{machine_now, mails_waiting};
use testing::{Outcome, TestApp};
use tokio::task::JoinSet;

use super::client::Client;
use super::journal::{Relay, judge};
use super::service::{PATIENCE, Service};
use super::waiting_mails::{all_sent, message_ids};
use crate::chance::is_chaos;
use crate::invariants;

const MAILS: usize = 160;
const WRITERS: usize = 32;

async fn held_by_another(test: &TestApp, held: Duration) -> Outcome {
    mails_waiting(test, MAILS).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 20).await?;
    service.relay(relay.port());
    let mut worker = service.worker("worker")?;
    let some = async || Ok((relay.taken()? >= 40).then_some(()));
    worker.wait_for("some letters", PATIENCE, some).await?;

    let other = Database::connect(test.url()).await?;
    other.execute_unprepared("BEGIN IMMEDIATE").await?;
    let began = Instant::now();
    let over = async || Ok((began.elapsed() >= held).then_some(()));
    worker.wait_for("the end of the lock", held + PATIENCE, over).await?;
    other.execute_unprepared("COMMIT").await?;

    worker.wait_for("all mails sent", PATIENCE, async || all_sent(test, MAILS).await).await?;
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    eprintln!("locked for {held:?} while {MAILS} mails left: none lost, none twice");
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

/// Each as fast as it is answered; gives how long each answer took.
async fn write(client: Client, body: serde_json::Value, count: usize) -> Outcome<Vec<Duration>> {
    let mut took = vec![];
    for _ in 0..count {
        let began = Instant::now();
        client.post("/offers", Some(&body)).await?;
        took.push(began.elapsed());
    }
    Ok(took)
}

async fn many_write(test: &TestApp, each: usize) -> Outcome {
    mails_waiting(test, MAILS).await?;
    let company = test.company("Auto Zenica", "BA-zenica").await?;
    test.drain_tasks().await?;
    let token = test.token(None, &[Scope::Read, Scope::Write]).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 20).await?;
    service.relay(relay.port());
    let (mut serving, address) = service.serve(&[], "serve").await?;
    let offer = json!({
        "organisation_id": company.id, "activity": "practical_training", "title": "Practical training",
        "trades": [testing::waiting_mails::TRADE],
    });
    let mut writers = JoinSet::new();
    for _ in 0..WRITERS {
        writers.spawn(write(Client { address: address.clone(), token: token.clone() }, offer.clone(), each));
    }
    let mut took = vec![];
    while let Some(done) = writers.join_next().await {
        took.extend(done??);
    }
    took.sort_unstable();
    let slowest = took[took.len() * 99 / 100];
    serving.wait_for("all mails sent", PATIENCE, async || all_sent(test, MAILS).await).await?;
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    eprintln!("{WRITERS} writers, {} writes: every one taken, 99 of 100 within {slowest:?}", took.len());
    assert_eq!(serving.log().matches("database is locked").count(), 0);
    serving.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_holds_the_lock() {
    let test = TestApp::sqlite().await.expect("a database");
    let held = Duration::from_secs(if is_chaos() { 20 } else { 3 });
    held_by_another(&test, held).await.expect("it waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_write_at_once() {
    let test = TestApp::sqlite().await.expect("a database");
    many_write(&test, if is_chaos() { 200 } else { 8 }).await.expect("each has its turn");
}
