//! How many schools a month a company hears from, and how many companies a school asks.

use app::AppError;
use app::suggestion::{Answer, answer};
use domain::{Actor, Cadence, NotificationKind, SuggestionState};
use testing::{Outcome, TestApp, on_both_with_few_labels, sample};

use super::{TRADE, garage, mails_to, school, until, wish};

async fn set_budget(test: &TestApp, organisation: domain::OrganisationId, budget: u32) -> Outcome {
    app::write(test.app(), &Actor::system(), async |tx| {
        store::contact_budget::set(tx.db(), organisation, Some(budget)).await?;
        Ok(())
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn beyond_its_budget_a_company_hears_in_the_next_month() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (_, need) = school(&test).await?;
        let (company, boss) = garage(&test, "Garazh A", "a@garage.invalid").await?;
        wish(&test, boss.id, |wishes| wishes.with(NotificationKind::NeedFits, Cadence::Never)).await?;
        for _ in 0..3 {
            test.published_offer(sample::offer(company.id, TRADE)).await?;
        }
        test.drain().await?;
        set_budget(&test, company.id, 1).await?;
        let db = test.app().databases.reader();
        let pairs = store::suggestion::list_of_need(&db, need.id, SuggestionState::ALL, 10).await?;
        assert_eq!(pairs.len(), 3);
        for pair in &pairs {
            answer(test.app(), &Actor::system(), pair.id, Answer::Interested).await?;
        }
        test.drain().await?;
        assert_eq!(mails_to(&test, "a@garage.invalid").len(), 1, "one this month");
        until(&test, "2026-11-01 08:00").await?;
        assert_eq!(mails_to(&test, "a@garage.invalid").len(), 2, "and one in each of the next");
        until(&test, "2026-12-01 08:00").await?;
        assert_eq!(mails_to(&test, "a@garage.invalid").len(), 3, "and nothing is lost");
        Ok(())
    });
    outcome.await.expect("the budget holds");
}

#[tokio::test]
async fn a_school_asks_no_more_companies_than_it_wants_to() {
    let outcome = on_both_with_few_labels(async |test: TestApp| -> Outcome {
        let (school, need) = school(&test).await?;
        for number in 0..2 {
            let (company, _) =
                garage(&test, &format!("Garazh {number}"), &format!("g{number}@garage.invalid")).await?;
            test.published_offer(sample::offer(company.id, TRADE)).await?;
        }
        test.drain().await?;
        set_budget(&test, school.organisation.id, 1).await?;
        let db = test.app().databases.reader();
        let pairs = store::suggestion::list_of_need(&db, need.id, SuggestionState::ALL, 10).await?;
        answer(test.app(), &Actor::system(), pairs[0].id, Answer::Interested).await?;
        let refused = answer(test.app(), &Actor::system(), pairs[1].id, Answer::Interested).await;
        let Err(AppError::Invalid(errors)) = refused else { return Err("refused".into()) };
        assert_eq!(errors.0[0].code, "contact-budget-used");
        let again = store::suggestion::find(&db, pairs[1].id).await?.ok_or("gone")?;
        assert_eq!(again.state, SuggestionState::Proposed, "nothing is changed");
        test.clock().set(super::at("2026-11-01 00:00"));
        answer(test.app(), &Actor::system(), pairs[1].id, Answer::Interested).await?;
        Ok(())
    });
    outcome.await.expect("the budget holds");
}
