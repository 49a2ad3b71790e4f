//! One event for one recipient, noted once.
use domain::{Cadence, Notification, NotificationFacts, NotificationId, NotificationKind, NotificationState};
use store::Page;
use store::notification::{self, find_waiting, insert_many, list_waiting_of, mark};
use uuid::Uuid;

use super::{
    fixture::{ACCOUNT, NEED, SCHOOL, at, commit, offer, people_and_pairs},
    on_both,
};

const ALL: Page = Page { after: None, limit: 10 };

fn id(n: u128) -> NotificationId {
    NotificationId::from_uuid(Uuid::from_u128(n))
}

fn new(n: u128, key: &str) -> Notification {
    Notification {
        id: id(n),
        kind: NotificationKind::SuggestionCreated,
        dedupe_key: key.to_owned(),
        account: ACCOUNT,
        organisation: Some(SCHOOL),
        subject: NEED.as_uuid(),
        facts: NotificationFacts::SuggestionCreated { need: NEED, offer: offer(1) },
        cadence: Cadence::AtOnce,
        created_at: at(i64::try_from(n).unwrap()),
    }
}

#[tokio::test]
async fn an_event_is_told_once() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let first = [new(2, "b"), new(1, "a"), new(3, "a")];
        let mut inserted = commit!(databases, |db| insert_many(db, &first));
        inserted.sort_unstable();
        assert_eq!(inserted, [id(1), id(2)]);
        assert_eq!(commit!(databases, |db| insert_many(db, &[new(4, "a")])), []);
        assert_eq!(commit!(databases, |db| insert_many(db, &[new(5, "a"), new(6, "c")])), [id(6)]);
        assert_eq!(commit!(databases, |db| insert_many(db, &[])), []);

        let db = databases.reader();
        let waiting = list_waiting_of(&db, ACCOUNT, ALL).await.unwrap();
        assert_eq!(waiting, [new(1, "a"), new(2, "b"), new(6, "c")]);
        let mut page = Page { after: None, limit: 2 };
        assert_eq!(list_waiting_of(&db, ACCOUNT, page).await.unwrap(), waiting[..2]);
        page.after = Some((waiting[1].created_at, waiting[1].id.as_uuid()));
        assert_eq!(list_waiting_of(&db, ACCOUNT, page).await.unwrap(), waiting[2..]);
    })
    .await;
}

#[tokio::test]
async fn what_was_told_waits_no_longer() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        commit!(databases, |db| insert_many(db, &[new(1, "a"), new(2, "b")]));
        let skipped = NotificationState::Skipped;
        let why = Some(notification::NOTHING_TO_TELL);
        assert_eq!(commit!(databases, |db| mark(db, &[id(1), id(9)], skipped, None, why)), 1);
        assert_eq!(commit!(databases, |db| mark(db, &[id(1)], NotificationState::Folded, None, None)), 0);
        let db = databases.reader();
        assert_eq!(find_waiting(&db, id(1)).await.unwrap(), None);
        assert_eq!(find_waiting(&db, id(2)).await.unwrap(), Some(new(2, "b")));
        let waiting = notification::list_waiting_of(&db, ACCOUNT, ALL).await.unwrap();
        assert_eq!(waiting, [new(2, "b")]);
    })
    .await;
}

#[tokio::test]
async fn what_was_gone_and_has_come_back_is_told_after_all() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let skipped = NotificationState::Skipped;
        commit!(databases, |db| insert_many(db, &[new(1, "a"), new(2, "b"), new(3, "c")]));
        commit!(databases, |db| mark(db, &[id(1)], skipped, None, Some(notification::NOTHING_TO_TELL)));
        commit!(databases, |db| mark(db, &[id(2)], skipped, None, Some("not_wanted")));
        commit!(databases, |db| mark(db, &[id(3)], NotificationState::Folded, None, None));
        let again = Notification { cadence: Cadence::Weekly, ..new(4, "a") };
        let others = [again.clone(), new(5, "a"), new(6, "b"), new(7, "c")];
        assert_eq!(commit!(databases, |db| insert_many(db, &others)), [id(4)]);
        assert_eq!(commit!(databases, |db| insert_many(db, &[new(8, "a")])), [], "it waits already");
        let waiting = list_waiting_of(&databases.reader(), ACCOUNT, ALL).await.unwrap();
        assert_eq!(waiting, [again]);
    })
    .await;
}
