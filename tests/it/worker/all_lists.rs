//! All lists anew, several pieces at once: as if each were made by itself.

use std::time::Duration;

use domain::{Actor, NeedId, SuggestionState, TaskId, TaskKind};
use store::task::NewTask;
use testing::{Outcome, TestApp, on_both_with_few_labels, sample};

use super::{TRADE, garages_publish, school_with_a_need};

/// More than two pieces of lists that are written together.
const NEEDS: usize = 140;
const OFFERS: usize = 4;

#[tokio::test]
async fn after_days_have_gone_by_every_list_is_the_best_of_that_day() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        garages_publish(&test, OFFERS).await?;
        let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
        let programme = test.programme(&school, TRADE).await?;
        let mut needs: Vec<NeedId> = Vec::new();
        for _ in 0..NEEDS {
            let need = sample::need(school.organisation.id, programme.id);
            let need = app::need::state(test.app(), &Actor::system(), need).await?;
            app::need::open(test.app(), &Actor::system(), need.id).await?;
            needs.push(need.id);
        }
        test.drain().await?;
        // Long enough that every offer has lost freshness.
        test.advance(Duration::from_hours(24 * 100));
        app::task::new_day(test.app()).await?;
        test.drain().await?;

        let today = domain::local_date(test.now());
        let db = test.app().databases.reader();
        for need in needs {
            let kept = store::suggestion::list_of_need(&db, need, SuggestionState::ALL, 100).await?;
            let best = app::suggestion::suggest(test.app(), need, 100).await?;
            let kept_scores: Vec<_> = kept.iter().map(|one| (one.offer, one.engine.score)).collect();
            let best_scores: Vec<_> = best.iter().map(|one| (one.offer, one.score.points)).collect();
            assert_eq!(kept_scores, best_scores);
            assert_eq!(kept.len(), OFFERS);
            assert!(kept.iter().all(|one| one.engine.as_of == today));
        }
        Ok(())
    });
    outcome.await.expect("all lists are made");
}

/// A worker whose snapshot is older lowers the floor of a list, after an offer that was published meanwhile was measured
/// against the old one.
#[tokio::test]
async fn an_offer_that_came_while_a_floor_sank_is_listed() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (_, need) = school_with_a_need(&test).await?;
        let late = test.another_process().await?;
        let seen = late.live_index.catch_up(&late).await?.position();
        let tx = test.app().databases.begin().await?;
        store::need::set_floor(tx.db(), need.id, 9_999).await?;
        tx.commit().await?;
        garages_publish(&test, 1).await?;
        test.drain().await?;
        let listed = async || {
            let db = test.app().databases.reader();
            store::suggestion::list_of_need(&db, need.id, SuggestionState::ALL, 10).await
        };
        assert_eq!(listed().await?.len(), 0, "it did not reach the floor");

        let task = NewTask {
            id: TaskId::from_uuid(late.sources.ids.uuid()),
            kind: TaskKind::RefillNeed,
            subject: need.id.as_uuid(),
            after_position: seen,
            priority: 0,
            facts: serde_json::json!({}),
        };
        let tx = late.databases.begin().await?;
        store::task::queue(tx.db(), &[task], test.now()).await?;
        tx.commit().await?;
        app::task::drain(&late, "late").await?;
        assert_eq!(listed().await?.len(), 1);
        Ok(())
    });
    outcome.await.expect("it is listed");
}
