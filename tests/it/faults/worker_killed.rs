//! `kill -9` on the worker while mails leave: none is lost, and only what was under way goes twice, the same bytes.

use std::time::{Duration, Instant};

use testing::waiting_mails::{machine_now, mails_waiting};
use testing::{Outcome, TestApp};

use super::journal::{Relay, judge};
use super::service::{AT_ONCE, PATIENCE, Service};
use super::waiting_mails::{all_sent, message_ids};
use crate::chance::{Chance, is_chaos, times};
use crate::invariants;

const MAILS: usize = 200;

/// Kills the worker once the relay has taken so many letters, then lets another one finish.
async fn killed_in_the_middle(test: &TestApp, back_within: Duration) -> Outcome {
    mails_waiting(test, MAILS).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 30).await?;
    service.relay(relay.port());
    let middle = 40 + usize::try_from(Chance::from_seed().up_to(120))?;

    let mut worker = service.worker("first")?;
    let reached = async || Ok((relay.taken()? >= middle).then_some(()));
    worker.wait_for("the middle", PATIENCE, reached).await?;
    worker.kill()?;
    let before = relay.taken()?;
    assert!(
        (middle..MAILS).contains(&before),
        "killed in the middle: {before} of {MAILS} letters were taken"
    );

    let mut worker = service.worker("second")?;
    let began = Instant::now();
    // The relay may still have been writing down what was under way.
    let goes_on = async || Ok((relay.taken()? > before + AT_ONCE).then_some(()));
    worker.wait_for("the first letters after the kill", back_within, goes_on).await?;
    let back = began.elapsed();
    worker.wait_for("all mails sent", PATIENCE, async || all_sent(test, MAILS).await).await?;
    let repeats = judge(&relay.letters()?, &message_ids(test).await?, AT_ONCE)?;
    eprintln!("killed after {before} of {MAILS} letters: back after {back:?}, {repeats} repeated");
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

/// Kills it again and again: while it starts, while it recovers, while it sends.
async fn killed_at_random(test: &TestApp, kills: u64, back_within: Duration) -> Outcome {
    let mails = if is_chaos() { 10_000 } else { usize::try_from(kills)? * 20 + 40 };
    mails_waiting(test, mails).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 20).await?;
    service.relay(relay.port());
    let mut chance = Chance::from_seed();
    let (mut under_way, mut longest) = (0, Duration::ZERO);
    for _ in 0..kills {
        let at_once = if chance.up_to(1) == 0 { 1 } else { AT_ONCE };
        service.set("WORKER__MAILS", &at_once.to_string());
        let before = relay.taken()?;
        let more = before + usize::try_from(chance.up_to(60))?;
        let mut worker = service.worker("killed")?;
        let (began, mut back) = (Instant::now(), None);
        let reached = async || {
            let taken = relay.taken()?;
            if taken > before + AT_ONCE {
                back.get_or_insert_with(|| began.elapsed());
            }
            let is_over = taken >= more || all_sent(test, mails).await?.is_some();
            Ok(is_over.then_some(()))
        };
        worker.wait_for("some more letters", PATIENCE, reached).await?;
        worker.kill()?;
        under_way += at_once;
        longest = longest.max(back.unwrap_or_default());
    }
    assert!(longest <= back_within, "after a kill no letter left for {longest:?}");
    service.set("WORKER__MAILS", &AT_ONCE.to_string());
    let mut worker = service.worker("last")?;
    worker.wait_for("all mails sent", PATIENCE * 10, async || all_sent(test, mails).await).await?;
    let repeats = judge(&relay.letters()?, &message_ids(test).await?, under_way)?;
    eprintln!(
        "killed {kills} times while {mails} mails left: {repeats} repeated of {under_way} that may have been under way; \
         a letter left at most {longest:?} after the next start"
    );
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_middle_of_200_mails_on_sqlite() {
    let test = TestApp::sqlite().await.expect("a database");
    killed_in_the_middle(&test, Duration::from_secs(5)).await.expect("nothing is lost");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_middle_of_200_mails_on_postgres() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    killed_in_the_middle(&test, Duration::from_secs(45)).await.expect("nothing is lost");
}

#[tokio::test(flavor = "multi_thread")]
async fn again_and_again_on_sqlite() {
    let test = TestApp::sqlite().await.expect("a database");
    killed_at_random(&test, times(5), Duration::from_secs(5)).await.expect("nothing is lost");
}

#[tokio::test(flavor = "multi_thread")]
async fn again_and_again_on_postgres() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    killed_at_random(&test, times(3).min(100), Duration::from_secs(45)).await.expect("nothing is lost");
}
