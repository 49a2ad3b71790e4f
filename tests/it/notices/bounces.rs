//! Mails that come back: counted by address, too much of it ends them, and there is a way back.

use app::mailing::{Ingested, ingest};
use app::suggestion::{Answer, answer};
use domain::{Actor, Cadence, MailState, NotificationKind, Reach, SuggestionState, WorkKind};
use mail::Outcome as Reply;
use store::Page;
use testing::{Outcome, TestApp, on_both_with_few_labels, sample};

use super::{TRADE, all, contact, garage, mails_to, school, wish};

/// As a server on the way writes it, about the letter that was sent last.
fn report(test: &TestApp, status: &str) -> Outcome<Vec<u8>> {
    let sent = test.mails().pop().ok_or("no mail")?;
    let written = format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: {}\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nYour mail could not be delivered.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; {}\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} no\r\n\r\n--b--\r\n",
        sent.envelope.sender(),
        sent.envelope.recipient(),
    );
    Ok(written.into_bytes())
}

/// A company in Kukës whose offer goes to the school's people at once.
async fn offer_comes(test: &TestApp, name: &str) -> Outcome {
    let (company, _) = garage(test, name, &format!("{name}@garage.invalid")).await?;
    test.published_offer(sample::offer(company.id, TRADE)).await?;
    test.drain().await?;
    Ok(())
}

async fn items(test: &TestApp) -> Outcome<Vec<domain::WorkItem>> {
    let open = store::work_item::list_open(&test.app().databases.reader(), &Reach::All, 100).await?;
    Ok(open.into_iter().filter(|item| item.kind == WorkKind::ReachPerson).collect())
}

#[tokio::test]
async fn an_address_that_is_not_there_gets_no_more_mail_and_its_coordinator_hears() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        let new = app::organisation::NewCoordinator {
            name: "Colleague".to_owned(),
            email: "colleague@school.invalid".to_owned(),
            language: domain::Locale::En,
            suggestions: Cadence::AtOnce,
        };
        let system = Actor::system();
        let id = school.organisation.id;
        let colleague = app::organisation::add_coordinator(test.app(), &system, id, new).await?;
        wish(&test, colleague.id, |wishes| all(Cadence::AtOnce)(wishes)).await?;
        wish(&test, school.coordinator.id, |wishes| all(Cadence::AtOnce)(wishes)).await?;
        // The relay says so at once.
        test.memory().answer_next(Reply::Failed { code: 550, suppress: true });
        offer_comes(&test, "one").await?;
        let (gone, stays) = if mails_to(&test, &to).is_empty() {
            (to.clone(), "colleague@school.invalid".to_owned())
        } else {
            ("colleague@school.invalid".to_owned(), to.clone())
        };
        let mails = mails_to(&test, &stays);
        assert_eq!(mails.len(), 2, "the suggestion, and that the other can't be reached: {mails:?}");
        assert_eq!(items(&test).await?.len(), 1);
        offer_comes(&test, "two").await?;
        assert_eq!(mails_to(&test, &gone).len(), 0);
        assert_eq!(mails_to(&test, &stays).len(), 3);

        // A coordinator says that the address is right: what waited is told.
        let item = items(&test).await?.remove(0);
        let decision = app::verification::Decision { yes: true, reason: None };
        app::verification::decide(test.app(), &Actor::system(), item.id, decision).await?;
        test.drain().await?;
        assert_eq!(mails_to(&test, &gone).len(), 1);
        assert_eq!(items(&test).await?, []);
        Ok(())
    });
    outcome.await.expect("it gets no more mail");
}

#[tokio::test]
async fn reports_are_counted_once_a_day_and_five_days_are_too_much() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        offer_comes(&test, "one").await?;
        let refused = report(&test, "5.7.1")?;
        for day in 1..=5 {
            let expected = if day == 5 { Ingested::Suppressed } else { Ingested::Counted };
            assert_eq!(ingest(test.app(), &refused).await?, expected, "day {day}");
            assert_eq!(ingest(test.app(), &refused).await?, Ingested::Counted, "once more on day {day}");
            test.advance(std::time::Duration::from_hours(24));
        }
        offer_comes(&test, "two").await?;
        assert_eq!(mails_to(&test, &to).len(), 1);
        // Whoever signs in by mail shows that mails arrive.
        let system = Actor::system();
        assert!(app::mailing::lift(test.app(), &system, &to.to_uppercase()).await?);
        assert!(!app::mailing::lift(test.app(), &system, &to).await?);
        test.drain().await?;
        assert_eq!(mails_to(&test, &to).len(), 2);
        Ok(())
    });
    outcome.await.expect("they are counted");
}

#[tokio::test]
async fn a_contact_gets_what_was_kept_back_once_mail_goes_there_again() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (_, need) = school(&test).await?;
        let (company, to) = (test.company("Garazh A", "AL-kukes").await?, "a@garage.invalid");
        contact(&test, company.id, to).await?;
        for _ in 0..3 {
            test.published_offer(sample::offer(company.id, TRADE)).await?;
        }
        test.drain().await?;
        let db = test.app().databases.reader();
        let pairs = store::suggestion::list_of_need(&db, need.id, SuggestionState::ALL, 10).await?;
        test.memory().answer_next(Reply::Failed { code: 550, suppress: true });
        for (pair, day) in pairs.iter().zip(["2026-10-05 18:00", "2026-10-06 12:00", "2026-10-19 12:00"]) {
            test.clock().set(super::at(day));
            answer(test.app(), &Actor::system(), pair.id, Answer::Interested).await?;
            test.drain().await?;
        }
        assert_eq!(mails_to(&test, to), [], "no mail goes there");
        let page = Page { after: None, limit: 10 };
        let kept_back = store::mail::list(&db, &[MailState::Suppressed], page).await?;
        assert_eq!(kept_back.len(), 2);
        test.clock().set(super::at("2026-10-21 09:00"));
        assert!(app::mailing::lift(test.app(), &Actor::system(), to).await?);
        test.drain().await?;
        assert_eq!(mails_to(&test, to).len(), 1, "and nothing of more than two weeks ago");
        let events = store::mail::list_events(&db, kept_back[0].id).await?;
        let steps: Vec<_> = events.iter().map(|event| (event.from, event.to)).collect();
        let (suppressed, queued) = (MailState::Suppressed, MailState::Queued);
        let expected = [
            (None, suppressed),
            (Some(suppressed), queued),
            (Some(queued), MailState::Sending),
            (Some(MailState::Sending), MailState::Sent),
        ];
        assert_eq!(steps, expected);
        assert_eq!(events[1].code.as_deref(), Some("address_is_good"));
        Ok(())
    });
    outcome.await.expect("it is not lost");
}

#[tokio::test]
async fn nobody_looks_for_whoever_left_or_is_erased() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let id = school.organisation.id;
        let mut colleagues = vec![school.coordinator.clone()];
        for name in ["b", "c"] {
            let new = app::organisation::NewCoordinator {
                name: name.to_owned(),
                email: format!("{name}@school.invalid"),
                language: domain::Locale::En,
                suggestions: Cadence::AtOnce,
            };
            let system = Actor::system();
            colleagues.push(app::organisation::add_coordinator(test.app(), &system, id, new).await?);
        }
        wish(&test, school.coordinator.id, all(Cadence::AtOnce)).await?;
        for _ in 0..2 {
            test.memory().answer_next(Reply::Failed { code: 550, suppress: true });
        }
        offer_comes(&test, "one").await?;
        let open = items(&test).await?;
        assert_eq!(open.len(), 2);
        let mut gone =
            colleagues.iter().filter(|one| open.iter().any(|item| item.subject == one.id.as_uuid()));
        let (first, second) = (gone.next().ok_or("nobody")?, gone.next().ok_or("nobody")?);
        let scopes = vec![domain::Scope::Account, domain::Scope::Write];
        let session = |account| {
            test.just_signed_in(
                account,
                domain::Authority::Member { organisation: id, scopes: scopes.clone() },
            )
        };
        app::colleague::leave(test.app(), &session(first).actor).await?;
        let subjects: Vec<_> = items(&test).await?.into_iter().map(|item| item.subject).collect();
        assert_eq!(subjects, [second.id.as_uuid()]);
        app::account::erase(test.app(), &session(second), true).await?;
        assert_eq!(items(&test).await?, []);
        Ok(())
    });
    outcome.await.expect("nobody looks for them");
}

#[tokio::test]
async fn who_can_be_reached_again_by_then_is_not_said_to_be_out_of_reach() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        let new = app::organisation::NewCoordinator {
            name: "Colleague".to_owned(),
            email: "colleague@school.invalid".to_owned(),
            language: domain::Locale::En,
            suggestions: Cadence::Daily,
        };
        let system = Actor::system();
        let id = school.organisation.id;
        let colleague = app::organisation::add_coordinator(test.app(), &system, id, new).await?;
        wish(&test, colleague.id, all(Cadence::Never)).await?;
        let unreachable = NotificationKind::ContactUnreachable;
        wish(&test, colleague.id, |wishes| wishes.with(unreachable, Cadence::Daily)).await?;
        test.memory().answer_next(Reply::Failed { code: 550, suppress: true });
        offer_comes(&test, "one").await?;
        assert_eq!(items(&test).await?.len(), 1);
        assert!(app::mailing::lift(test.app(), &system, &to).await?);
        super::until(&test, "2026-10-06 08:00").await?;
        assert_eq!(mails_to(&test, "colleague@school.invalid"), []);
        Ok(())
    });
    outcome.await.expect("nobody is told what is over");
}

#[tokio::test]
async fn nobody_makes_a_report_up() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        school(&test).await?;
        offer_comes(&test, "one").await?;
        let genuine = String::from_utf8(report(&test, "5.1.1")?)?;
        let sender = test.mails().pop().ok_or("no mail")?.envelope.sender().to_owned();
        assert!(sender.starts_with("bounces+"), "{sender}");
        let last = if sender.as_bytes()[45] == b'0' { "1" } else { "0" };
        let forged = format!("{}{last}{}", &sender[..45], &sender[46..]);
        assert_eq!(
            ingest(test.app(), genuine.replace(&sender, &forged).as_bytes()).await?,
            Ingested::NotOurs
        );
        assert_eq!(
            ingest(test.app(), genuine.replace("Action: failed", "Action: delayed").as_bytes()).await?,
            Ingested::Fine
        );
        let reply = b"From: a@b.example\r\nSubject: on holiday\r\n\r\nBack on Monday.\r\n";
        assert_eq!(ingest(test.app(), reply).await?, Ingested::NoReport);
        assert_eq!(ingest(test.app(), genuine.as_bytes()).await?, Ingested::Suppressed);
        let page = Page { after: None, limit: 10 };
        let sent = store::mail::list(&test.app().databases.reader(), &[MailState::Sent], page).await?;
        let events = store::mail::list_events(&test.app().databases.reader(), sent[0].id).await?;
        let last = events.last().ok_or("no event")?;
        assert_eq!(last.text.as_deref(), Some("came back"));
        assert_eq!((last.from, last.to), (Some(MailState::Sent), MailState::Sent));
        Ok(())
    });
    outcome.await.expect("it is signed");
}
