//! A real mail server: it puts off whom it doesn't know, refuses who is not there, takes what will come back, hangs up on
//! whoever is refused too often. Each mail ends where it belongs, and each that comes back is counted.

mod post;
mod sorts;

use std::collections::BTreeMap;
use std::time::Instant;

use domain::{MailState, Reach, WorkKind};
use sea_orm::ConnectionTrait;
use store::mail::MailRow;
use testing::waiting_mails::{machine_now, mails_waiting_at};
use testing::{Outcome, TestApp};

use super::service::{PATIENCE, Service};
use super::waiting_mails::mails;
use crate::invariants;
use post::{Post, REPORTS};
use sorts::{Sort, addresses};

/// A mail, and to whom.
type Addressed = (MailRow, String);

async fn addressed(test: &TestApp) -> Outcome<Vec<Addressed>> {
    let mut addressed = vec![];
    for row in mails(test, MailState::ALL).await? {
        let mail =
            store::mail::find(&test.app().databases.reader(), row.id).await?.ok_or("a mail is gone")?;
        addressed.push((row, mail.to_address.ok_or("a mail without an address")?));
    }
    Ok(addressed)
}

/// Once all but these are final.
async fn only_waits(test: &TestApp, count: usize) -> Outcome<Option<()>> {
    let busy = mails(test, &[MailState::Queued, MailState::Sending]).await?;
    let later = mails(test, &[MailState::Retry]).await?;
    Ok((busy.is_empty() && later.len() == count).then_some(()))
}

/// Those that were put off wait for a minute, which is over at once.
async fn a_minute_passes(test: &TestApp) -> Outcome {
    let now = machine_now();
    for (row, address) in addressed(test).await?.iter().filter(|(row, _)| row.state == MailState::Retry) {
        let wait = (row.next_attempt_at - now).num_seconds();
        assert!(Sort::of(address) == Sort::Grey && row.last_code.is_some() && row.attempts == 1, "{row:?}");
        assert!((0..=66).contains(&wait), "a minute, and a tenth by chance: {row:?}");
    }
    let past = "UPDATE outgoing_mail SET next_attempt_at = created_at WHERE state = 'retry'";
    test.app().databases.connection().execute_unprepared(past).await?;
    Ok(())
}

/// Every mail has the state of its sort, with a reason, and is in its mailbox once, or in none.
async fn each_is_where_it_belongs(test: &TestApp, post: &Post, all: &[String]) -> Outcome {
    let rows = addressed(test).await?;
    assert_eq!(rows.len(), all.len());
    let mut boxes = post.letters(all)?;
    for (row, address) in &rows {
        let sort = Sort::of(address);
        let (state, code) = sort.ends();
        assert_eq!((row.state, row.last_code.as_deref()), (state, code), "{address}: {row:?}");
        let expected: &[&str] = if sort.arrives() { &[address.as_str()] } else { &[] };
        assert_eq!(boxes.remove(&row.message_id).unwrap_or_default(), expected, "{row:?}");
        assert_eq!(row.attempts, if sort == Sort::Grey { 2 } else { 1 }, "{address}: {row:?}");
    }
    assert_eq!(boxes, BTreeMap::new(), "letters that nobody wrote");
    Ok(())
}

/// How many addresses have which score, in halves, what was said last, and whether mail still goes there.
async fn scores(test: &TestApp) -> Outcome<BTreeMap<(String, String, String), usize>> {
    let sql = "SELECT CAST(score AS text), said, coalesce(reason, 'written to') FROM address_health";
    let mut scores = BTreeMap::new();
    for [score, said, reason] in invariants::texts::<3>(&test.app().databases.reader(), sql, vec![]).await? {
        *scores.entry((score, said, reason)).or_default() += 1;
    }
    Ok(scores)
}

/// The addresses are scored as their sort wants it, and a coordinator has each to look after that gets no more mail.
async fn each_is_counted(test: &TestApp, all: &[String], worn_out: &[String]) -> Outcome {
    let mut expected = BTreeMap::new();
    for address in all {
        if let Some((score, said, reason)) = Sort::of(address).score(worn_out.contains(address)) {
            let score = (score.to_owned(), said.to_owned(), reason.unwrap_or("written to").to_owned());
            *expected.entry(score).or_default() += 1;
        }
    }
    assert_eq!(scores(test).await?, expected);
    let is_ended = |address: &&String| {
        Sort::of(address).score(worn_out.contains(address)).is_some_and(|(_, _, reason)| reason.is_some())
    };
    let mut ended: Vec<String> = all.iter().filter(is_ended).cloned().collect();
    let reader = test.app().databases.reader();
    let mut looked_after = vec![];
    for item in store::work_item::list_open(&reader, &Reach::All, 10_000).await? {
        assert_eq!(item.kind, WorkKind::ReachPerson);
        let account = store::account::find(&reader, domain::AccountId::from_uuid(item.subject)).await?;
        looked_after.extend(account.and_then(|account| account.email));
    }
    ended.sort();
    looked_after.sort();
    assert_eq!(looked_after, ended);
    Ok(())
}

/// The mails of an address that mails come back from: each has the step that says so, with the code.
async fn steps_tell(test: &TestApp) -> Outcome {
    for (row, address) in addressed(test).await? {
        let Some(status) = Sort::of(&address).status() else { continue };
        let steps = store::mail::list_events(&test.app().databases.reader(), row.id).await?;
        let back = steps.iter().find(|step| step.text.as_deref() == Some("came back"));
        assert_eq!(back.and_then(|step| step.code.as_deref()), Some(status), "{address}: {steps:?}");
    }
    Ok(())
}

/// What `praktika mail ingest` prints about reports, and how often.
fn told(printed: &str) -> BTreeMap<String, usize> {
    let mut told = BTreeMap::new();
    for line in printed.lines() {
        let words = line.split_once(": ").map_or(line, |(_, words)| words);
        *told.entry(words.to_owned()).or_default() += 1;
    }
    told
}

/// The whole mailbox at once, twice: what was taken in is not taken in again.
async fn taken_in(service: &Service, post: &Post) -> Outcome {
    let maildir = post.server.mailbox(REPORTS).display().to_string();
    let ingest = ["mail", "ingest", "--directory", &maildir];
    let (ended, printed) = service.run(&ingest, "ingest")?.end(PATIENCE).await?;
    assert!(ended.success(), "{ended}: {printed}");
    assert_eq!(told(&printed), Sort::reports());
    let (ended, printed) = service.run(&ingest, "again")?.end(PATIENCE).await?;
    assert!(ended.success() && printed.is_empty(), "{ended}: {printed}");
    Ok(())
}

/// A refusal on each of four more days, from a pipe: the fifth is too much.
async fn worn_out(test: &TestApp, service: &Service, post: &Post) -> Outcome<String> {
    let (report, address) = post.report_about(Sort::Refused)?;
    for day in 2..=5 {
        let yesterday =
            if test.app().databases.is_postgres() { "scored_on - 1" } else { "date(scored_on, '-1 day')" };
        let yesterday = format!("UPDATE address_health SET scored_on = {yesterday} WHERE said = '5.7.1'");
        test.app().databases.connection().execute_unprepared(&yesterday).await?;
        let (ended, printed) = service.feed(&["mail", "ingest"], "piped", &report)?.end(PATIENCE).await?;
        let expected = if day == 5 { "no more mail goes to its address" } else { "counted" };
        assert!(
            ended.success() && printed == format!("a mail came back; {expected}\n"),
            "{ended}: {printed}"
        );
    }
    Ok(address)
}

/// Where the database is not there the server keeps the report: 75 is "later", and the file stays.
async fn kept_without_a_database(service: &Service, post: &Post) -> Outcome {
    let (report, _) = post.report_about(Sort::Gone)?;
    let nowhere = service.without_database()?;
    let (ended, printed) = nowhere.feed(&["mail", "ingest"], "nowhere", &report)?.end(PATIENCE).await?;
    assert_eq!((ended.code(), printed.as_str()), (Some(75), ""));
    Ok(())
}

async fn to_a_real_server(test: &TestApp) -> Outcome {
    let all = addresses();
    let Some(post) = Post::open(&all).await? else { return Ok(()) };
    mails_waiting_at(test, &all).await?;
    let mut service = Service::on(test)?;
    service.relay(post.server.port());
    service.set("MAIL__BOUNCE_ADDRESS", REPORTS);

    let began = Instant::now();
    let mut worker = service.worker("worker")?;
    let first = async || only_waits(test, Sort::Grey.count()).await;
    worker.wait_for("all but the greylisted are final", PATIENCE, first).await?;
    let first = began.elapsed();
    a_minute_passes(test).await?;
    let began = Instant::now();
    worker.wait_for("all are final", PATIENCE, async || only_waits(test, 0).await).await?;
    let second = began.elapsed();
    let empty = async || Ok((post.server.waiting()? == 0).then_some(()));
    worker.wait_for("the server has handed on or given up all", PATIENCE, empty).await?;
    each_is_where_it_belongs(test, &post, &all).await?;
    post.each_was_asked_about_as_often_as_it_should()?;

    kept_without_a_database(&service, &post).await?;
    let began = Instant::now();
    taken_in(&service, &post).await?;
    let reports = began.elapsed();
    each_is_counted(test, &all, &[]).await?;
    steps_tell(test).await?;
    let worn_out = worn_out(test, &service, &post).await?;
    each_is_counted(test, &all, &[worn_out]).await?;
    let hung_up = post.server.log().matches("too many errors").count();
    eprintln!(
        "{} mails: all but the greylisted after {first:?}, those {second:?} later; {hung_up} times hung up on; reports in {reports:?}",
        all.len()
    );
    worker.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_mails_on_sqlite() {
    let test = TestApp::sqlite().await.expect("a database");
    to_a_real_server(&test).await.expect("each is where it belongs");
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_mails_on_postgres() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    to_a_real_server(&test).await.expect("each is where it belongs");
}
