//! Mails: leases, kept bytes, steps.
use chrono::TimeDelta;
use domain::{Entered, Locale, MailFacts, MailId, MailKind, MailState, OutgoingMail};
use sea_orm::{
    ConnectionTrait, ExprTrait,
    sea_query::{Expr, Query},
};
use store::{
    Databases, Page,
    mail::{self, MailClaim, MailOutcome},
};
use uuid::Uuid;

use super::{
    fixture::{ACCOUNT, Ids, NEED, SCHOOL, at, commit, offer, people_and_pairs},
    on_both,
};

fn id(n: u128) -> MailId {
    MailId::from_uuid(Uuid::from_u128(n))
}

fn new(n: u128) -> OutgoingMail {
    let lists = vec![Entered { need: NEED, offers: vec![offer(2), offer(0)] }];
    OutgoingMail {
        id: id(n),
        kind: MailKind::SuggestionCreated,
        account: Some(ACCOUNT),
        to_address: Some("arta@shkolla.invalid".to_owned()),
        language: Locale::Sq,
        facts: MailFacts::SuggestionCreated { organisation: SCHOOL, lists },
        message_id: format!("{n}@praktika.invalid"),
        dated_at: at(0),
        rendered: None,
        state: MailState::Queued,
        attempts: 0,
    }
}

async fn insert(databases: &Databases, n: u128, priority: i32, ids: &Ids) -> bool {
    commit!(databases, |db| mail::insert(db, &new(n), &format!("key-{n}"), priority, at(0), ids))
}

/// Takes up to ten, those left behind too; leases last 30 seconds.
async fn claim(databases: &Databases, owner: &str, seconds: i64, ids: &Ids) -> Vec<OutgoingMail> {
    let lease = TimeDelta::seconds(30);
    let claim = MailClaim { owner, now: at(seconds), lease, limit: 10, left_behind: true, except: &[] };
    commit!(databases, |db| mail::claim(db, &claim, ids))
}

fn outcome(state: MailState) -> MailOutcome {
    MailOutcome {
        state,
        code: Some("250".to_owned()),
        text: Some("<arta@shkolla.invalid> ok".to_owned()),
        next_attempt_at: None,
        sent_at: (state == MailState::Sent).then(|| at(2)),
        attempt_is_free: false,
    }
}

async fn steps(databases: &Databases, n: u128) -> Vec<(Option<MailState>, MailState)> {
    let events = mail::list_events(&databases.reader(), id(n)).await.unwrap();
    events.into_iter().map(|event| (event.from, event.to)).collect()
}

#[tokio::test]
async fn a_mail_from_its_first_row_to_its_last() {
    use MailState::{Queued, Sending, Sent};
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let ids = &Ids::new();
        assert!(insert(databases, 1, 0, ids).await);
        let twice = OutgoingMail { message_id: "other@praktika.invalid".to_owned(), ..new(2) };
        assert!(!commit!(databases, |db| mail::insert(db, &twice, "key-1", 0, at(0), ids)));
        let claimed = claim(databases, "a", 1, ids).await;
        assert_eq!(claimed, [OutgoingMail { state: Sending, attempts: 1, ..new(1) }]);
        assert_eq!(claim(databases, "b", 1, ids).await, []);

        let keep = async |owner: &str, letters: &[(MailId, &[u8])]| {
            commit!(databases, |db| mail::keep_rendered(db, letters, owner))
        };
        assert_eq!(keep("b", &[(id(1), b"other")]).await, []);
        assert_eq!(keep("a", &[]).await, []);
        assert_eq!(keep("a", &[(id(9), b"other"), (id(1), b"bytes")]).await, [id(1)]);
        assert_eq!(keep("a", &[(id(1), b"other")]).await, [], "kept once");
        assert_eq!(commit!(databases, |db| mail::mark_data_sent(db, &[id(1)], "a", at(1))), [id(1)]);
        let kept = mail::find(&databases.reader(), id(1)).await.unwrap().unwrap();
        assert_eq!(kept.rendered.as_deref(), Some(b"bytes".as_slice()));

        let sent = outcome(Sent);
        assert!(!commit!(databases, |db| mail::finish(db, id(1), "b", &sent, at(2), ids)));
        assert!(commit!(databases, |db| mail::finish(db, id(1), "a", &sent, at(2), ids)));
        let kept = mail::find(&databases.reader(), id(1)).await.unwrap().unwrap();
        assert_eq!((kept.state, kept.rendered), (Sent, None));
        let expected = [(None, Queued), (Some(Queued), Sending), (Some(Sending), Sent)];
        assert_eq!(steps(databases, 1).await, expected);
        let last = mail::list_events(&databases.reader(), id(1)).await.unwrap().pop().unwrap();
        assert_eq!(last.text.as_deref(), Some("(address) ok"));
    })
    .await;
}

#[tokio::test]
async fn who_is_gone_leaves_the_same_bytes_to_the_next() {
    use MailState::{Queued, Retry, Sending};
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let ids = &Ids::new();
        insert(databases, 1, 0, ids).await;
        claim(databases, "a", 0, ids).await;
        commit!(databases, |db| mail::keep_rendered(db, &[(id(1), b"bytes")], "a"));
        assert_eq!(commit!(databases, |db| mail::renew(db, &[id(1)], "a", at(40))), 1);
        assert_eq!(claim(databases, "b", 39, ids).await, []);
        assert_eq!(mail::oldest_due(&databases.reader(), at(39)).await.unwrap(), None);
        assert_eq!(mail::oldest_due(&databases.reader(), at(45)).await.unwrap(), Some(at(40)));
        let again = claim(databases, "b", 45, ids).await;
        assert_eq!((again[0].attempts, again[0].rendered.as_deref()), (2, Some(b"bytes".as_slice())));
        assert_eq!(commit!(databases, |db| mail::mark_data_sent(db, &[id(1)], "a", at(45))), []);
        assert_eq!(commit!(databases, |db| mail::renew(db, &[id(1)], "a", at(90))), 0);

        let down = MailOutcome { next_attempt_at: Some(at(60)), attempt_is_free: true, ..outcome(Retry) };
        assert!(commit!(databases, |db| mail::finish(db, id(1), "b", &down, at(46), ids)));
        assert_eq!(claim(databases, "b", 59, ids).await, []);
        let third = claim(databases, "b", 60, ids).await;
        assert_eq!((third[0].attempts, third[0].rendered.as_deref()), (2, Some(b"bytes".as_slice())));
        assert_eq!(commit!(databases, |db| mail::release_all_sending(db, at(61), ids)), 1);
        let expected = [
            (None, Queued),
            (Some(Queued), Sending),
            (Some(Sending), Sending),
            (Some(Sending), Retry),
            (Some(Retry), Sending),
            (Some(Sending), Retry),
        ];
        assert_eq!(steps(databases, 1).await, expected);
        assert_eq!(claim(databases, "c", 61, ids).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_person_may_ask_for_one_more_try() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let ids = &Ids::new();
        insert(databases, 1, 0, ids).await;
        assert!(!commit!(databases, |db| mail::retry(db, id(1), at(0), ids)), "it waits already");
        claim(databases, "a", 0, ids).await;
        assert!(!commit!(databases, |db| mail::retry(db, id(1), at(0), ids)), "somebody has it");
        commit!(databases, |db| mail::finish(db, id(1), "a", &outcome(MailState::Failed), at(1), ids));
        assert_eq!(claim(databases, "a", 99, ids).await, []);
        assert!(commit!(databases, |db| mail::retry(db, id(1), at(2), ids)));
        assert_eq!(claim(databases, "a", 2, ids).await[0].attempts, 1);
    })
    .await;
}

#[tokio::test]
async fn one_that_cannot_be_read_stops_no_other() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let ids = &Ids::new();
        for n in 1..=3 {
            insert(databases, n, i32::try_from(n).unwrap(), ids).await;
        }
        let garbage = Query::update()
            .table("outgoing_mail")
            .value("facts", serde_json::json!({"kind": "letter_to_the_moon"}))
            .and_where(Expr::col("id").eq(id(2).as_uuid()))
            .take();
        databases.connection().execute(&garbage).await.unwrap();
        let claimed: Vec<_> = claim(databases, "a", 0, ids).await.iter().map(|mail| mail.id).collect();
        assert_eq!(claimed, [id(3), id(1)], "the larger priority first");
        assert_eq!(steps(databases, 2).await.last().unwrap().1, MailState::Uncertain);
    })
    .await;
}

#[tokio::test]
async fn the_outbox_is_read_page_by_page_newest_first() {
    on_both(async |databases| {
        people_and_pairs(databases).await;
        let ids = &Ids::new();
        for n in 1..=5 {
            insert(databases, n, 0, ids).await;
        }
        let db = databases.reader();
        let mut page = Page { after: None, limit: 2 };
        let mut seen = vec![];
        loop {
            let rows = mail::list(&db, &[MailState::Queued], page).await.unwrap();
            let Some(last) = rows.last() else { break };
            page.after = Some((last.created_at, last.id.as_uuid()));
            seen.extend(rows.iter().map(|row| row.id));
        }
        assert_eq!(seen, [5, 4, 3, 2, 1].map(id));
        assert_eq!(mail::list(&db, &[MailState::Sent], page).await.unwrap(), []);
        let counts = mail::counts(&db).await.unwrap();
        assert_eq!(counts.iter().map(|n| (n.state, n.count)).collect::<Vec<_>>(), [(MailState::Queued, 5)]);
    })
    .await;
}
