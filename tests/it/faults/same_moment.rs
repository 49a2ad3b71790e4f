//! A need and an offer that are committed at the same moment by two processes find each other, always.
//!
//! Without the lock that makes the order of positions the order of commits (`store::log::append_changes`), each index
//! may pass a position that commits later, and neither task sees the other side.

use std::sync::Barrier;
use std::thread;

use app::App;
use app::need::NeedInput;
use app::offer::OfferInput;
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{Actor, NeedId, OfferId, OrganisationId, ProgrammeId, SuggestionState};
use testing::{Outcome, TestApp, sample};
use tokio::runtime::Handle;

use super::TRADE;
use super::chance::times;
use crate::invariants;

/// Days between two pairs: no need of one meets the offer of another, so each list holds one offer or none.
const APART: u64 = 8;

/// Who looks, and who gives.
pub(super) struct Sides {
    pub(super) school: OrganisationId,
    pub(super) programme: ProgrammeId,
    pub(super) company: OrganisationId,
}

impl Sides {
    /// In one town and in one trade; nobody is written to.
    pub(super) async fn new(test: &TestApp) -> Outcome<Self> {
        let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
        let programme = test.programme(&school, TRADE).await?.id;
        let company = test.company("Garazh Kukësi", "AL-kukes").await?.id;
        Ok(Self { school: school.organisation.id, programme, company })
    }

    pub(super) fn need(&self, now: DateTime<Utc>, number: u64) -> NeedInput {
        let need = sample::need(self.school, self.programme);
        NeedInput { starts_on: Some(first_day(now, number)), ends_on: Some(last_day(now, number)), ..need }
    }

    pub(super) fn offer(&self, now: DateTime<Utc>, number: u64) -> OfferInput {
        let mut offer = sample::offer(self.company, TRADE);
        (offer.periods[0].starts_on, offer.periods[0].ends_on) = (first_day(now, number), last_day(now, number));
        offer
    }
}

pub(super) fn first_day(now: DateTime<Utc>, number: u64) -> NaiveDate {
    domain::local_date(now) + Days::new(30 + number * APART)
}

pub(super) fn last_day(now: DateTime<Utc>, number: u64) -> NaiveDate {
    first_day(now, number) + Days::new(APART - 2)
}

/// A draft of each, which nobody knows of yet.
async fn drafts(test: &TestApp, sides: &Sides, number: u64) -> Outcome<(NeedId, OfferId)> {
    let need = app::need::state(test.app(), &Actor::system(), sides.need(test.now(), number)).await?;
    let offer = app::offer::draft(test.app(), &Actor::system(), sides.offer(test.now(), number)).await?;
    Ok((need.id, offer.id))
}

/// Both processes at once: each commits its own, looks at the log meanwhile as its follower would, and then does what
/// is due. Threads of their own, so that nothing of one waits for the other.
fn commit_and_drain(one: &App, other: &App, need: NeedId, offer: OfferId) -> Outcome {
    let (runtime, start) = (Handle::current(), Barrier::new(4));
    thread::scope(|scope| {
        let opening = scope.spawn(|| {
            start.wait();
            runtime.block_on(app::need::open(one, &Actor::system(), need)).map(|_| ())
        });
        let publishing = scope.spawn(|| {
            start.wait();
            runtime.block_on(app::offer::publish(other, &Actor::system(), offer)).map(|_| ())
        });
        let following = [one, other].map(|app| {
            let (runtime, start) = (&runtime, &start);
            scope.spawn(move || {
                start.wait();
                (0..3).try_for_each(|_| runtime.block_on(app.live_index.catch_up(app)).map(|_| ()))
            })
        });
        for thread in [opening, publishing].into_iter().chain(following) {
            thread.join().map_err(|_| "a thread panicked")??;
        }
        let drains = [(one, "one"), (other, "two")].map(|(app, owner)| {
            let runtime = &runtime;
            scope.spawn(move || runtime.block_on(app::task::drain(app, owner)))
        });
        for thread in drains {
            let drained = thread.join().map_err(|_| "a thread panicked")??;
            if drained.failed > 0 {
                return Err(format!("a task failed: {drained:?}").into());
            }
        }
        Ok(())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_500_times() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    let pairs = times(500);
    let found = async {
        let sides = Sides::new(&test).await?;
        test.drain().await?;
        let other = test.another_process().await?;
        let mut missed = vec![];
        for number in 0..pairs {
            let (need, offer) = drafts(&test, &sides, number).await?;
            tokio::task::block_in_place(|| commit_and_drain(test.app(), &other, need, offer))?;
            let db = test.app().databases.reader();
            let pair = store::suggestion::find_pair(&db, need, offer).await?;
            if pair.is_none_or(|pair| pair.state != SuggestionState::Proposed) {
                missed.push(number);
            }
        }
        assert!(missed.is_empty(), "{} of {pairs} pairs were missed: {missed:?}", missed.len());
        test.drain().await?;
        invariants::hold(&test.app().databases, test.now()).await
    };
    found.await.expect("every pair is suggested");
}
