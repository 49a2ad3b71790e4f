//! Links that sign in: where they were asked for, on another device, too late, twice, by somebody unknown.

use std::time::Duration;

use testing::{Outcome, TestApp};

use super::browser::{Browser, mails_to, newest_link, words};
use super::registration::{KOVAR, register};

const ADNAN: &str = "adnan@kovar.example";

/// The code that stands where a link was asked for.
async fn code_shown(browser: &Browser<'_>) -> Outcome<String> {
    let page = browser.get("/sign-in/sent").await?;
    let words = words(&page);
    let code = words.split_whitespace().find(|word| word.len() == 9 && word.as_bytes()[4] == b'-');
    Ok(code.ok_or_else(|| format!("no code: {words}"))?.to_owned())
}

async fn ask(test: &TestApp, browser: &Browser<'_>, email: &str) -> Outcome {
    browser.submit("/sign-in", &[("email", email), ("way", "link")]).await?;
    test.drain().await?;
    Ok(())
}

#[tokio::test]
async fn another_device_is_asked_for_the_code_that_stands_where_it_was_asked_for() -> Outcome {
    let test = TestApp::sqlite().await?;
    register(&test, &KOVAR).await?;
    let desk = Browser::new(&test);
    ask(&test, &desk, ADNAN).await?;
    let (code, link) = (code_shown(&desk).await?, newest_link(&test, ADNAN, "/sign-in/link/")?);
    let phone = Browser::new(&test);
    assert!(phone.get(&link).await?.body.contains("name=\"code\""));
    assert!(!desk.get(&link).await?.body.contains("name=\"code\""));
    for wrong in ["", "0000-0000"] {
        assert_eq!(phone.post(&link, &[("code", wrong)]).await?.status, 422, "{wrong:?}");
    }
    let start = phone.submit(&link, &[("code", &code.to_lowercase())]).await?;
    assert!(words(&start).contains("Kovar"), "{}", words(&start));
    assert_eq!(desk.post(&link, &[]).await?.status, 404, "a link is used once");
    assert_eq!(desk.get(&link).await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn five_wrong_codes_end_a_link_and_an_hour_does() -> Outcome {
    let test = TestApp::sqlite().await?;
    register(&test, &KOVAR).await?;
    let desk = Browser::new(&test);
    ask(&test, &desk, ADNAN).await?;
    let link = newest_link(&test, ADNAN, "/sign-in/link/")?;
    let thief = Browser::new(&test);
    for _ in 0..4 {
        assert_eq!(thief.post(&link, &[("code", "0000-0000")]).await?.status, 422);
    }
    assert_eq!(thief.post(&link, &[("code", "0000-0000")]).await?.status, 404);
    assert_eq!(desk.post(&link, &[]).await?.status, 404, "for everybody");

    ask(&test, &desk, ADNAN).await?;
    let link = newest_link(&test, ADNAN, "/sign-in/link/")?;
    test.advance(Duration::from_hours(1));
    assert_eq!(desk.post(&link, &[]).await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn an_unknown_address_is_answered_like_a_known_one_and_gets_no_mail() -> Outcome {
    let test = TestApp::sqlite().await?;
    register(&test, &KOVAR).await?;
    let (known, unknown) = (Browser::new(&test), Browser::new(&test));
    ask(&test, &known, ADNAN).await?;
    ask(&test, &unknown, "nobody@kovar.example").await?;
    let said = async |browser: &Browser<'_>| -> Outcome<String> {
        let page = words(&browser.get("/sign-in/sent").await?);
        Ok(page.replace(&code_shown(browser).await?, "CODE"))
    };
    assert_eq!(said(&known).await?, said(&unknown).await?);
    assert_eq!(mails_to(&test, "nobody@kovar.example"), 0);
    Ok(())
}

#[tokio::test]
async fn a_fourth_request_within_a_quarter_of_an_hour_sends_no_mail() -> Outcome {
    let test = TestApp::sqlite().await?;
    register(&test, &KOVAR).await?;
    test.advance(Duration::from_mins(15)); // to register asked for a mail, too
    let before = mails_to(&test, ADNAN);
    for _ in 0..4 {
        ask(&test, &Browser::new(&test), ADNAN).await?;
    }
    assert_eq!(mails_to(&test, ADNAN), before + 3);
    test.advance(Duration::from_mins(15));
    ask(&test, &Browser::new(&test), ADNAN).await?;
    assert_eq!(mails_to(&test, ADNAN), before + 4);
    Ok(())
}
