//! Each invariant is shown to find what breaks it.

use domain::TaskKind;
use sea_orm::ConnectionTrait;
use testing::{Outcome, TestApp, on_both, sample};

const TRADE: &str = "motor-vehicle-mechanic";

/// What somebody could do to the tables, and what is then said.
const BREAKS: [(&str, &str); 17] = [
    ("UPDATE matching_rules SET state = 'archived'", "published versions of the rules"),
    ("UPDATE matching_rules SET version = 77", "a suggestion under rules that are not there"),
    ("UPDATE matching_rules SET version = 77", "a run under rules that are not there"),
    ("UPDATE offer SET state = 'withdrawn'", "of an offer that is not published"),
    ("UPDATE need SET state = 'closed'", "of a need that is not open"),
    ("UPDATE partner_suggestion SET position = 1000000", "a suggestion of a later position"),
    ("UPDATE organisation SET state = 'paused'", "of an organisation that is not verified"),
    ("UPDATE offer_period SET booked = 1", "something booked"),
    ("UPDATE notification SET state = 'waiting', mail_id = NULL", "nobody plans its mail"),
    ("UPDATE notification SET mail_id = NULL", "a notification that is in a mail and has none"),
    ("UPDATE outbox_task SET state = 'parked'", "a task that is not done"),
    ("UPDATE outgoing_mail SET lease_owner = 'gone'", "still held"),
    ("DELETE FROM outgoing_mail_event", "a mail without a step"),
    ("UPDATE outgoing_mail SET sent_at = NULL", "a mail whose date of sending"),
    ("UPDATE partner_suggestion SET score = score - 1", "whose parts sum to"),
    ("DELETE FROM state_change WHERE from_state IS NULL", "a step that does not go on"),
    ("DELETE FROM offer_trade", "a published offer without a trade"),
];

/// A school has had one mail about one offer, and nothing is left to do.
async fn one_mail(test: &TestApp) -> Outcome {
    let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
    let programme = test.programme(&school, TRADE).await?;
    test.open_need(sample::need(school.organisation.id, programme.id)).await?;
    let garage = test.company("Garazh Kukësi", "AL-kukes").await?;
    test.published_offer(sample::offer(garage.id, TRADE)).await?;
    assert_eq!(test.drain().await?.sent, 1);
    Ok(())
}

#[tokio::test]
async fn what_breaks_an_invariant_is_found() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        one_mail(&test).await?;
        super::hold(&test.app().databases, test.now()).await?;
        for (sql, said) in BREAKS {
            let broken = broken_by(&test, &[sql]).await?;
            assert!(broken.iter().any(|line| line.contains(said)), "{sql}: {broken:#?}");
        }
        let shut = [
            "UPDATE notification SET state = 'waiting', mail_id = NULL",
            "UPDATE account SET state = 'disabled'",
        ];
        let broken = broken_by(&test, &shut).await?;
        assert!(broken.iter().any(|line| line.contains("can't be written to")), "{broken:#?}");
        super::hold(&test.app().databases, test.now()).await // all of it was rolled back
    });
    outcome.await.expect("each is found");
}

#[tokio::test]
async fn work_that_nobody_takes_up_is_found() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        one_mail(&test).await?;
        let garage = test.company("Garazh Drini", "AL-kukes").await?;
        test.published_offer(sample::offer(garage.id, TRADE)).await?;
        let (now, tx) = (test.now(), test.app().databases.begin().await?);
        store::task::claim(tx.db(), TaskKind::ALL, "gone", now, now, 1).await?;
        let later = now + chrono::TimeDelta::minutes(2);
        let broken = super::broken(tx.db(), later).await?;
        assert!(broken.iter().any(|line| line.contains("left behind")), "{broken:#?}");
        Ok(())
    });
    outcome.await.expect("it is found");
}

/// What is said after some statements, which are rolled back.
async fn broken_by(test: &TestApp, statements: &[&str]) -> Outcome<Vec<String>> {
    let tx = test.app().databases.begin().await?;
    for sql in statements {
        tx.db().execute_unprepared(sql).await?;
    }
    super::broken(tx.db(), test.now()).await
}
