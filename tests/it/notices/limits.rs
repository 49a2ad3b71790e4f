//! Nobody gets more than twenty mails a day; what protects an account comes on top.

use app::suggestion::{Answer, answer};
use domain::{
    Actor, Cadence, MailFacts, MailKind, Notification, NotificationFacts, NotificationId, NotificationKind,
    SecurityChange, SuggestionState,
};
use testing::{Outcome, TestApp, on_both_with_few_labels, sample};

use super::{TRADE, all, contact, garage, mails_to, school, until, wish};

#[tokio::test]
async fn what_is_over_waits_for_the_next_morning_in_one_mail() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        wish(&test, school.coordinator.id, all(Cadence::AtOnce)).await?;
        for number in 0..23 {
            let (company, _) =
                garage(&test, &format!("Garazh {number}"), &format!("g{number}@garage.invalid")).await?;
            let offer = test.published_offer(sample::offer(company.id, TRADE)).await?;
            test.drain().await?;
            if number < 20 {
                // The list stays short, so that each offer enters it.
                app::offer::withdraw(test.app(), &Actor::system(), offer.id).await?;
            }
        }
        let subjects: Vec<String> = mails_to(&test, &to).into_iter().map(|(subject, _)| subject).collect();
        assert_eq!(subjects.len(), 20, "{subjects:?}");
        until(&test, "2026-10-06 06:30").await?;
        assert_eq!(mails_to(&test, &to).len(), 20);
        until(&test, "2026-10-06 07:00").await?;
        assert_eq!(mails_to(&test, &to).len(), 21);
        Ok(())
    });
    outcome.await.expect("twenty a day");
}

#[tokio::test]
async fn what_is_over_on_the_next_day_too_waits_for_the_day_after() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (company, to) = (test.company("Garazh A", "AL-kukes").await?, "a@garage.invalid");
        contact(&test, company.id, to).await?;
        for _ in 0..45 {
            test.published_offer(sample::offer(company.id, TRADE)).await?;
        }
        test.drain().await?;
        // All are asked about on a Friday, 60 days later.
        for (day, mails) in [
            ("2026-12-04 12:00", 20),
            ("2026-12-06 12:00", 20),
            ("2026-12-07 07:00", 40),
            ("2026-12-07 23:00", 40),
            ("2026-12-08 07:00", 45),
        ] {
            until(&test, day).await?;
            assert_eq!(mails_to(&test, to).len(), mails, "{day}");
        }
        Ok(())
    });
    outcome.await.expect("twenty on each day");
}

#[tokio::test]
async fn what_is_due_is_found_behind_thousands_that_are_not() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (_, need) = school(&test).await?;
        let (company, boss) = garage(&test, "Garazh A", "a@garage.invalid").await?;
        let offer = test.published_offer(sample::offer(company.id, TRADE)).await?;
        test.drain().await?;
        // They go by the week.
        app::write(test.app(), &Actor::system(), async |tx| {
            let facts = NotificationFacts::NeedFits { need: need.id, offer: offer.id };
            let waiting = |n: i64| Notification {
                id: NotificationId::from_uuid(tx.uuid()),
                kind: NotificationKind::NeedFits,
                dedupe_key: format!("{n}"),
                account: boss.id,
                organisation: Some(company.id),
                subject: need.id.as_uuid(),
                facts: facts.clone(),
                cadence: Cadence::Weekly,
                created_at: tx.now(),
            };
            let waiting: Vec<Notification> = (0..4_001).map(waiting).collect();
            store::notification::insert_many(tx.db(), &waiting).await?;
            Ok(())
        })
        .await?;
        let db = test.app().databases.reader();
        let pair = store::suggestion::list_of_need(&db, need.id, SuggestionState::ALL, 1).await?.remove(0);
        answer(test.app(), &Actor::system(), pair.id, Answer::Interested).await?;
        test.drain().await?;
        assert_eq!(mails_to(&test, "a@garage.invalid").len(), 1, "a school waits for an answer");
        Ok(())
    });
    outcome.await.expect("it is told at once");
}

#[tokio::test]
async fn importing_many_offers_is_one_mail() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        let mut hosts = vec![];
        for number in 0..4 {
            hosts.push(
                garage(&test, &format!("Garazh {number}"), &format!("g{number}@garage.invalid")).await?.0,
            );
        }
        test.drain().await?;
        for n in 0..200 {
            test.published_offer(sample::offer(hosts[n % 4].id, TRADE)).await?;
        }
        test.drain().await?;
        assert_eq!(mails_to(&test, &to).len(), 1);
        for n in 0..4 {
            assert_eq!(mails_to(&test, &format!("g{n}@garage.invalid")).len(), 0, "weekly");
        }
        until(&test, "2026-10-12 07:00").await?;
        for n in 0..4 {
            assert_eq!(mails_to(&test, &format!("g{n}@garage.invalid")).len(), 1);
        }
        Ok(())
    });
    outcome.await.expect("one mail a recipient");
}

#[tokio::test]
async fn mails_about_access_are_not_counted() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        let id = school.coordinator.id;
        app::write(test.app(), &Actor::system(), async |tx| {
            for number in 0..30 {
                let mail = domain::OutgoingMail {
                    id: domain::MailId::from_uuid(tx.uuid()),
                    kind: MailKind::SecurityChanged,
                    account: Some(id),
                    to_address: Some(to.clone()),
                    language: domain::Locale::En,
                    facts: MailFacts::SecurityChanged { what: SecurityChange::PasswordSet },
                    message_id: format!("<{number}@praktika.example>"),
                    dated_at: tx.now(),
                    rendered: None,
                    state: domain::MailState::Queued,
                    attempts: 0,
                };
                let ids = test.app().sources.ids.as_ref();
                store::mail::insert(tx.db(), &mail, &format!("s{number}"), 90, tx.now(), ids).await?;
            }
            Ok(())
        })
        .await?;
        test.drain().await?;
        assert_eq!(mails_to(&test, &to).len(), 30);
        let (company, _) = garage(&test, "Garazh", "g@garage.invalid").await?;
        test.published_offer(sample::offer(company.id, TRADE)).await?;
        test.drain().await?;
        assert_eq!(mails_to(&test, &to).len(), 31);
        Ok(())
    });
    outcome.await.expect("they come on top");
}
