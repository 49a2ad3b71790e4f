//! While offers are being loaded, pages answer.

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
