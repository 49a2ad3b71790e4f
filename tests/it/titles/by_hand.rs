//! Titles that come without a list.

use app::programme::ProgrammeInput;
use app::title::Decision;
use app::{AppError, title};
use domain::{Actor, Programme, TradeDecidedBy};
use store::unresolved_title::SeenTitle;
use testing::{Outcome, School, TestApp, on_both, sample};

use super::{MECHANIC, decide, labels, to, undecided};

async fn add(test: &TestApp, school: &School) -> Outcome<Programme> {
    let given = sample::programme(school.organisation.id, MECHANIC)?;
    let title_language = "bs".parse()?;
    let title = "Cvrkutalac svečani".to_owned();
    let input = ProgrammeInput { title, title_language, trade: None, ..given };
    Ok(app::programme::add(test.app(), &Actor::system(), input).await?)
}

#[tokio::test]
async fn a_title_that_a_school_writes_itself_waits_on_the_same_list() -> Outcome {
    on_both(async |test| {
        let school = test.school("Škola Ptica", "BA-zenica").await?;
        let first = add(&test, &school).await?;
        assert_eq!((first.trade, undecided(&test).await?.len()), (None, 1));
        assert_eq!(decide(&test, to(MECHANIC)).await?.programmes, [first.id]);
        let second = add(&test, &school).await?;
        assert_eq!((second.trade.is_some(), second.trade_decided_by), (true, TradeDecidedBy::Person));
        decide(&test, Decision::Reject).await?;
        let third = add(&test, &school).await?;
        assert_eq!((third.trade, undecided(&test).await?.len()), (None, 0), "it is decided");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_title_without_its_language_asks_for_it() -> Outcome {
    on_both(async |test| {
        let seen = SeenTitle {
            folded: "cvrkutalac svecani".to_owned(),
            title: "Cvrkutalac svečani".to_owned(),
            language: None,
        };
        let transaction = test.app().databases.begin().await?;
        let ids = &*test.app().sources.ids;
        store::unresolved_title::see_all(transaction.db(), &[seen], test.now(), ids).await?;
        transaction.commit().await?;
        let asked = title::decide(test.app(), &Actor::system(), "Cvrkutalac svečani", to(MECHANIC)).await;
        let Err(AppError::Invalid(fields)) = asked else { return Err(format!("{asked:?}").into()) };
        assert_eq!((fields.0[0].field.as_str(), fields.0[0].code), ("language", "required"));
        let decision = Decision::Trade { code: MECHANIC.to_owned(), language: Some("hr".parse()?) };
        decide(&test, decision).await?;
        assert_eq!(labels(&test).await?[0].language.as_str(), "hr");
        Ok(())
    })
    .await
}
