//! While offers are being loaded, pages answer.

use domain::Scope;
use testing::{Outcome, TestApp, on_both_with_few_labels, sample};

#[tokio::test]
async fn pages_answer_before_offers_are_loaded() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let company = test.company("Garazh Kukësi", "AL-kukes").await?;
        test.published_offer(sample::offer(company.id, "welder")).await?;
        let starting = test.starting_process().await?;
        let status = starting.live_index.status(test.now());
        assert_eq!((status.is_loaded, status.rules_version, status.staleness), (false, 1, None));
        for (path, found) in [("/readyz", "ready; offers are being loaded"), ("/", "Praktika")] {
            let request = hyper::Request::get(path).body(String::new().into())?;
            let reply = TestApp::reply_of(&starting, request).await?;
            assert_eq!(reply.status, hyper::StatusCode::OK, "{path}");
            assert!(reply.body.contains(found), "{path}");
        }
        assert!(starting.live_index.snapshot()?.index().is_none());

        starting.live_index.catch_up(&starting).await?;
        let status = starting.live_index.status(test.now());
        assert_eq!((status.is_loaded, status.offers, status.needs), (true, 1, 0));
        assert_eq!(status.staleness, Some(chrono::TimeDelta::zero()));
        test.advance(std::time::Duration::from_secs(7));
        let status = starting.live_index.status(test.now());
        assert_eq!(status.staleness, Some(chrono::TimeDelta::seconds(7)));
        Ok(())
    });
    outcome.await.expect("pages answer");
}

#[tokio::test]
async fn lists_and_explanations_answer_before_offers_are_loaded() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let company = test.company("Garazh Kukësi", "AL-kukes").await?;
        let offer = test.published_offer(sample::offer(company.id, "welder")).await?;
        let school = test.school("Shkolla teknike", "AL-kukes").await?;
        let programme = test.programme(&school, "welder").await?;
        let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?;
        test.drain().await?;
        let token = test.token(None, &[Scope::Read]).await?;
        let starting = test.starting_process().await?;
        let ask = async |path: String| -> Outcome<serde_json::Value> {
            let request = hyper::Request::get(format!("/api/v1{path}"));
            let request = request.header("authorization", format!("Bearer {token}"));
            let reply = TestApp::reply_of(&starting, request.body(String::new().into())?).await?;
            assert_eq!(reply.status, hyper::StatusCode::OK, "{path}: {}", reply.body);
            Ok(serde_json::from_str(&reply.body)?)
        };
        let need = need.id;
        let list = ask(format!("/needs/{need}/suggestions")).await?;
        assert_eq!(list["items"][0]["offer"]["id"], offer.id.to_string(), "{list}");
        assert_eq!(ask(format!("/needs/{need}/near-misses")).await?["items"], serde_json::json!([]));
        let explained = ask(format!("/explanations?offer={}&need={need}", offer.id)).await?;
        assert!(explained["score"].is_u64(), "{explained}");
        assert!(explained["remedies"].is_null() && explained["rank"].is_null(), "{explained}");

        starting.live_index.catch_up(&starting).await?;
        let explained = ask(format!("/explanations?offer={}&need={need}", offer.id)).await?;
        assert_eq!((&explained["rank"], explained["remedies"].is_array()), (&1.into(), true), "{explained}");
        Ok(())
    });
    outcome.await.expect("they answer");
}
