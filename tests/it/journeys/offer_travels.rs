//! A company's offer travels the whole way: to the schools' lists, into their mail, to their answers, and back.

mod story;

use app::suggestion::Answer;
use domain::{Actor, DeclineReason, Locale, NeedId, Offer, OfferId};
use testing::{Outcome, TestApp, on_both, sample};

use crate::invariants;
use story::Story;

const TRADE: &str = "motor-vehicle-mechanic";

/// A school in Kukës with three coordinators, who read English, Albanian and Bosnian.
async fn school_looks(test: &TestApp) -> Outcome<NeedId> {
    let school = test.school("Shkolla teknike Drini i Zi", "AL-kukes").await?;
    for (name, email, language) in
        [("Arta Çela", "arta@school.invalid", Locale::Sq), ("Amra Hodžić", "amra@school.invalid", Locale::Bs)]
    {
        let new = app::organisation::NewCoordinator {
            name: name.to_owned(),
            email: email.to_owned(),
            language,
            suggestions: domain::Cadence::AtOnce,
        };
        app::organisation::add_coordinator(test.app(), &Actor::system(), school.organisation.id, new).await?;
    }
    let programme = test.programme(&school, TRADE).await?;
    let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?;
    test.drain().await?;
    Ok(need.id)
}

/// A company publishes places for car mechanics, and everything that follows is done.
async fn publishes(test: &TestApp, name: &str, place: &str) -> Outcome<Offer> {
    let company = test.company(name, place).await?;
    let offer = test.published_offer(sample::offer(company.id, TRADE)).await?;
    test.drain().await?;
    Ok(offer)
}

async fn answers(test: &TestApp, need: NeedId, offer: OfferId, answer: Answer) -> Outcome {
    let db = test.app().databases.reader();
    let pair = store::suggestion::find_pair(&db, need, offer).await?.ok_or("no such pair")?;
    app::suggestion::answer(test.app(), &Actor::system(), pair.id, answer).await?;
    test.drain().await?;
    Ok(())
}

#[tokio::test]
async fn to_the_list_into_the_mail_and_to_an_answer() {
    let outcome = on_both(async |test: TestApp| -> Outcome {
        let need = school_looks(&test).await?;
        let mut story = Story::of(&test, need);
        story.tell("The school looks for places; nobody offers any yet.").await?;

        let near = publishes(&test, "Garazh Kukësi", "AL-kukes").await?;
        story.tell("A garage in the same town publishes an offer.").await?;
        for (language, letter) in story.letters()? {
            insta::assert_snapshot!(format!("mail_{language}"), letter);
        }

        let far = publishes(&test, "Auto Servis Prizren", "XK-prizren").await?;
        story.tell("So does one beyond the border.").await?;

        app::suggestion::see(test.app(), &Actor::system(), need).await?;
        story.tell("The coordinator looks at the list.").await?;
        answers(&test, need, near.id, Answer::Interested).await?;
        story.tell("Interested in the garage of the town.").await?;
        answers(&test, need, far.id, Answer::NotNow(DeclineReason::Distance)).await?;
        story.tell("The other one is too far.").await?;

        app::offer::pause(test.app(), &Actor::system(), far.id).await?;
        test.drain().await?;
        app::offer::publish(test.app(), &Actor::system(), far.id).await?;
        test.drain().await?;
        story.tell("It pauses its offer and publishes it again: who said no is not asked twice.").await?;

        let third = publishes(&test, "Mekanika Has", "AL-kukes").await?;
        story.tell("A third garage publishes.").await?;
        app::offer::withdraw(test.app(), &Actor::system(), third.id).await?;
        test.drain().await?;
        story.tell("It thinks better of it, and withdraws.").await?;

        insta::assert_snapshot!("story", story.told());
        invariants::hold(&test.app().databases, test.now()).await
    });
    outcome.await.expect("it travels");
}
