//! Each task is done, and done once, whoever works and whoever is killed.

use std::time::Duration;

use chrono::TimeDelta;
use domain::{TaskKind, TaskState};
use testing::{Outcome, TestApp, on_both};

use super::{another_need, garages_publish, school_with_a_need, tasks};

#[tokio::test]
async fn what_is_done_is_not_done_again() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        school_with_a_need(&test).await?;
        garages_publish(&test, 1).await?;
        let first = app::task::drain(test.app(), "one").await?;
        // Which lists does the offer enter, and the mail about it.
        assert_eq!((first.done, first.failed, first.put_off), (2, 0, 0));
        let second = app::task::drain(test.app(), "one").await?;
        assert_eq!(second, app::task::Drained::default());
        assert!(tasks(&test, &[TaskState::Queued, TaskState::Running, TaskState::Parked]).await?.is_empty());
        Ok(())
    });
    outcome.await.expect("tasks are done once");
}

#[tokio::test]
async fn the_work_of_a_killed_worker_is_taken_over_when_its_lease_is_over() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        school_with_a_need(&test).await?;
        garages_publish(&test, 1).await?;
        claim_one(&test, "killed", &[TaskKind::SuggestForOffer]).await?;

        test.advance(app::task::LEASE * 29 / 30);
        assert_eq!(app::task::drain(test.app(), "heir").await?.done, 0, "it may still be alive");
        assert!(!app::task::tasks_due(test.app()).await?);
        test.advance(app::task::LEASE / 30);
        assert!(app::task::tasks_due(test.app()).await?);
        assert_eq!(app::task::drain(test.app(), "heir").await?.done, 2);
        let done = tasks(&test, &[TaskState::Done]).await?;
        let taken_over =
            done.iter().find(|row| row.task.kind == TaskKind::SuggestForOffer).ok_or("no such task")?;
        assert_eq!(taken_over.task.attempts, 2);
        Ok(())
    });
    outcome.await.expect("it is taken over");
}

#[tokio::test]
async fn a_mail_waits_until_the_lists_are_made() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        garages_publish(&test, 2).await?;
        test.drain().await?;
        let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
        test.drain().await?;
        another_need(&test, &school).await?;
        another_need(&test, &school).await?;
        claim_one(&test, "slow", &[TaskKind::RefillNeed]).await?;

        let drained = app::task::drain(test.app(), "quick").await?;
        assert_eq!((drained.done, drained.put_off), (1, 1), "one list, and a mail that waits for the other");
        test.advance(app::task::LEASE);
        let quiet = test.drain().await?;
        assert_eq!(quiet.sent, 1, "one mail for both lists");
        Ok(())
    });
    outcome.await.expect("it waits");
}

#[tokio::test]
async fn two_processes_share_the_work_and_do_each_task_once() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        school_with_a_need(&test).await?;
        garages_publish(&test, 12).await?;
        let before = tasks(&test, &[TaskState::Done]).await?.len();
        let other = test.another_process().await?;
        let (one, two) = tokio::join!(app::task::drain(test.app(), "one"), app::task::drain(&other, "two"));
        let (one, two) = (one?, two?);
        assert_eq!((one.failed, two.failed), (0, 0));
        let done = tasks(&test, &[TaskState::Done]).await?;
        assert_eq!(one.done + two.done, done.len() - before, "nothing was counted twice");
        let lists: Vec<_> = done.iter().filter(|row| row.task.kind == TaskKind::SuggestForOffer).collect();
        assert_eq!(lists.len(), 12);
        assert!(lists.iter().all(|row| row.task.attempts == 1), "nothing was begun twice");
        let quiet = test.drain().await?;
        assert_eq!((quiet.sent, test.mails().len()), (1, 1));
        Ok(())
    });
    outcome.await.expect("they share");
}

#[tokio::test]
async fn a_new_day_asks_for_all_lists_once() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        let relists = async |test: &TestApp| -> Outcome<usize> {
            let rows = tasks(test, &[TaskState::Queued, TaskState::Done]).await?;
            Ok(rows.iter().filter(|row| row.task.kind == TaskKind::RelistAll).count())
        };
        test.drain().await?;
        let before = relists(&test).await?;
        let other = test.another_process().await?;
        assert!(app::schedule::tick(test.app()).await? > 0);
        assert_eq!(app::schedule::tick(&other).await?, 0);
        test.drain().await?;
        assert_eq!(app::schedule::tick(test.app()).await?, 0);
        assert_eq!(relists(&test).await? - before, 1);
        // A clock that goes forward and back brings no day twice; days without a worker are one.
        test.advance(Duration::from_hours(72));
        assert!(app::schedule::tick(&other).await? > 0);
        test.clock().jump(-TimeDelta::hours(72));
        assert_eq!(app::schedule::tick(test.app()).await?, 0);
        test.clock().jump(TimeDelta::hours(72));
        assert_eq!(app::schedule::tick(test.app()).await?, 0);
        test.drain().await?;
        assert_eq!(relists(&test).await? - before, 2);
        Ok(())
    });
    outcome.await.expect("once a day");
}

#[tokio::test]
async fn what_was_under_way_at_a_kill_is_due_at_once_where_nobody_else_works() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        school_with_a_need(&test).await?;
        garages_publish(&test, 1).await?;
        claim_one(&test, "killed", &[TaskKind::SuggestForOffer]).await?;
        let recovered = app::task::recover(test.app()).await?;
        assert_eq!((recovered.tasks, recovered.mails), (1, 0));
        assert_eq!(test.drain().await?.sent, 1);
        Ok(())
    });
    outcome.await.expect("it is due at once");
}

/// A worker that takes one task and is never heard of again.
async fn claim_one(test: &TestApp, owner: &str, kinds: &[TaskKind]) -> Outcome {
    let now = test.now();
    let until = now + TimeDelta::from_std(app::task::LEASE)?;
    let transaction = test.app().databases.begin().await?;
    let claimed = store::task::claim(transaction.db(), kinds, owner, now, until, 1).await?;
    transaction.commit().await?;
    if claimed.len() == 1 { Ok(()) } else { Err(format!("{} tasks to take", claimed.len()).into()) }
}
