//! The same with two processes that serve: one opens the need, the other publishes the offer.

use serde_json::json;
use testing::{Outcome, TestApp};

use super::client::{Client, id};
use super::same_moment::{Sides, first_day, last_day};
use super::service::{PATIENCE, Service};
use crate::invariants;
use domain::{Scope, TaskState};
use testing::waiting_mails::{TRADE, an_hour_ago, machine_now};

const PAIRS: u64 = 30;

/// A draft of each, over the API.
async fn drafts(
    test: &TestApp,
    sides: &Sides,
    one: &Client,
    other: &Client,
    number: u64,
) -> Outcome<(String, String)> {
    let (starts_on, ends_on) = (first_day(test.now(), number), last_day(test.now(), number));
    let need = json!({
        "organisation_id": sides.school, "programme_id": sides.programme, "participants": "learners",
        "activity": "practical_training", "quantity": 4, "starts_on": starts_on, "ends_on": ends_on,
    });
    let offer = json!({
        "organisation_id": sides.company, "activity": "practical_training", "title": "Practical training",
        "trades": [TRADE], "periods": [{"starts_on": starts_on, "ends_on": ends_on, "quantity": 4}],
    });
    let need = id(&one.post("/needs", Some(&need)).await?)?;
    let offer = id(&other.post("/offers", Some(&offer)).await?)?;
    Ok((need, offer))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_serve_30_times() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    let found = async {
        an_hour_ago(&test).await?;
        let sides = Sides::new(&test).await?;
        test.drain().await?;
        let token = test.token(None, &[Scope::Read, Scope::Write]).await?;
        let service = Service::on(&test)?;
        let (mut first, address) = service.serve(&[], "first").await?;
        let one = Client { address, token: token.clone() };
        let (second, address) = service.serve(&[], "second").await?;
        let other = Client { address, token };
        for number in 0..PAIRS {
            let (need, offer) = drafts(&test, &sides, &one, &other, number).await?;
            let (open, publish) = (format!("/needs/{need}/open"), format!("/offers/{offer}/publish"));
            let (opened, published) = tokio::join!(one.post(&open, None), other.post(&publish, None));
            opened?;
            published?;
            let list = format!("/needs/{need}/suggestions");
            let listed = async || {
                let list = one.get(&list).await?;
                let items = list["items"].as_array().ok_or("no list")?;
                Ok(items.iter().any(|item| item["offer"]["id"] == offer.as_str()).then_some(()))
            };
            first.wait_for(&format!("pair {number} on its list"), PATIENCE, listed).await?;
        }
        // A task that is held is not due, and not done either.
        let reader = test.app().databases.reader();
        let nothing_is_left = async || {
            let left = store::task::list(&reader, &[TaskState::Queued, TaskState::Running], 1).await?;
            Ok(left.is_empty().then_some(()))
        };
        first.wait_for("nothing is left to do", PATIENCE, nothing_is_left).await?;
        first.kill()?;
        second.kill()?;
        invariants::hold(&test.app().databases, machine_now()).await
    };
    found.await.expect("every pair is suggested");
}
