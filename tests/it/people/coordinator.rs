//! A coordinator or admin signs in, with a second factor that they have to set up.

use std::time::Duration;

use app::account::NewAccount;
use domain::{Actor, Locale, SystemRole};
use testing::{Outcome, Reply, TestApp, on_both};
use totp_rs::{Builder, Secret};

use super::browser::{Browser, leads_to, mails_to, words};

/// An account that the operator makes.
pub(super) async fn official(test: &TestApp, role: SystemRole, email: &str, regions: &[&str]) -> Outcome {
    let new = NewAccount {
        name: "Vesna Perović".to_owned(),
        email: email.to_owned(),
        language: Locale::En,
        role,
        regions: regions.iter().map(|code| (*code).to_owned()).collect(),
    };
    app::account::create(test.app(), &Actor::system(), new).await?;
    Ok(())
}

/// The code that the app of somebody shows now.
pub(super) fn code_now(test: &TestApp, secret: &str) -> Outcome<String> {
    let secret = Secret::try_from_base32(secret).map_err(|_| "no base 32")?;
    let totp = Builder::new().with_secret(secret).build().map_err(|error| error.to_string())?;
    Ok(totp.generate(u64::try_from(test.now().timestamp())?).to_string())
}

/// The value of a hidden field of a form.
pub(super) fn hidden(page: &Reply, name: &str) -> Outcome<String> {
    let field = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1);
    let value = field.and_then(|rest| rest.split('"').next());
    Ok(value.ok_or_else(|| format!("no {name} in {}", page.body))?.replace("&#38;", "&"))
}

/// Signs in by a link, and sets up the second factor; gives its secret and the page with the recovery codes.
pub(super) async fn set_up(test: &TestApp, browser: &Browser<'_>, email: &str) -> Outcome<(String, Reply)> {
    let page = browser.sign_in(email).await?;
    let secret = hidden(&page, "secret")?;
    let (sealed, uri) = (hidden(&page, "sealed")?, hidden(&page, "uri")?);
    let code = code_now(test, &secret)?;
    let form = [("sealed", sealed.as_str()), ("secret", &secret), ("uri", &uri), ("code", &code)];
    let codes = browser.post("/account/second-factor", &form).await?;
    Ok((secret, codes))
}

/// A browser in which an admin is signed in.
pub(super) async fn admin<'a>(test: &'a TestApp, email: &str) -> Outcome<Browser<'a>> {
    official(test, SystemRole::Admin, email, &[]).await?;
    let browser = Browser::new(test);
    set_up(test, &browser, email).await?;
    Ok(browser)
}

#[tokio::test]
async fn nobody_looks_after_others_without_a_second_factor() -> Outcome {
    let test = TestApp::sqlite().await?;
    let email = "vesna@ministry.example";
    official(&test, SystemRole::Admin, email, &[]).await?;
    let browser = Browser::new(&test);
    let page = browser.sign_in(email).await?;
    assert!(page.body.contains("<svg"), "the secret is a picture too: {}", words(&page));

    // Until it is set up, nothing else opens.
    for address in ["/", "/verification", "/audit", "/account", "/account/sessions"] {
        let refused = browser.get(address).await?;
        let refused = format!("{} {:?}", refused.status, leads_to(&refused));
        let first = ["303 See Other Some(\"/sign-in/second\")", "200 OK None"];
        assert!(
            first.contains(&refused.as_str()) && (address == "/" || refused != first[1]),
            "{address}: {refused}"
        );
    }
    let (sealed, secret, uri) = (hidden(&page, "sealed")?, hidden(&page, "secret")?, hidden(&page, "uri")?);
    let wrong = [("sealed", sealed.as_str()), ("secret", &secret), ("uri", &uri), ("code", "000000")];
    let wrong = browser.post("/account/second-factor", &wrong).await?;
    assert!(wrong.body.contains(&secret), "the same secret, which is in the app already");
    assert_eq!(wrong.status, 422);

    let before = browser.cookie("session");
    let (secret, codes) = {
        let (sealed, secret) = (hidden(&page, "sealed")?, hidden(&page, "secret")?);
        let (uri, code) = (hidden(&page, "uri")?, code_now(&test, &secret)?);
        let form = [("sealed", sealed.as_str()), ("secret", &secret), ("uri", &uri), ("code", &code)];
        (secret.clone(), browser.post("/account/second-factor", &form).await?)
    };
    assert_eq!(codes.status, 200, "{}", words(&codes));
    assert_ne!(browser.cookie("session"), before, "a session with more rights has another secret");
    let queue = browser.get("/verification").await?;
    assert_eq!(queue.status, 200, "{}", words(&queue));
    test.drain().await?;
    assert_eq!(mails_to(&test, email), 2, "the link, and that there is a second factor now");

    // The next time the app is asked for, and each code is taken once.
    let again = Browser::new(&test);
    let page = again.sign_in(email).await?;
    assert!(page.body.contains("one-time-code"), "{}", words(&page));
    let used = again.post("/sign-in/second", &[("code", &code_now(&test, &secret)?)]).await?;
    assert_eq!(used.status, 422, "the code of the set-up was taken");
    test.advance(Duration::from_secs(30));
    let opened = again.submit("/sign-in/second", &[("code", &code_now(&test, &secret)?)]).await?;
    assert_eq!(opened.status, 200, "{}", words(&opened));
    assert_eq!(again.get("/verification").await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn a_recovery_code_opens_once_and_wrong_codes_end() -> Outcome {
    let test = TestApp::sqlite().await?;
    let email = "vesna@ministry.example";
    official(&test, SystemRole::RegionalCoordinator, email, &["BA"]).await?;
    let browser = Browser::new(&test);
    let (_, page) = set_up(&test, &browser, email).await?;
    let code = words(&page).split_whitespace().find(|word| word.len() == 27).ok_or("no code")?.to_owned();
    for (time, expected) in [("first", 303), ("second", 422)] {
        let other = Browser::new(&test);
        other.sign_in(email).await?;
        let typed = code.to_lowercase().replace('-', " ");
        let opened = other.post("/sign-in/second", &[("code", &typed)]).await?;
        assert_eq!(opened.status.as_u16(), expected, "the {time} time: {}", words(&opened));
    }
    let other = Browser::new(&test);
    test.advance(Duration::from_mins(15));
    other.sign_in(email).await?;
    for wrong in 1..=5 {
        assert_eq!(other.post("/sign-in/second", &[("code", "123456")]).await?.status, 422, "{wrong}");
    }
    let ended = other.post("/sign-in/second", &[("code", "123456")]).await?;
    assert_eq!(ended.status, 429);
    assert!(ended.headers.contains_key("retry-after"));
    Ok(())
}

#[tokio::test]
async fn the_operator_shuts_an_account_and_helps_who_lost_a_second_factor() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let (app, system, email) = (test.app(), Actor::system(), "vesna@ministry.example");
        let vesna = admin(&test, email).await?;
        let refused = app::account::shut(app, &system, email).await;
        assert!(
            matches!(refused, Err(app::AppError::Invalid(_))),
            "nobody else would look after the service"
        );
        official(&test, SystemRole::Admin, "drita@ministry.example", &[]).await?;

        app::account::reset_second_factor(app, &system, email).await?;
        assert_eq!(vesna.get("/verification").await?.status, 303, "her session has ended");
        let page = vesna.sign_in(email).await?;
        assert!(page.body.contains("<svg"), "she sets it up anew: {}", words(&page));

        app::account::shut(app, &system, email).await?;
        assert_eq!(leads_to(&vesna.get("/account/second-factor").await?).as_deref(), Some(SIGN_IN));
        vesna.submit("/sign-in", &[("email", email), ("way", "link")]).await?;
        let before = mails_to(&test, email);
        test.drain().await?;
        assert_eq!(mails_to(&test, email), before, "no link comes");

        app::account::reopen(app, &system, email).await?;
        test.advance(Duration::from_mins(15));
        let start = vesna.sign_in(email).await?;
        assert_eq!(start.status, 200);
        assert_eq!(vesna.get("/verification").await?.status, 403, "without a role");
        Ok(())
    })
    .await
}

/// Where one is led who is signed in no more.
const SIGN_IN: &str = "/sign-in?to=/account/second-factor";
