//! What nearly fits, and what would help.

use domain::{Locale, Weekdays};
use testing::{Outcome, TestApp, on_both, sample};

use super::browser::Browser;

/// A school in Zenica that comes on Tuesdays, and a company there that offers welding on Mondays: their needs, offers
/// and organisations.
async fn mondays(test: &TestApp) -> Outcome<(domain::Need, domain::Offer)> {
    let school = test.school("Metalska škola", "BA-zenica").await?;
    let programme = test.programme(&school, "welder").await?;
    let mut wanted = sample::need(school.organisation.id, programme.id);
    wanted.weekdays = Some(Weekdays::from_bits(0b10)?);
    let need = test.open_need(wanted).await?;
    let company = test.company("Jelina & sinovi", "BA-zenica").await?;
    let mut offered = sample::offer(company.id, "welder");
    offered.periods[0].weekdays = Some(Weekdays::from_bits(0b1)?);
    let offer = test.published_offer(offered).await?;
    test.drain().await?;
    Ok((need, offer))
}

#[tokio::test]
async fn an_empty_list_shows_what_nearly_fits_and_the_way_out() -> Outcome {
    on_both(async |test| {
        let (need, offer) = mondays(&test).await?;
        let browser = Browser::of(&test, need.sending).await?;
        let page = browser.get(&format!("/needs/{}/suggestions", need.id)).await?;
        for part in [
            "Would fit if one thing changed",
            "Jelina &#38; sinovi",
            "Offers Mondays; you need Tuesdays.",
            "Choose Mondays and Tuesdays. Then it is number 1 on the list, with ",
        ] {
            assert!(page.body.contains(part), "{part}: {}", page.body);
        }
        let address = format!("/explanations?offer={}&need={}", offer.id, need.id);
        assert!(page.body.contains(&address.replace('&', "&amp;")), "{}", page.body);
        let explained = browser.get(&address).await?;
        for part in ["Not suggested at the moment", "What would help", "Choose Mondays and Tuesdays."] {
            assert!(explained.body.contains(part), "{part}: {}", explained.body);
        }
        assert!(!explained.body.contains("Offer Mondays"), "that is the company's: {}", explained.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_company_is_told_what_would_lift_its_offer() -> Outcome {
    let test = TestApp::sqlite().await?;
    let (need, offer) = mondays(&test).await?;
    let browser = Browser::of(&test, offer.host).await?;
    let page = browser.get(&format!("/explanations?offer={}&need={}", offer.id, need.id)).await?;
    assert!(page.body.contains("Offer Mondays and Tuesdays."), "{}", page.body);
    assert!(!page.body.contains("Choose Mondays"), "that is the school's: {}", page.body);
    assert!(!page.body.contains(&format!("/needs/{}", need.id)), "the list is not theirs: {}", page.body);
    let other = test.company("Druga", "BA-zenica").await?;
    let stranger = Browser::of(&test, other.id).await?;
    assert_eq!(
        stranger.get(&format!("/explanations?offer={}&need={}", offer.id, need.id)).await?.status,
        404
    );
    assert_eq!(browser.get("/explanations?offer=7").await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn both_pages_stand_in_every_language() -> Outcome {
    let test = TestApp::sqlite().await?;
    let (need, offer) = mondays(&test).await?;
    for &locale in Locale::ALL {
        let school = Browser::of(&test, need.sending).await?.speaking(locale);
        let page = school.get(&format!("/needs/{}/suggestions", need.id)).await?;
        assert!(page.body.contains("pk-hintline"), "{locale}: {}", page.body);
        for side in [need.sending, offer.host] {
            let browser = Browser::of(&test, side).await?.speaking(locale);
            let page = browser.get(&format!("/explanations?offer={}&need={}", offer.id, need.id)).await?;
            assert!(page.body.contains("id=\"remedies\""), "{locale}: {}", page.body);
        }
    }
    Ok(())
}
