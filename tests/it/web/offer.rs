//! A company registers what it offers.

use app::organisation::register;
use domain::{Actor, Locale, OrganisationKind};
use testing::{Outcome, TestApp, on_both, sample};

use super::browser::{Browser, location};

const WHOLE: &str = "trade=zavariva%C4%8D&town=Vitez&activity=practical_training&quantity=4\
    &starts_on=2027-01-11&ends_on=2027-06-11&weekday=2&weekday=4&language=bs&language=de&cross_border=yes\
    &step_free=&meals=yes&travel=no&lodging=&title=";

#[tokio::test]
async fn the_form_stands_in_every_language_with_the_company_s_own_town() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    for (locale, heading, town) in [
        (Locale::En, "Offer a place to learn", "Zenica"),
        (Locale::Sq, "Ofroni një vend për të mësuar", "Zenicë"),
        (Locale::Bs, "Ponudite mjesto za učenje", "Zenica"),
        (Locale::Hr, "Ponudite mjesto za učenje", "Zenica"),
        (Locale::SrLatnMe, "Ponudite mjesto za učenje", "Zenica"),
        (Locale::SrLatn, "Ponudite mesto za učenje", "Zenica"),
        (Locale::SrCyrl, "Понудите место за учење", "Зеница"),
    ] {
        let page = Browser::of(&test, company.id).await?.speaking(locale).get("/offers/new").await?;
        assert_eq!(page.status, 200);
        assert!(page.body.contains(heading), "{locale}: {}", page.body);
        assert!(page.body.contains(&format!("name=\"town\" value=\"{town}\"")), "{locale}: {}", page.body);
        assert_eq!(page.body.matches("name=\"activity\"").count(), domain::Activity::ALL.len(), "{locale}");
    }
    Ok(())
}

#[tokio::test]
async fn a_whole_form_is_published_and_reaches_the_school() -> Outcome {
    on_both(async |test| {
        let school = test.school("Metalska škola", "BA-zenica").await?;
        let programme = test.programme(&school, "welder").await?;
        test.open_need(sample::need(school.organisation.id, programme.id)).await?;
        let company = test.company("Kovar", "BA-zenica").await?;
        let browser = Browser::of(&test, company.id).await?;

        let page = browser.submit("/offers", WHOLE).await?;
        for part in [
            "Welder, practical training is published",
            "11 January to 11 June 2027",
            "Tuesdays and Thursdays",
            "4 places",
            "Vitez",
            "Bosnian and German",
        ] {
            assert!(page.body.contains(part), "{part}: {}", page.body);
        }
        assert_eq!(test.drain().await?.sent, 1, "the school is written to");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_says_what_to_mend() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let browser = Browser::of(&test, company.id).await?;
    let form = "trade=zavariva%C4%8D&town=Atlantis&quantity=four&starts_on=2027-03-01&ends_on=2027-02-01x\
        &weekday=2&language=sq&lodging=no&title=%3Cb%3Eours%3C%2Fb%3E";
    let page = browser.post("/offers", form).await?;
    assert_eq!(page.status, 422);
    for part in [
        "<title>Error: Offer a place to learn",
        "<a href=\"#activity\">Choose one of these</a>",
        "<a href=\"#town\">We don’t know this place. Write the nearest town</a>",
        "<a href=\"#quantity\">Write a number, like 4, or leave it empty</a>",
        "<a href=\"#ends_on\">Write a day, like 2027-02-01</a>",
        "name=\"trade\" value=\"zavarivač\"",
        "name=\"town\" value=\"Atlantis\"",
        "name=\"quantity\" value=\"four\"",
        "name=\"starts_on\" value=\"2027-03-01\"",
        "name=\"weekday\" type=\"checkbox\" value=\"2\" checked",
        "name=\"language\" type=\"checkbox\" value=\"sq\" checked",
        "<option value=\"no\" selected>No</option>",
        "We understood: Welder (ISCO 7212)",
        "href=\"/offers/new?lang=sq\"",
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert!(!page.body.contains("<b>ours"), "what was typed is text");
    for id in ["activity", "town", "quantity", "ends_on"] {
        assert_eq!(page.body.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
    Ok(())
}

#[tokio::test]
async fn what_has_learners_needs_a_trade_and_a_lecture_does_not() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let browser = Browser::of(&test, company.id).await?;
    let refused = browser.post("/offers", "trade=&town=&activity=summer_practice").await?;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("<a href=\"#trade\">Name at least one trade"), "{}", refused.body);
    let page = browser.submit("/offers", "trade=&town=&activity=guest_lecture&quantity=2").await?;
    assert!(page.body.contains("Guest lecture is published"), "{}", page.body);
    assert!(page.body.contains("2 hours") && page.body.contains("Zenica"), "{}", page.body);
    Ok(())
}

#[tokio::test]
async fn words_that_nobody_knows_are_never_guessed() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let browser = Browser::of(&test, company.id).await?;
    let refused = browser.post("/offers", "trade=qwrtzpsd&activity=summer_practice").await?;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("<a href=\"#trade\">We don’t know this trade"), "{}", refused.body);

    // A choice counts for the words it was offered for, and for no others.
    let chosen = "trade=metal&trade_for=metal&trade_choice=welder&activity=summer_practice";
    let page = browser.submit("/offers", chosen).await?;
    assert!(page.body.contains("Welder, summer practice is published"), "{}", page.body);
    let stale = "trade=qwrtzpsd&trade_for=metal&trade_choice=welder&activity=summer_practice";
    assert_eq!(browser.post("/offers", stale).await?.status, 422);
    Ok(())
}

#[tokio::test]
async fn a_stay_abroad_that_is_too_long_names_its_limit() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let browser = Browser::of(&test, company.id).await?;
    let form = "trade=welder&activity=short_term_mobility&starts_on=2027-03-01&ends_on=2027-06-03";
    let refused = browser.post("/offers", form).await?;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("<a href=\"#ends_on\">"), "{}", refused.body);
    assert!(refused.body.contains("at most 89 days are allowed; these are 95"), "{}", refused.body);
    Ok(())
}

#[tokio::test]
async fn a_company_that_nobody_has_checked_keeps_its_draft() -> Outcome {
    let test = TestApp::sqlite().await?;
    let input = sample::organisation(OrganisationKind::Company, "Nova", "BA-zenica")?;
    let company = register(test.app(), &Actor::system(), input).await?;
    let browser = Browser::of(&test, company.id).await?;
    let page = browser.submit("/offers", WHOLE).await?;
    assert!(page.body.contains("A coordinator checks your company first"), "{}", page.body);
    assert!(!page.body.contains("/publish"), "{}", page.body);

    app::organisation::verify(test.app(), &Actor::system(), company.id).await?;
    let address = location(&browser.post("/offers", WHOLE).await?).ok_or("no address")?;
    let page = browser.submit(&format!("{address}/pause"), "").await?;
    assert!(page.body.contains("is paused"), "{}", page.body);
    let page = browser.submit(&format!("{address}/publish"), "").await?;
    assert!(page.body.contains("is published"), "{}", page.body);
    Ok(())
}

#[tokio::test]
async fn an_offer_is_withdrawn_after_one_question() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let browser = Browser::of(&test, company.id).await?;
    let address = location(&browser.post("/offers", WHOLE).await?).ok_or("no address")?;
    let question = browser.get(&format!("{address}/withdraw")).await?;
    assert!(question.body.contains("Withdraw “Welder, practical training”?"), "{}", question.body);
    assert!(browser.get(&address).await?.body.contains("is published"), "asking changes nothing");
    let page = browser.submit(&format!("{address}/withdraw"), "").await?;
    assert!(page.body.contains("is withdrawn"), "{}", page.body);
    assert_eq!(browser.post(&format!("{address}/withdraw"), "").await?.status, 409);
    Ok(())
}

#[tokio::test]
async fn another_s_offer_and_an_unknown_one_look_the_same() -> Outcome {
    let test = TestApp::sqlite().await?;
    let owner = test.company("Kovar", "BA-zenica").await?;
    let other = test.company("Termovar", "BA-zenica").await?;
    let address =
        location(&Browser::of(&test, owner.id).await?.post("/offers", WHOLE).await?).ok_or("no address")?;
    let browser = Browser::of(&test, other.id).await?;
    for address in [address.as_str(), "/offers/0190a000-0000-7000-8000-000000000000", "/offers/7"] {
        let page = browser.get(address).await?;
        assert_eq!(page.status, 404, "{address}");
        assert!(page.body.contains("This page is not here"), "{}", page.body);
    }
    assert_eq!(browser.post(&format!("{address}/withdraw"), "").await?.status, 404);
    Ok(())
}
