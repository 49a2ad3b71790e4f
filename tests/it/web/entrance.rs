//! Links let people in.

use domain::Locale;
use testing::{Outcome, TestApp};

use super::browser::{Browser, location};

#[tokio::test]
async fn a_link_becomes_a_cookie_and_leads_on() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let key = test.page_key(company.id).await?;
    let stranger = Browser::of_a_stranger(&test);

    let entered = stranger.get(&format!("/enter/{key}?to=/offers/new")).await?;
    assert_eq!(location(&entered).as_deref(), Some("/offers/new"));
    let cookie = entered.headers.get("set-cookie").and_then(|value| value.to_str().ok()).unwrap_or_default();
    for part in [&format!("praktika_key={key}"), "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    for foreign in ["//evil.example", "https://evil.example", "%5C%5Cevil.example"] {
        let entered = stranger.get(&format!("/enter/{key}?to={foreign}")).await?;
        assert_eq!(location(&entered).as_deref(), Some("/"), "{foreign}");
    }
    Ok(())
}

#[tokio::test]
async fn without_a_key_that_holds_nothing_opens() -> Outcome {
    let test = TestApp::sqlite().await?;
    let stranger = Browser::of_a_stranger(&test);
    for address in ["/offers/new", "/offers/0190a000-0000-7000-8000-000000000000"] {
        let first = stranger.get(address).await?;
        assert_eq!(location(&first), Some(format!("/sign-in?to={address}")));
    }
    let ended = stranger.get("/enter/pk_nobody_has_this?to=/offers/new").await?;
    assert_eq!((ended.status.as_u16(), ended.headers.get("set-cookie")), (401, None));
    assert!(ended.body.contains("This link no longer works"), "{}", ended.body);
    let sent = stranger.post("/offers", "trade=welder").await?;
    assert_eq!(sent.status, 401);
    Ok(())
}

#[tokio::test]
async fn a_token_of_the_api_opens_no_pages() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let token = test.token(Some(company.id), &[domain::Scope::Read, domain::Scope::Write]).await?;
    let refused = Browser::of_a_stranger(&test).with_key(&token).get("/offers/new").await?;
    assert_eq!(refused.status, 401);
    Ok(())
}

#[tokio::test]
async fn whoever_leaves_is_forgotten_and_a_language_is_remembered() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let browser = Browser::of(&test, company.id).await?;
    let left = browser.post("/leave", "").await?;
    assert_eq!(location(&left).as_deref(), Some("/"));
    let cookies: Vec<&str> =
        left.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
    for name in ["session", "praktika_key", "browser"] {
        let gone =
            |cookie: &&str| cookie.starts_with(&format!("__Host-{name}=;")) && cookie.contains("Max-Age=0");
        assert!(cookies.iter().any(gone), "{name} in {cookies:?}");
    }
    assert!(left.headers.contains_key("clear-site-data"));

    let chosen = browser.speaking(Locale::Sq).get("/offers/new?lang=sq").await?;
    let cookie = chosen.headers.get("set-cookie").and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert!(cookie.starts_with("lang=sq;"), "{cookie}");
    Ok(())
}

#[tokio::test]
async fn the_start_page_says_what_waits_or_what_this_is() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let school = test.school("Metalska škola", "BA-zenica").await?;
    let programme = test.programme(&school, "welder").await?;
    let need = test.open_need(testing::sample::need(school.organisation.id, programme.id)).await?;
    for &locale in Locale::ALL {
        let public = Browser::of_a_stranger(&test).speaking(locale).get("/").await?;
        assert_eq!(public.status, 200);
        let own = Browser::of(&test, company.id).await?.speaking(locale).get("/").await?;
        assert!(own.body.contains("href=\"/offers/new\""), "{}", own.body);
        let own = Browser::of(&test, school.organisation.id).await?.speaking(locale).get("/").await?;
        assert!(own.body.contains(&format!("href=\"/needs/{}/suggestions\"", need.id)), "{}", own.body);
    }
    Ok(())
}

#[tokio::test]
async fn a_style_sheet_may_be_kept_for_ever() -> Outcome {
    let test = TestApp::sqlite().await?;
    assert!(web::has_assets(), "run `make assets` first");
    let page = Browser::of_a_stranger(&test).get("/").await?.body;
    let start = page.find("/static/").ok_or("no asset")?;
    let sheet = page[start..].split('"').find(|text| text.ends_with("/app.css")).ok_or("no sheet")?;
    let reply = test.reply(hyper::Request::get(sheet).body(String::new().into())?).await?;
    let header = |name| reply.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("-");
    assert_eq!(reply.status, 200);
    assert_eq!(header("content-type"), "text/css; charset=utf-8");
    assert_eq!(header("cache-control"), "public, max-age=31536000, immutable");
    assert!(reply.body.contains(".pk-match"));
    Ok(())
}
