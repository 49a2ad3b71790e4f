//! Three logs.
use domain::ChangeKind;
use serde_json::json;
use store::log::{self, AuditEntry, Change, StateChange, StateStep};
use uuid::Uuid;

use super::{
    fixture::{ACCOUNT, SCHOOL, at, commit, people_and_pairs},
    on_both,
};

#[tokio::test]
async fn changes_are_read_in_order_from_any_position() {
    on_both(async |databases| {
        let db = databases.reader();
        assert_eq!(log::bounds(&db).await.unwrap(), None);
        assert_eq!(commit!(databases, |db| log::append_changes(db, &[], at(0))), 0);
        let offer = Uuid::from_u128(7);
        let rows = [(ChangeKind::Offer, Some(offer)), (ChangeKind::Rules, None)];
        let last = commit!(databases, |db| log::append_changes(db, &rows, at(0)));
        let expected = [
            Change { position: last - 1, kind: ChangeKind::Offer, subject: Some(offer), changed_at: at(0) },
            Change { position: last, kind: ChangeKind::Rules, subject: None, changed_at: at(0) },
        ];
        assert_eq!(log::changes_after(&db, 0, 10).await.unwrap(), expected);
        assert_eq!(log::changes_after(&db, last - 1, 10).await.unwrap(), expected[1..]);
        assert_eq!(log::changes_after(&db, 0, 1).await.unwrap(), expected[..1]);
        assert_eq!(log::changes_after(&db, last, 10).await.unwrap(), []);
        // More rows than one statement holds.
        let many = vec![(ChangeKind::Need, None); 1_203];
        let end = commit!(databases, |db| log::append_changes(db, &many, at(1)));
        assert_eq!(end, last + 1_203);
        assert_eq!(log::bounds(&db).await.unwrap(), Some((last - 1, end)));
        assert_eq!(commit!(databases, |db| log::append_changes(db, &[], at(2))), end);
    })
    .await;
}

#[tokio::test]
async fn a_reader_misses_no_position_while_many_write() {
    const WRITERS: usize = 8;
    const EACH: usize = 25;
    on_both(async |databases| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                let databases = databases.clone();
                tokio::spawn(async move {
                    for _ in 0..EACH {
                        let transaction = databases.begin().await.unwrap();
                        let rows = [(ChangeKind::Need, None)];
                        log::append_changes(transaction.db(), &rows, at(0)).await.unwrap();
                        tokio::task::yield_now().await; // lets others overtake, if they can
                        transaction.commit().await.unwrap();
                    }
                })
            })
            .collect();
        let (mut position, mut seen) = (0, 0);
        loop {
            let all_written = writers.iter().all(tokio::task::JoinHandle::is_finished);
            let changes = log::changes_after(&databases.reader(), position, 1_000).await.unwrap();
            seen += changes.len();
            position = changes.last().map_or(position, |change| change.position);
            if all_written && changes.is_empty() {
                break;
            }
        }
        assert_eq!(seen, WRITERS * EACH);
    })
    .await;
}

#[tokio::test]
async fn steps_of_a_state_are_read_as_written() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let subject = Uuid::from_u128(9);
        let step = StateChange {
            id: Uuid::from_u128(1),
            subject_kind: "offer",
            subject,
            from: None,
            to: "draft",
            reason: None,
            side: "host",
            account: Some(ACCOUNT),
            contact: None,
            at: at(0),
        };
        let next = StateChange {
            id: Uuid::from_u128(2),
            from: Some("draft"),
            to: "published",
            reason: Some("ready".to_owned()),
            at: at(1),
            ..step.clone()
        };
        let other = StateChange { id: Uuid::from_u128(3), subject: Uuid::from_u128(8), ..step.clone() };
        commit!(databases, |db| log::insert_state_changes(db, &[next, other, step]));
        let side = || ("host".to_owned(), Some(ACCOUNT));
        let expected = [(None, "draft", None, at(0)), (Some("draft"), "published", Some("ready"), at(1))];
        let expected = expected.map(|(from, to, reason, at)| {
            let (side, account) = side();
            let (from, reason) = (from.map(str::to_owned), reason.map(str::to_owned));
            StateStep { from, to: to.to_owned(), reason, side, account, contact: None, at }
        });
        assert_eq!(log::state_changes_of(&databases.reader(), subject).await.unwrap(), expected);
    })
    .await;
}

#[tokio::test]
async fn an_audit_entry_needs_nobody_and_may_name_everything() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let by_the_service = AuditEntry {
            id: Uuid::from_u128(1),
            account: None,
            acting_as: None,
            contact: None,
            action: "rules.publish",
            subject_kind: "rules",
            subject: Uuid::nil(),
            changed_fields: vec![],
            before: None,
            after: None,
            request_id: None,
            at: at(0),
        };
        let by_a_person = AuditEntry {
            id: Uuid::from_u128(2),
            account: Some(ACCOUNT),
            acting_as: Some(SCHOOL),
            contact: None,
            changed_fields: vec!["state".to_owned()],
            before: Some(json!({"state": "draft"})),
            after: Some(json!({"state": "open"})),
            request_id: Some("r1".to_owned()),
            ..by_the_service.clone()
        };
        commit!(databases, |db| log::insert_audit(db, &[by_the_service, by_a_person.clone()]));
        let transaction = databases.begin().await.unwrap();
        let again = log::insert_audit(transaction.db(), &[by_a_person]).await;
        assert!(again.is_err(), "an entry is there once");
    })
    .await;
}
