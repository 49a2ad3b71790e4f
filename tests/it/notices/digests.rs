//! By the day and by the week: one mail with what came, none when nothing did, never two.

use chrono::TimeDelta;
use domain::{Cadence, NotificationKind};
use testing::{Outcome, TestApp, on_both_with_few_labels, sample};

use super::{TRADE, all, at, garage, mails_to, school, until, wish};

#[tokio::test]
async fn a_week_is_one_mail_on_monday_morning() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        wish(&test, school.coordinator.id, all(Cadence::Weekly)).await?;
        for (day, name) in [("2026-10-06 10:00", "Garazh A"), ("2026-10-08 10:00", "Garazh B")] {
            until(&test, day).await?;
            let (company, _) = garage(&test, name, &format!("{}@garage.invalid", name.len())).await?;
            test.published_offer(sample::offer(company.id, TRADE)).await?;
            test.drain().await?;
        }
        until(&test, "2026-10-12 06:30").await?;
        assert_eq!(mails_to(&test, &to), [], "not before Monday");
        until(&test, "2026-10-12 07:00").await?;
        let mails = mails_to(&test, &to);
        assert_eq!(mails.len(), 1);
        assert!(mails[0].0.ends_with("2 new suggestions"), "{}", mails[0].0);
        // A clock that goes back brings no second one, nor does a week in which nothing came.
        test.clock().jump(-TimeDelta::hours(1));
        until(&test, "2026-10-12 07:00").await?;
        until(&test, "2026-10-19 08:00").await?;
        assert_eq!(mails_to(&test, &to).len(), 1);
        Ok(())
    });
    outcome.await.expect("one mail a week");
}

#[tokio::test]
async fn what_is_gone_by_then_is_not_told_and_no_mail_is_empty() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        wish(&test, school.coordinator.id, all(Cadence::Daily)).await?;
        let (company, _) = garage(&test, "Garazh A", "a@garage.invalid").await?;
        let offer = test.published_offer(sample::offer(company.id, TRADE)).await?;
        test.drain().await?;
        app::offer::withdraw(test.app(), &domain::Actor::system(), offer.id).await?;
        until(&test, "2026-10-07 08:00").await?;
        assert_eq!(mails_to(&test, &to), []);
        Ok(())
    });
    outcome.await.expect("nothing to tell");
}

#[tokio::test]
async fn a_company_hears_of_schools_that_look_for_what_it_offers() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (company, boss) = garage(&test, "Garazh A", "a@garage.invalid").await?;
        test.published_offer(sample::offer(company.id, TRADE)).await?;
        wish(&test, boss.id, |wishes| wishes.with(NotificationKind::NeedFits, Cadence::AtOnce)).await?;
        school(&test).await?;
        let mails = mails_to(&test, "a@garage.invalid");
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(
            mails[0].0.starts_with("Shkolla teknike Drini i Zi looks for what you offer"),
            "{}",
            mails[0].0
        );
        assert!(mails[0].1.contains("/explanations?offer="), "{}", mails[0].1);
        Ok(())
    });
    outcome.await.expect("the company is told");
}

#[tokio::test]
async fn a_need_is_one_line_however_many_offers_fit_it() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (company, boss) = garage(&test, "Garazh A", "a@garage.invalid").await?;
        for _ in 0..3 {
            test.published_offer(sample::offer(company.id, TRADE)).await?;
        }
        wish(&test, boss.id, |wishes| wishes.with(NotificationKind::NeedFits, Cadence::Daily)).await?;
        school(&test).await?;
        until(&test, "2026-10-06 07:00").await?;
        let mails = mails_to(&test, "a@garage.invalid");
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].0.ends_with("1 school looks for what you offer"), "{}", mails[0].0);
        assert_eq!(mails[0].1.matches("looks for:").count(), 1, "{}", mails[0].1);
        assert_eq!(mails[0].1.matches("(3 of your offers fit)").count(), 1, "{}", mails[0].1);
        Ok(())
    });
    outcome.await.expect("one line");
}

#[tokio::test]
async fn a_choice_holds_for_what_waits_already() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        wish(&test, school.coordinator.id, all(Cadence::Weekly)).await?;
        let (company, _) = garage(&test, "Garazh A", "a@garage.invalid").await?;
        test.published_offer(sample::offer(company.id, TRADE)).await?;
        test.drain().await?;
        assert_eq!(mails_to(&test, &to), []);
        wish(&test, school.coordinator.id, all(Cadence::AtOnce)).await?;
        test.drain().await?;
        assert_eq!(mails_to(&test, &to).len(), 1);
        // Never is never, also for what came before.
        wish(&test, school.coordinator.id, all(Cadence::Weekly)).await?;
        let (company, _) = garage(&test, "Garazh B", "b@garage.invalid").await?;
        test.published_offer(sample::offer(company.id, TRADE)).await?;
        test.drain().await?;
        wish(&test, school.coordinator.id, all(Cadence::Never)).await?;
        until(&test, "2026-10-12 08:00").await?;
        assert_eq!(mails_to(&test, &to).len(), 1);
        Ok(())
    });
    outcome.await.expect("a choice holds");
}

#[tokio::test]
async fn holidays_and_quiet_hours_are_kept() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, _) = school(&test).await?;
        let to = school.coordinator.email.clone().unwrap_or_default();
        let hour = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
        wish(&test, school.coordinator.id, |mut wishes| {
            wishes.quiet = Some((hour(20), hour(7)));
            wishes
        })
        .await?;
        let holidays = domain::Period::new("2026-12-21".parse()?, "2027-01-08".parse()?)?;
        app::write(test.app(), &domain::Actor::system(), async |tx| {
            Ok(store::pause::set(tx.db(), school.organisation.id, &[holidays]).await?)
        })
        .await?;
        let offers = async |name: &str| -> Outcome {
            let (company, _) = garage(&test, name, &format!("{name}@garage.invalid")).await?;
            test.published_offer(sample::offer(company.id, TRADE)).await?;
            test.drain().await?;
            Ok(())
        };
        test.clock().set(at("2026-12-17 22:00"));
        offers("one").await?;
        assert_eq!(mails_to(&test, &to), [], "it is night");
        until(&test, "2026-12-18 07:00").await?;
        assert_eq!(mails_to(&test, &to).len(), 1);
        test.clock().set(at("2026-12-22 12:00"));
        offers("two").await?;
        until(&test, "2027-01-10 12:00").await?;
        assert_eq!(mails_to(&test, &to).len(), 1, "holidays, and the weekend after them");
        until(&test, "2027-01-11 07:00").await?;
        assert_eq!(mails_to(&test, &to).len(), 2);
        Ok(())
    });
    outcome.await.expect("it is quiet");
}
