//! Work that waits, runs, fails and is done: at most one of a kind and subject waits, at most one runs.
use std::collections::BTreeSet;

use domain::{Task, TaskId, TaskKind, TaskState};
use serde_json::json;
use store::{
    Databases,
    task::{self, Failure, NewTask, TaskCount},
};
use uuid::Uuid;

use super::{
    fixture::{at, commit, on_postgres},
    on_both,
};

const KIND: TaskKind = TaskKind::RefillNeed;

fn id(n: u128) -> TaskId {
    TaskId::from_uuid(Uuid::from_u128(n))
}

fn new(n: u128, subject: u128, after_position: i64) -> NewTask {
    let subject = Uuid::from_u128(subject);
    NewTask { id: id(n), kind: KIND, subject, after_position, priority: 0, facts: json!({}) }
}

async fn queue(databases: &Databases, tasks: &[NewTask], seconds: i64) {
    commit!(databases, |db| task::queue(db, tasks, at(seconds)));
}

/// Takes up to ten; leases last 30 seconds.
async fn claim(databases: &Databases, owner: &str, seconds: i64) -> Vec<Task> {
    commit!(databases, |db| task::claim(db, TaskKind::ALL, owner, at(seconds), at(seconds + 30), 10))
}

async fn states(databases: &Databases) -> Vec<(TaskState, u64)> {
    let counts: Vec<TaskCount> = task::counts(&databases.reader()).await.unwrap();
    counts.into_iter().map(|count| (count.state, count.count)).collect()
}

fn ids(tasks: &[Task]) -> Vec<TaskId> {
    tasks.iter().map(|task| task.id).collect()
}

#[tokio::test]
async fn many_edits_are_one_task_with_the_last_position() {
    on_both(async |databases| {
        queue(databases, &[new(1, 7, 5), new(2, 7, 9), new(3, 7, 6)], 0).await;
        queue(databases, &[new(4, 7, 8)], 1).await; // older, committed later: must not lower the position
        let urgent = NewTask { priority: 3, ..new(5, 7, 10) };
        queue(databases, &[urgent, new(6, 8, 1)], 2).await;
        let claimed = claim(databases, "a", 2).await;
        assert_eq!(ids(&claimed), [id(1), id(6)]);
        assert_eq!(
            claimed[0],
            Task {
                id: id(1),
                kind: KIND,
                subject: Uuid::from_u128(7),
                after_position: 10,
                attempts: 1,
                created_at: at(0)
            }
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_due_is_taken_most_urgent_first() {
    on_both(async |databases| {
        queue(databases, &[new(1, 1, 0)], 10).await;
        queue(databases, &[new(2, 2, 0)], 5).await;
        queue(databases, &[NewTask { priority: 1, ..new(3, 3, 0) }], 9).await;
        queue(databases, &[NewTask { kind: TaskKind::PlanMail, ..new(4, 4, 0) }], 1).await;
        let some = commit!(databases, |db| task::claim(db, &[TaskKind::PlanMail], "a", at(9), at(39), 10));
        assert_eq!(ids(&some), [id(4)]);
        assert_eq!(task::oldest_due(&databases.reader(), at(4)).await.unwrap(), None);
        assert_eq!(task::oldest_due(&databases.reader(), at(9)).await.unwrap(), Some(at(5)));
        assert_eq!(ids(&claim(databases, "a", 9).await), [id(3), id(2)]);
        assert_eq!(ids(&claim(databases, "b", 10).await), [id(1)]);
        assert_eq!(claim(databases, "b", 10).await, []);
    })
    .await;
}

#[tokio::test]
async fn what_waits_is_left_while_its_like_runs() {
    on_both(async |databases| {
        queue(databases, &[new(1, 7, 1)], 0).await;
        claim(databases, "a", 0).await;
        queue(databases, &[new(2, 7, 2)], 1).await;
        assert_eq!(claim(databases, "b", 1).await, []);
        // The lease is over: the one that ran comes first, the other still waits.
        let again = claim(databases, "b", 30).await;
        assert_eq!((ids(&again), again[0].attempts), (vec![id(1)], 2));
        assert!(!commit!(databases, |db| task::finish(db, id(1), "a", at(31))), "a has lost it");
        assert!(commit!(databases, |db| task::finish(db, id(1), "b", at(31))));
        assert_eq!(ids(&claim(databases, "b", 31).await), [id(2)]);
        assert_eq!(states(databases).await, [(TaskState::Done, 1), (TaskState::Running, 1)]);
    })
    .await;
}

#[tokio::test]
async fn a_lease_is_renewed_and_ended() {
    on_both(async |databases| {
        queue(databases, &[new(1, 1, 0), new(2, 2, 0)], 0).await;
        claim(databases, "a", 0).await;
        assert_eq!(commit!(databases, |db| task::renew(db, &[id(1)], "a", at(60))), 1);
        assert_eq!(commit!(databases, |db| task::renew(db, &[id(1)], "b", at(90))), 0);
        assert_eq!(task::oldest_due(&databases.reader(), at(40)).await.unwrap(), Some(at(30)));
        assert_eq!(ids(&claim(databases, "b", 40).await), [id(2)]);
        assert_eq!(commit!(databases, |db| task::release_all_running(db, at(41))), 2);
        assert_eq!(ids(&claim(databases, "c", 41).await), [id(1), id(2)]);
    })
    .await;
}

#[tokio::test]
async fn what_failed_waits_again_or_for_a_person() {
    on_both(async |databases| {
        queue(databases, &[new(1, 1, 4), new(2, 2, 0)], 0).await;
        claim(databases, "a", 0).await;
        let later = Failure { error: "no index", at: at(1), retry_at: Some(at(60)) };
        let never = Failure { error: "a bug", at: at(1), retry_at: None };
        assert!(!commit!(databases, |db| task::fail(db, id(1), "b", &later)), "b never had it");
        assert!(commit!(databases, |db| task::fail(db, id(1), "a", &later)));
        assert!(commit!(databases, |db| task::fail(db, id(2), "a", &never)));
        assert_eq!(claim(databases, "a", 59).await, []);
        let parked = task::list(&databases.reader(), &[TaskState::Parked], 10).await.unwrap();
        assert_eq!((parked[0].task.id, parked[0].last_error.as_deref()), (id(2), Some("a bug")));
        assert!(commit!(databases, |db| task::requeue_parked(db, id(2), at(59))));
        assert!(!commit!(databases, |db| task::requeue_parked(db, id(2), at(59))));
        let claimed = claim(databases, "a", 60).await;
        let facts: Vec<_> = claimed.iter().map(|task| (task.id, task.attempts)).collect();
        assert_eq!(facts, [(id(2), 1), (id(1), 2)]);
        assert!(commit!(databases, |db| task::put_off(db, id(1), "a", at(70), at(61))));
        assert_eq!(claim(databases, "a", 70).await[0].attempts, 2, "waiting is no attempt");
    })
    .await;
}

#[tokio::test]
async fn one_that_waits_takes_over_from_one_that_failed() {
    on_both(async |databases| {
        queue(databases, &[new(1, 7, 1)], 0).await;
        claim(databases, "a", 0).await;
        queue(databases, &[new(2, 7, 2)], 1).await;
        let later = Failure { error: "no index", at: at(2), retry_at: Some(at(60)) };
        assert!(commit!(databases, |db| task::fail(db, id(1), "a", &later)));
        assert_eq!(states(databases).await, [(TaskState::Done, 1), (TaskState::Queued, 1)]);
        assert_eq!(task::count_live(&databases.reader(), &[KIND]).await.unwrap(), 1);
        assert_eq!(task::count_live(&databases.reader(), &[TaskKind::PlanMail]).await.unwrap(), 0);
        assert_eq!(ids(&claim(databases, "a", 2).await), [id(2)]);
    })
    .await;
}

#[tokio::test]
async fn one_that_comes_at_the_same_moment_takes_over_too() {
    on_postgres(async |databases| {
        queue(databases, &[new(1, 7, 1)], 0).await;
        claim(databases, "a", 0).await;
        let arriving = databases.begin().await.unwrap();
        task::queue(arriving.db(), &[new(2, 7, 2)], at(1)).await.unwrap(); // not visible to others yet
        let failing = databases.begin().await.unwrap();
        let later = Failure { error: "no index", at: at(2), retry_at: Some(at(60)) };
        let (failed, ()) = tokio::join!(task::fail(failing.db(), id(1), "a", &later), async {
            waits_for_a_lock(databases).await;
            arriving.commit().await.unwrap();
        });
        assert!(failed.unwrap());
        failing.commit().await.unwrap();
        assert_eq!(states(databases).await, [(TaskState::Done, 1), (TaskState::Queued, 1)]);
    })
    .await;
}

/// Until a statement waits for another transaction.
async fn waits_for_a_lock(databases: &Databases) {
    use sea_orm::{ConnectionTrait, DbBackend, Statement};
    let waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted";
    loop {
        let statement = Statement::from_string(DbBackend::Postgres, waiting);
        let row = databases.reader().query_one_raw(statement).await.unwrap().unwrap();
        if row.try_get_by_index::<i64>(0).unwrap() > 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn no_task_is_taken_twice_however_many_ask() {
    on_both(async |databases| {
        let tasks: Vec<_> = (1..=60).map(|n| new(n, n, 0)).collect();
        queue(databases, &tasks, 0).await;
        let workers: Vec<_> = (0..6)
            .map(|n| {
                let databases = databases.clone();
                tokio::spawn(async move {
                    let mut mine = vec![];
                    loop {
                        let owner = format!("worker-{n}");
                        let claimed =
                            commit!(databases, |db| task::claim(db, TaskKind::ALL, &owner, at(0), at(30), 3));
                        if claimed.is_empty() {
                            return mine;
                        }
                        mine.extend(ids(&claimed));
                    }
                })
            })
            .collect();
        let mut all = vec![];
        for worker in workers {
            all.extend(worker.await.unwrap());
        }
        assert_eq!(all.len(), 60);
        assert_eq!(all.into_iter().collect::<BTreeSet<_>>().len(), 60);
    })
    .await;
}
