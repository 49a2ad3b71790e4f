//! The worker ends between any two commits: nothing is lost, and one letter goes twice where it was taken and that was
//! not written down; nowhere else.

use app::FaultPoint;
use testing::waiting_mails::{machine_now, offer_published};
use testing::{Outcome, TestApp};

use super::journal::{Relay, judge};
use super::service::{PATIENCE, Service};
use super::waiting_mails::{all_sent, message_ids};
use crate::chance::{Chance, times};
use crate::invariants;

/// People who are told, each in a mail of their own.
const PEOPLE: usize = 9;

/// Where a worker ends.
#[derive(Clone, Copy, Debug)]
enum End {
    /// By itself, at a point that it passes for the so-manieth time.
    At(FaultPoint, u64),
    /// Killed once the relay has taken so many letters and keeps silent about the last.
    Unanswered(usize),
}

impl End {
    /// Everywhere once. What is done for several mails together is passed seldom.
    fn all(chance: &mut Chance) -> Vec<Self> {
        let mut ends: Vec<Self> = FaultPoint::ALL
            .into_iter()
            .map(|point| match point {
                FaultPoint::MailsClaimed | FaultPoint::LettersKept => Self::At(point, 1 + chance.up_to(1)),
                _ => Self::At(point, 1 + chance.up_to(4)),
            })
            .collect();
        ends.push(Self::Unanswered(1 + usize::try_from(chance.up_to(4)).unwrap_or_default()));
        ends
    }

    /// How many letters the relay then gets twice.
    const fn repeats(self) -> usize {
        matches!(self, Self::At(FaultPoint::MailTaken, _) | Self::Unanswered(_)) as usize
    }
}

/// A worker that ends there, then one that finishes.
async fn ends(test: &TestApp, end: End) -> Outcome {
    offer_published(test, PEOPLE).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 1).await?;
    service.relay(relay.port());
    service.set("WORKER__MAILS", "1");
    match end {
        End::At(point, time) => {
            service.ends_at(Some(&format!("{}:{time}", point.as_str())));
            let (status, _) = service.worker("first")?.end(PATIENCE).await?;
            assert!(!status.success(), "it ended by itself");
        }
        End::Unanswered(number) => {
            relay.keeps_silent_at(number);
            let mut worker = service.worker("first")?;
            let taken = async || Ok((relay.taken()? == number).then_some(()));
            worker.wait_for("the letter that nobody hears of", PATIENCE, taken).await?;
            worker.kill()?;
        }
    }
    assert!(relay.taken()? < PEOPLE, "in the middle");
    service.ends_at(None);
    let mut worker = service.worker("second")?;
    worker.wait_for("all mails sent", PATIENCE, async || all_sent(test, PEOPLE).await).await?;
    let repeats = judge(&relay.letters()?, &message_ids(test).await?, 1)?;
    assert_eq!(repeats, end.repeats(), "letters that came twice");
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

async fn everywhere(fresh: impl AsyncFn() -> Outcome<Option<TestApp>>) -> Outcome {
    let (mut chance, rounds) = (Chance::from_seed(), times(1).min(20));
    for round in 1..=rounds {
        for end in End::all(&mut chance) {
            let Some(test) = fresh().await? else { return Ok(()) };
            ends(&test, end).await.map_err(|error| format!("round {round}, {end:?}: {error}"))?;
        }
    }
    eprintln!("ended at each of {} points, {rounds} times", FaultPoint::ALL.len() + 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    everywhere(async || TestApp::sqlite_with_few_labels().await.map(Some)).await.expect("nothing is lost");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgres() {
    everywhere(async || TestApp::postgres_with_few_labels().await).await.expect("nothing is lost");
}
