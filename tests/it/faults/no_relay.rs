//! The relay turns everybody away while much waits: nobody is charged for it, and once it greets again what is about
//! access leaves first.

use app::sign_in::LinkWanted;
use domain::MailState;
use testing::waiting_mails::{machine_now, mails_waiting};
use testing::{Outcome, TestApp};

use super::journal::{Relay, judge};
use super::service::{PATIENCE, Service};
use super::waiting_mails::{all_sent, mails, message_ids};
use crate::chance::is_chaos;
use crate::invariants;

/// Who asks to be let in while nothing leaves.
const SIGNS_IN: &str = "coordinator-7@school.invalid";

async fn turned_away(test: &TestApp, count: usize) -> Outcome {
    mails_waiting(test, count).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 1).await?;
    relay.turns_away(true);
    service.relay(relay.port());
    let mut worker = service.worker("worker")?;
    let tried = async || {
        let tried = mails(test, &[MailState::Retry]).await?;
        Ok((!tried.is_empty()).then_some(()))
    };
    worker.wait_for("a mail that could not leave", PATIENCE, tried).await?;
    test.clock().set(machine_now()); // a link holds for a quarter of an hour
    let wanted =
        LinkWanted { email: SIGNS_IN.to_owned(), browser: "a browser".to_owned(), network: None, mark: None };
    app::sign_in::ask(test.app(), wanted).await?;
    relay.turns_away(false);

    let all = count + 1;
    worker.wait_for("all mails sent", PATIENCE * 5, async || all_sent(test, all).await).await?;
    let first = relay.recipients()?.iter().position(|address| address == SIGNS_IN);
    assert!(first.is_some_and(|at| at < 2 * super::service::AT_ONCE), "{first:?} of {all} is about access");
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    let charged = mails(test, MailState::ALL).await?.iter().filter(|mail| mail.attempts > 1).count();
    assert_eq!(charged, 0, "mails that were charged for what was not theirs");
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_charged_and_access_comes_first() {
    let test = TestApp::sqlite().await.expect("a database");
    turned_away(&test, if is_chaos() { 10_000 } else { 100 }).await.expect("it waits for the relay");
}
