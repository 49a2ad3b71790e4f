//! What can't be done, as a person reads it.

use domain::Locale;
use testing::{Outcome, TestApp};

use super::browser::Browser;

#[tokio::test]
async fn a_page_that_is_not_here_says_so_in_every_language() -> Outcome {
    let test = TestApp::sqlite().await?;
    for &locale in Locale::ALL {
        let page = Browser::of_a_stranger(&test).speaking(locale).get("/no/such/page").await?;
        assert_eq!(page.status, 404, "{locale}");
        let id = page.headers.get("x-request-id").and_then(|id| id.to_str().ok()).ok_or("no id")?;
        assert!(page.body.contains(id), "{locale}: the number that helps is shown");
    }
    Ok(())
}

#[tokio::test]
async fn another_method_and_a_form_that_is_none_of_ours_are_refused_as_pages() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let browser = Browser::of(&test, company.id).await?;
    assert_eq!(browser.get("/offers").await?.status, 405);
    let unknown = browser.post("/offers", "host=0190a000-0000-7000-8000-000000000000").await?;
    assert_eq!(unknown.status, 422);
    assert!(unknown.body.contains("We could not take that"), "{}", unknown.body);
    let large = browser.post("/offers", &format!("title={}", "x".repeat(100_000))).await?;
    assert_eq!(large.status, 413);
    Ok(())
}

#[tokio::test]
async fn a_form_on_another_site_can_t_act_for_us() -> Outcome {
    let test = TestApp::sqlite().await?;
    let company = test.company("Kovar", "BA-zenica").await?;
    let key = test.page_key(company.id).await?;
    let request = hyper::Request::post("/offers")
        .header("accept", "text/html")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", format!("__Host-praktika_key={key}"))
        .header("sec-fetch-site", "cross-site")
        .header("origin", "https://evil.example")
        .body("activity=guest_lecture".to_owned().into())?;
    assert_eq!(test.reply(request).await?.status, 403);
    Ok(())
}
