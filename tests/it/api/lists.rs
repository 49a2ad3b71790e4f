//! Pages of lists and revisions of things.

use domain::Scope;
use serde_json::Value;
use testing::{Outcome, TestApp, on_both, sample};

use super::ask::{ask, ask_knowing};

const TRADE: &str = "motor-vehicle-mechanic";

fn ids(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().into_iter().flatten();
    items.filter_map(|item| item["id"].as_str()).map(str::to_owned).collect()
}

#[tokio::test]
async fn pages_show_every_row_once_and_the_newest_first() -> Outcome {
    on_both(async |test| {
        let company = test.company("Company", "AL-kukes").await?.id;
        let mut newest_first = vec![];
        for _ in 0..5 {
            let offer = test.published_offer(sample::offer(company, TRADE)).await?;
            newest_first.insert(0, offer.id.to_string());
        }
        let token = test.token(Some(company), &[Scope::Read]).await?;
        let mut found = vec![];
        let mut cursor = String::new();
        for expected in [2, 2, 1] {
            let page = ask(&test, Some(&token), &format!("GET /offers?limit=2{cursor}")).await?.json()?;
            assert_eq!(ids(&page).len(), expected);
            found.extend(ids(&page));
            // A row that comes meanwhile does not shift the rest.
            test.published_offer(sample::offer(company, TRADE)).await?;
            let next = page["next_cursor"].as_str();
            assert_eq!(next.is_some(), expected == 2, "{page}");
            cursor = next.map(|next| format!("&cursor={next}")).unwrap_or_default();
        }
        assert_eq!(found, newest_first);
        let whole = ask(&test, Some(&token), "GET /offers").await?.json()?;
        assert_eq!(ids(&whole).len(), 8);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_organisation_lists_only_its_own() -> Outcome {
    let test = TestApp::sqlite().await?;
    let (one, other) =
        (test.company("One", "AL-kukes").await?.id, test.company("Other", "AL-tirane").await?.id);
    let offer = test.published_offer(sample::offer(one, TRADE)).await?.id;
    test.published_offer(sample::offer(other, TRADE)).await?;
    let token = test.token(Some(one), &[Scope::Read]).await?;
    assert_eq!(ids(&ask(&test, Some(&token), "GET /offers").await?.json()?), [offer.to_string()]);
    assert_eq!(ids(&ask(&test, Some(&token), "GET /organisations").await?.json()?), [one.to_string()]);
    let admin = test.token(None, &[Scope::Read]).await?;
    assert_eq!(ids(&ask(&test, Some(&admin), "GET /organisations").await?.json()?).len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_revision_is_told_and_recognised() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Company", "AL-kukes").await?.id;
    let token = test.token(Some(company), &[Scope::Read, Scope::Write]).await?;
    let offer = test.published_offer(sample::offer(company, TRADE)).await?;
    let path = format!("/offers/{}", offer.id);
    let shown = ask(&test, Some(&token), &format!("GET {path}")).await?;
    assert_eq!(shown.headers["etag"], format!("\"{}\"", offer.revision).as_str());
    assert_eq!(shown.json()?["revision"], offer.revision);
    let tag = shown.headers["etag"].to_str()?;
    let line = format!("GET {path}");
    let same = ask_knowing(&test, Some(&token), &line, Some(tag)).await?;
    assert_eq!((same.status.as_u16(), same.body.as_str()), (304, ""));
    let paused = ask(&test, Some(&token), &format!("POST {path}/pause")).await?;
    assert_eq!(paused.headers["etag"], format!("\"{}\"", offer.revision + 1).as_str());
    assert_eq!(paused.json()?["state"], "paused");
    let other = ask_knowing(&test, Some(&token), &line, Some(tag)).await?;
    assert_eq!(other.status.as_u16(), 200, "an old revision was taken for the present one");
    Ok(())
}
