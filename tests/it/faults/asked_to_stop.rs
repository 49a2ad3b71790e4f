//! A worker is asked to stop while mails leave, again and again: it ends within 15 seconds, and what was under way has
//! left and is written down.

use std::time::Duration;

use testing::waiting_mails::{machine_now, mails_waiting};
use testing::{Outcome, TestApp};

use super::journal::{Relay, judge};
use super::service::{PATIENCE, Service};
use super::waiting_mails::{all_sent, message_ids};
use crate::chance::{Chance, times};
use crate::invariants;

/// Within which a service manager may count on the end.
const LONGEST: Duration = Duration::from_secs(15);

async fn stopped_at_random(test: &TestApp, stops: u64) -> Outcome {
    let mails = usize::try_from(stops)? * 15 + 15;
    mails_waiting(test, mails).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 30).await?;
    service.relay(relay.port());
    let (mut chance, mut longest) = (Chance::from_seed(), Duration::ZERO);
    for _ in 0..stops {
        let mut worker = service.worker("stopped")?;
        let more = relay.taken()? + 1 + usize::try_from(chance.up_to(10))?;
        let reached = async || {
            let is_over = relay.taken()? >= more || all_sent(test, mails).await?.is_some();
            Ok(is_over.then_some(()))
        };
        worker.wait_for("some more letters", PATIENCE, reached).await?;
        longest = longest.max(worker.stop(LONGEST).await?);
    }
    let mut worker = service.worker("last")?;
    worker.wait_for("all mails sent", PATIENCE, async || all_sent(test, mails).await).await?;
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    eprintln!("stopped {stops} times while {mails} mails left: {longest:?} at the longest, none repeated");
    worker.stop(LONGEST).await?;
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    let test = TestApp::sqlite().await.expect("a database");
    stopped_at_random(&test, times(4).min(100)).await.expect("it ends well");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgres() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    stopped_at_random(&test, times(4).min(100)).await.expect("it ends well");
}
