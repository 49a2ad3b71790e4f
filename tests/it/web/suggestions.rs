//! A school reads its list.

use app::suggestion::list_of_need;
use domain::{Actor, Locale, Need, SuggestionState};
use testing::{Outcome, TestApp, on_both, sample};

use super::browser::Browser;

/// A school in Zenica that looks for welding places, and two companies that offer some.
pub(super) async fn zenica(test: &TestApp) -> Outcome<Need> {
    let school = test.school("Metalska škola", "BA-zenica").await?;
    let programme = test.programme(&school, "welder").await?;
    let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?;
    for (name, town) in [("Kovar & sinovi", "BA-zenica"), ("Lašva Metal", "BA-vitez")] {
        let company = test.company(name, town).await?;
        test.published_offer(sample::offer(company.id, "welder")).await?;
    }
    test.drain().await?;
    Ok(need)
}

#[tokio::test]
async fn the_list_is_ranked_and_each_row_has_its_reasons() -> Outcome {
    on_both(async |test| {
        let need = zenica(&test).await?;
        let stored = list_of_need(test.app(), &Actor::system(), need.id, None).await?;
        let browser = Browser::of(&test, need.sending).await?;
        let page = browser.get(&format!("/needs/{}/suggestions", need.id)).await?;
        for part in [
            "<h1 class=\"govuk-heading-xl pk-mb-s\">Welder, 4 places</h1>",
            "Need: practical training, 1 March to 30 April 2027",
            "2 companies fit this need.",
            "How to read the bar",
            "Kovar &#38; sinovi",
            "Teaches exactly this trade",
        ] {
            assert!(page.body.contains(part), "{part}: {}", page.body);
        }
        assert_eq!(page.body.matches("class=\"pk-match\"").count(), 2);
        assert_eq!(page.body.matches("<table").count(), 0, "parts are shown on demand");
        let scores: Vec<u16> = stored.listed.iter().map(|view| view.suggestion.engine.score).collect();
        let shown: Vec<Option<usize>> = scores.iter().map(|score| page.body.find(&grouped(*score))).collect();
        assert!(shown.iter().all(Option::is_some) && shown.is_sorted(), "{scores:?} {shown:?}");

        let opened = browser.get(&format!("/needs/{}/suggestions?parts=2", need.id)).await?;
        assert_eq!(opened.body.matches("<table").count(), 1);
        for part in &stored.listed[1].suggestion.engine.parts {
            let points =
                format!("{} <span class=\"pk-soft\">/ {}</span>", grouped(part.points), grouped(part.of));
            assert!(opened.body.contains(&points), "{points}: {}", opened.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_way_that_is_no_straight_line_says_what_it_leads_over() -> Outcome {
    let test = TestApp::sqlite().await?;
    let school = test.school("Shkolla teknike", "AL-elbasan").await?;
    let programme = test.programme(&school, "welder").await?;
    let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?;
    let company = test.company("Saldime", "AL-tirane").await?;
    test.published_offer(sample::offer(company.id, "welder")).await?;
    test.drain().await?;
    let address = format!("/needs/{}/suggestions", need.id);
    for (locale, way) in [
        (Locale::En, "42 km, by a fast road (Krraba Tunnel)"),
        (Locale::Sq, "42 km, me rrugë të shpejtë (Tuneli i Krrabës)"),
        (Locale::Bs, "42 km, brzom cestom (tunel Kraba)"),
    ] {
        let page = Browser::of(&test, need.sending).await?.speaking(locale).get(&address).await?;
        assert!(page.body.contains(way), "{way}: {}", page.body);
    }
    let mail = &test.mails()[0];
    let mail = mail_parser::MessageParser::default().parse(&mail.bytes).ok_or("no mail")?;
    let letter = mail.body_text(0).ok_or("no text")?.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(letter.contains("Tirana, 42 km, by a fast road (Krraba Tunnel)"), "{letter}");
    Ok(())
}

/// A number as English writes it.
fn grouped(number: u16) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}

#[tokio::test]
async fn every_page_of_a_school_stands_in_every_language() -> Outcome {
    let test = TestApp::sqlite().await?;
    let need = zenica(&test).await?;
    let listed = list_of_need(test.app(), &Actor::system(), need.id, None).await?.listed;
    for &locale in Locale::ALL {
        let browser = Browser::of(&test, need.sending).await?.speaking(locale);
        for address in [
            format!("/needs/{}/suggestions", need.id),
            format!("/needs/{}/suggestions?parts=1", need.id),
            format!("/suggestions/{}/answer?need={}&choice=not_now", listed[0].suggestion.id, need.id),
        ] {
            assert_eq!(browser.get(&address).await?.status, 200, "{address} in {locale}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn looking_changes_nothing_and_the_button_marks_all_as_read() -> Outcome {
    let test = TestApp::sqlite().await?;
    let need = zenica(&test).await?;
    let browser = Browser::of(&test, need.sending).await?;
    let address = format!("/needs/{}/suggestions", need.id);
    let states = async || -> Outcome<Vec<SuggestionState>> {
        let lists = list_of_need(test.app(), &Actor::system(), need.id, None).await?;
        Ok(lists.listed.iter().map(|view| view.suggestion.state).collect())
    };
    browser.get(&address).await?;
    browser.get(&format!("{address}?parts=1")).await?;
    assert_eq!(states().await?, [SuggestionState::Proposed; 2]);
    let page = browser.submit(&format!("{address}/seen"), "").await?;
    assert_eq!(states().await?, [SuggestionState::Seen; 2]);
    assert!(!page.body.contains("Mark all as read"), "{}", page.body);
    Ok(())
}

#[tokio::test]
async fn a_need_that_nobody_fits_says_so() -> Outcome {
    let test = TestApp::sqlite().await?;
    let school = test.school("Shkolla teknike", "AL-kukes").await?;
    let programme = test.programme(&school, "welder").await?;
    let need = test.open_need(sample::need(school.organisation.id, programme.id)).await?;
    test.drain().await?;
    let browser = Browser::of(&test, school.organisation.id).await?;
    let page = browser.get(&format!("/needs/{}/suggestions", need.id)).await?;
    assert!(page.body.contains("No company fits this need yet."), "{}", page.body);
    assert!(page.body.contains("You get a mail when somebody new fits."), "{}", page.body);
    Ok(())
}

#[tokio::test]
async fn a_list_is_its_school_s_alone() -> Outcome {
    let test = TestApp::sqlite().await?;
    let need = zenica(&test).await?;
    let other = test.school("Druga škola", "BA-zenica").await?;
    let browser = Browser::of(&test, other.organisation.id).await?;
    for id in [need.id.to_string(), "0190a000-0000-7000-8000-000000000000".to_owned(), "7".to_owned()] {
        assert_eq!(browser.get(&format!("/needs/{id}/suggestions")).await?.status, 404, "{id}");
    }
    assert_eq!(browser.post(&format!("/needs/{}/suggestions/seen", need.id), "").await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn a_mail_s_link_opens_its_one_need_and_nothing_else() -> Outcome {
    let test = TestApp::sqlite().await?;
    let need = zenica(&test).await?;
    let programmes = app::programme::list(test.app(), &Actor::system(), need.sending).await?;
    let second = test.open_need(sample::need(need.sending, programmes[0].id)).await?;
    let letters: String =
        test.mails().iter().map(|mail| String::from_utf8_lossy(&mail.bytes).into_owned()).collect();
    let letters = letters.replace("=\r\n", ""); // quoted-printable breaks long lines
    let start = letters.find("/enter/").ok_or("no link")? + "/enter/".len();
    let key = letters[start..].split('?').next().ok_or("no key")?;
    let browser = Browser::of_a_stranger(&test).with_key(key);

    let page = browser.get(&format!("/needs/{}/suggestions", need.id)).await?;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("href=\"/offers/new\""), "{}", page.body);
    assert_eq!(browser.get(&format!("/needs/{}/suggestions", second.id)).await?.status, 404);
    assert_eq!(browser.get("/offers/new").await?.status, 403);
    let start = browser.get("/").await?;
    assert_eq!(super::browser::location(&start), Some(format!("/needs/{}/suggestions", need.id)));
    Ok(())
}
