//! Two workers and a process that only serves share one PostgreSQL database: nothing is done or sent twice.

use std::collections::BTreeMap;
use std::fs;

use domain::{MailState, Scope, TaskState};
use serde_json::{Value, json};
use testing::binary::Running;
use testing::{Outcome, TestApp, sample};

use super::client::{Client, id};
use super::service::{PATIENCE, Service};
use super::waiting_mails::mails;
use crate::invariants;
use testing::waiting_mails::{TRADE, an_hour_ago, in_days, machine_now};

/// Towns near each other, each with a school that looks for places.
const TOWNS: [&str; 2] = ["AL-kukes", "XK-prizren"];
/// Published one after the other, as fast as it goes.
const MANY: usize = 100;
/// Mails that one recipient gets for all of them: what came while lists were being made is folded.
const A_FEW: usize = 5;

async fn schools_look(test: &TestApp) -> Outcome {
    for town in TOWNS {
        let school = test.school(&format!("School of {town}"), town).await?;
        let programme = test.programme(&school, TRADE).await?;
        let mut need = sample::need(school.organisation.id, programme.id);
        (need.starts_on, need.ends_on) = (Some(in_days(test, 100)), Some(in_days(test, 160)));
        test.open_need(need).await?;
    }
    test.drain().await?;
    assert!(test.mails().is_empty(), "nobody was written to yet");
    Ok(())
}

/// What a company in Kukës gives.
fn offer(test: &TestApp, company: domain::OrganisationId) -> Value {
    json!({
        "organisation_id": company, "activity": "practical_training", "title": "Practical training",
        "trades": [TRADE], "accepts_cross_border": true,
        "periods": [{"starts_on": in_days(test, 60), "ends_on": in_days(test, 210), "quantity": 4}],
    })
}

/// How many letters each recipient has in the folder.
fn letters(service: &Service) -> Outcome<BTreeMap<String, usize>> {
    let mut letters = BTreeMap::new();
    let Ok(folder) = fs::read_dir(service.folder.path().join("mail")) else { return Ok(letters) };
    for entry in folder {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "eml") {
            let letter = fs::read_to_string(&path)?;
            let to = letter.lines().find_map(|line| line.strip_prefix("To: ")).ok_or("no recipient")?;
            *letters.entry(to.to_owned()).or_default() += 1;
        }
    }
    Ok(letters)
}

/// Waits until no task and no mail is left to do.
async fn at_rest(test: &TestApp, process: &mut Running) -> Outcome {
    let rests = async || {
        let tasks = [TaskState::Queued, TaskState::Running];
        let tasks = store::task::list(&test.app().databases.reader(), &tasks, 1).await?;
        let states = [MailState::Queued, MailState::Sending, MailState::Retry];
        Ok((tasks.is_empty() && mails(test, &states).await?.is_empty()).then_some(()))
    };
    process.wait_for("nothing is left to do", PATIENCE, rests).await
}

/// Each task and each mail was taken by one worker, once.
async fn nothing_was_done_twice(test: &TestApp) -> Outcome {
    let tasks = store::task::list(&test.app().databases.reader(), TaskState::ALL, 10_000).await?;
    let again: Vec<_> =
        tasks.iter().filter(|row| row.state != TaskState::Done || row.task.attempts > 1).collect();
    assert!(again.is_empty(), "{again:?}");
    let mails = mails(test, MailState::ALL).await?;
    let again: Vec<_> = mails.iter().filter(|row| row.state != MailState::Sent || row.attempts > 1).collect();
    assert!(again.is_empty(), "{again:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_recipient_is_written_to_once_and_many_offers_are_few_mails() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    let shared = async {
        an_hour_ago(&test).await?;
        schools_look(&test).await?;
        let company = test.company("Garazh Kukësi", "AL-kukes").await?;
        test.drain().await?;
        let token = test.token(None, &[Scope::Read, Scope::Write]).await?;
        let service = Service::on(&test)?;
        let (mut serving, address) = service.serve(&["--no-worker"], "serve").await?;
        let workers = [service.worker("one")?, service.worker("two")?];
        let api = Client { address, token };

        let publish = async || {
            let drafted = id(&api.post("/offers", Some(&offer(&test, company.id))).await?)?;
            api.post(&format!("/offers/{drafted}/publish"), None).await
        };
        publish().await?;
        let arrived = async || Ok((letters(&service)?.len() == TOWNS.len()).then_some(()));
        serving.wait_for("a letter for each school", PATIENCE, arrived).await?;
        at_rest(&test, &mut serving).await?;
        let first = letters(&service)?;
        assert!(first.values().all(|count| *count == 1), "{first:?}");

        for _ in 0..MANY {
            publish().await?;
        }
        at_rest(&test, &mut serving).await?;
        let all = letters(&service)?;
        eprintln!("{MANY} offers more: {all:?}");
        assert!(all.values().all(|count| (2..=1 + A_FEW).contains(count)), "{all:?}");
        assert_eq!(
            all.values().sum::<usize>(),
            mails(&test, MailState::ALL).await?.len(),
            "a file for each mail"
        );
        nothing_was_done_twice(&test).await?;
        serving.kill()?;
        workers.into_iter().try_for_each(Running::kill)?;
        invariants::hold(&test.app().databases, machine_now()).await
    };
    shared.await.expect("they share");
}
