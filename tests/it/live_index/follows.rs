//! After any changes the index is as one built afresh.

use std::time::Duration;

use domain::ChangeKind;
use sea_orm::ConnectionTrait;
use testing::{Outcome, TestApp, on_both_with_few_labels};

use super::{Answers, world::World};
use crate::chance::Chance;

/// What an index answers that has followed, and one that another process has just loaded.
async fn both(test: &TestApp) -> Outcome<(Answers, Answers)> {
    let followed = test.app().live_index.catch_up(test.app()).await?;
    let other = test.another_process().await?;
    let fresh = other.live_index.catch_up(&other).await?;
    assert_eq!(followed.position(), fresh.position());
    Ok((Answers::of(&followed), Answers::of(&fresh)))
}

#[tokio::test]
async fn after_random_changes_it_is_as_one_built_afresh() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let mut world = World::new(&test).await?;
        let mut chance = Chance::of(11);
        let other = test.another_process().await?;
        let mut listed = 0;
        for round in 0..6 {
            for _ in 0..20 {
                let app = if chance.up_to(2) == 0 { &other } else { test.app() };
                world.step(&mut chance, app).await?;
            }
            if round % 2 == 1 {
                test.advance(Duration::from_hours(24 * 20)); // another day, and every second time another month
            }
            let (followed, fresh) = both(&test).await?;
            assert_eq!(followed, fresh, "round {round}");
            listed += fresh.lists.iter().map(|(_, list)| list.len()).sum::<usize>();
        }
        assert!(listed > 50, "{listed} suggestions are too few to show anything");
        Ok(())
    });
    outcome.await.expect("it follows");
}

#[tokio::test]
async fn other_rules_hold_at_once() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let mut world = World::new(&test).await?;
        let mut chance = Chance::of(5);
        for _ in 0..40 {
            world.step(&mut chance, test.app()).await?;
        }
        let (before, _) = both(&test).await?;
        let app = test.app();
        let published = store::rules::published(&app.databases.reader()).await?.ok_or("no rules")?;
        let mut next = published.clone();
        (next.id, next.version) = (app.sources.ids.uuid(), published.version.map(|version| version + 1));
        next.rules.minimum_score = 7_000;
        next.state = store::rules::RulesState::Published;
        let tx = app.databases.begin().await?;
        let retired = format!("UPDATE matching_rules SET state = 'archived' WHERE version = {}", 1);
        tx.db().execute_unprepared(&retired).await?;
        store::rules::insert(tx.db(), &next).await?;
        let changed = [(ChangeKind::Rules, Some(next.id))];
        store::log::append_changes(tx.db(), &changed, test.now()).await?;
        tx.commit().await?;

        let (after, fresh) = both(&test).await?;
        assert_eq!(after, fresh);
        assert_eq!(after.rules.0, 2);
        assert_ne!(before.lists, after.lists, "more is asked now");
        Ok(())
    });
    outcome.await.expect("other rules hold");
}

#[tokio::test]
async fn a_log_that_was_pruned_or_counts_anew_is_not_followed() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let mut world = World::new(&test).await?;
        let mut chance = Chance::of(3);
        for _ in 0..30 {
            world.step(&mut chance, test.app()).await?;
        }
        let before = test.app().live_index.catch_up(test.app()).await?;
        let other = test.another_process().await?;
        for _ in 0..10 {
            world.step(&mut chance, &other).await?;
        }
        // The rows that the index would follow are gone but for the last.
        let tx = other.databases.begin().await?;
        let last = store::log::bounds(tx.db()).await?.ok_or("an empty log")?.1;
        tx.db().execute_unprepared(&format!("DELETE FROM change_log WHERE position < {last}")).await?;
        tx.commit().await?;
        let (followed, fresh) = both(&test).await?;
        assert_eq!(followed, fresh);
        assert_ne!(Answers::of(&before), fresh);

        // A restored backup: the log ends before the position of the index.
        let tx = other.databases.begin().await?;
        let earlier = format!("UPDATE change_log SET position = {} WHERE position = {last}", last - 5);
        tx.db().execute_unprepared(&earlier).await?;
        tx.db().execute_unprepared("UPDATE offer SET state = 'paused'").await?;
        tx.commit().await?;
        let (followed, fresh) = both(&test).await?;
        assert_eq!(followed, fresh);
        assert_eq!(fresh.counts.0, 0);

        // A log that was emptied.
        let tx = other.databases.begin().await?;
        tx.db().execute_unprepared("DELETE FROM change_log").await?;
        tx.db().execute_unprepared("UPDATE offer SET state = 'withdrawn'").await?;
        tx.commit().await?;
        let (followed, fresh) = both(&test).await?;
        assert_eq!(followed, fresh);
        assert_eq!(fresh.counts.0, 0);
        Ok(())
    });
    outcome.await.expect("it is loaded anew");
}

#[tokio::test]
async fn a_snapshot_stays_as_it_was() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let mut world = World::new(&test).await?;
        let mut chance = Chance::of(8);
        for _ in 0..30 {
            world.step(&mut chance, test.app()).await?;
        }
        let held = test.app().live_index.catch_up(test.app()).await?;
        let before = Answers::of(&held);
        for _ in 0..10 {
            world.step(&mut chance, test.app()).await?;
        }
        test.advance(Duration::from_hours(24 * 40));
        let next = test.app().live_index.catch_up(test.app()).await?;
        assert_ne!(Answers::of(&next), before);
        assert_eq!(Answers::of(&held), before);
        Ok(())
    });
    outcome.await.expect("it stays");
}
