//! Mails that wait, made by use cases alone.

use std::collections::BTreeSet;
use std::time::Duration;

use app::organisation::NewCoordinator;
use domain::{Actor, Cadence, Locale, MailState};
use store::Page;
use store::mail::MailRow;
use testing::{Outcome, TestApp, sample};

use super::{TRADE, an_hour_ago, in_days};

/// A school with so many placement coordinators, each of whom has one mail waiting about a company's new offer.
pub(super) async fn mails_waiting(test: &TestApp, count: usize) -> Outcome {
    an_hour_ago(test).await?;
    let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
    for number in 1..count {
        let new = NewCoordinator {
            name: format!("Coordinator {number}"),
            email: format!("coordinator-{number}@school.invalid"),
            language: [Locale::En, Locale::Sq, Locale::Bs][number % 3],
            suggestions: Cadence::AtOnce,
        };
        app::organisation::add_coordinator(test.app(), &Actor::system(), school.organisation.id, new).await?;
    }
    let programme = test.programme(&school, TRADE).await?;
    let mut need = sample::need(school.organisation.id, programme.id);
    (need.starts_on, need.ends_on) = (Some(in_days(test, 100)), Some(in_days(test, 160)));
    test.open_need(need).await?;
    let garage = test.company("Garazh Kukësi", "AL-kukes").await?;
    let mut offer = sample::offer(garage.id, TRADE);
    (offer.periods[0].starts_on, offer.periods[0].ends_on) = (in_days(test, 60), in_days(test, 210));
    test.published_offer(offer).await?;
    plan(test).await?;
    let waiting = mails(test, &[MailState::Queued]).await?.len();
    if waiting == count { Ok(()) } else { Err(format!("{waiting} mails wait instead of {count}").into()) }
}

/// Does all tasks and sends nothing.
async fn plan(test: &TestApp) -> Outcome {
    loop {
        let drained = app::task::drain(test.app(), "test").await?;
        match (drained.failed, drained.put_off, drained.done) {
            (0, 0, 0) => return Ok(()),
            (0, ..) => test.advance(Duration::from_millis(500)), // some wait for others
            _ => return Err(format!("a task failed: {drained:?}").into()),
        }
    }
}

/// All mails in some states.
pub(super) async fn mails(test: &TestApp, states: &[MailState]) -> Outcome<Vec<MailRow>> {
    let page = Page { after: None, limit: 100_000 };
    Ok(store::mail::list(&test.app().databases.reader(), states, page).await?)
}

/// Whether every mail was sent.
pub(super) async fn all_sent(test: &TestApp, count: usize) -> Outcome<Option<()>> {
    let counts = store::mail::counts(&test.app().databases.reader()).await?;
    let sent = counts.iter().find(|one| one.state == MailState::Sent).map_or(0, |one| one.count);
    Ok((sent == count as u64).then_some(()))
}

/// The Message-IDs of all mails.
pub(super) async fn message_ids(test: &TestApp) -> Outcome<BTreeSet<String>> {
    Ok(mails(test, MailState::ALL).await?.into_iter().map(|mail| mail.message_id).collect())
}
