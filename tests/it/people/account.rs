//! The own account: password, address, sessions, tokens.

use std::time::Duration;

use testing::{Outcome, TestApp, on_both};

use super::browser::{Browser, leads_to, mails_to, newest_link, newest_mail, words};
use super::registration::{KOVAR, register};

const ADNAN: &str = "adnan@kovar.example";
const PASSWORD: &str = "mali crveni vlak 7";

#[tokio::test]
async fn a_password_beside_the_link() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let browser = register(&test, &KOVAR).await?;
        for weak in ["short", "password1234", "adnan@kovar"] {
            assert_eq!(browser.post("/account/password", &[("password", weak)]).await?.status, 422, "{weak}");
        }
        browser.submit("/account/password", &[("password", PASSWORD)]).await?;
        test.drain().await?;
        assert!(newest_mail(&test, ADNAN)?.to_lowercase().contains("password"), "its owner is told");

        let other = Browser::new(&test);
        let wrong =
            other.post("/sign-in", &[("email", ADNAN), ("password", "wrong"), ("way", "password")]).await?;
        let nobody = [("email", "nobody@kovar.example"), ("password", PASSWORD), ("way", "password")];
        let unknown = other.post("/sign-in", &nobody).await?;
        assert_eq!((wrong.status.as_u16(), unknown.status.as_u16()), (422, 422));
        assert_eq!(words(&wrong), words(&unknown), "one answer to both");
        let start = other
            .submit(
                "/sign-in",
                &[("email", ADNAN), ("password", PASSWORD), ("way", "password"), ("to", "/account")],
            )
            .await?;
        assert!(words(&start).contains(ADNAN), "{}", words(&start));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ten_wrong_passwords_are_enough() -> Outcome {
    let test = TestApp::sqlite().await?;
    let browser = Browser::new(&test);
    let form = [("email", ADNAN), ("password", "wrong"), ("way", "password")];
    for n in 0..10 {
        assert_eq!(browser.post("/sign-in", &form).await?.status, 422, "{n}");
    }
    let ended = browser.post("/sign-in", &form).await?;
    assert_eq!(ended.status, 429);
    assert!(ended.headers.contains_key("retry-after"));
    test.advance(Duration::from_mins(15));
    assert_eq!(browser.post("/sign-in", &form).await?.status, 422);
    Ok(())
}

#[tokio::test]
async fn what_protects_the_account_asks_once_more_who_one_is() -> Outcome {
    let test = TestApp::sqlite().await?;
    let browser = register(&test, &KOVAR).await?;
    browser.submit("/account/password", &[("password", PASSWORD)]).await?;
    test.advance(Duration::from_mins(15));
    let asked = browser.post("/account/address", &[("email", "new@kovar.example")]).await?;
    assert_eq!(leads_to(&asked).as_deref(), Some("/account/confirm?to=/account/address"));
    let wrong = browser.post("/account/confirm?to=/account/address", &[("password", "wrong")]).await?;
    assert_eq!(wrong.status, 422);
    let confirm = [("password", PASSWORD), ("to", "/account/address")];
    browser.submit("/account/confirm", &confirm).await?;
    browser.submit("/account/address", &[("email", "new@kovar.example")]).await?;
    test.drain().await?;
    assert_eq!(mails_to(&test, "new@kovar.example"), 1);

    // The old address holds until the new one is confirmed; then it is told.
    let link = newest_link(&test, "new@kovar.example", "/sign-in/link/")?;
    assert!(words(&browser.get("/account").await?).contains(ADNAN));
    browser.submit(&link, &[]).await?;
    assert!(words(&browser.get("/account").await?).contains("new@kovar.example"));
    test.drain().await?;
    let told = newest_mail(&test, ADNAN)?;
    assert!(!told.contains("new@kovar.example"), "the new address is nobody else's business: {told}");
    Ok(())
}

#[tokio::test]
async fn sessions_are_listed_and_ended() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let desk = register(&test, &KOVAR).await?;
        let phone = Browser::new(&test);
        phone.sign_in(ADNAN).await?;
        let list = desk.get("/account/sessions").await?;
        assert!(words(&list).contains("Firefox, Linux"), "{}", words(&list));
        let stolen = phone.cookie("session").ok_or("no session")?;
        desk.submit("/account/sessions/end-others", &[]).await?;
        assert_eq!(phone.get("/account").await?.status, 303, "it has ended");
        assert_eq!(desk.get("/account").await?.status, 200);

        // Whoever leaves is out, also with a cookie that somebody kept.
        let kept = desk.cookie("session").ok_or("no session")?;
        desk.submit("/leave", &[]).await?;
        for secret in [stolen, kept] {
            let thief = Browser::new(&test);
            thief.steal("session", &secret);
            assert_eq!(thief.get("/account").await?.status, 303);
        }
        // Idle for half a day.
        desk.sign_in(ADNAN).await?;
        test.advance(Duration::from_hours(12));
        assert_eq!(desk.get("/account").await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_token_of_ones_own_opens_the_api_until_it_is_taken_back() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let browser = register(&test, &KOVAR).await?;
        let form = [("name", "Our own program"), ("scope", "read"), ("days", "30")];
        let page = browser.post("/account/tokens", &form).await?;
        assert_eq!(page.status, 200, "{}", words(&page));
        let words = words(&page);
        let token =
            words.split_whitespace().find(|word| word.starts_with("pk_")).ok_or("no token")?.to_owned();
        let ask = async |method: &str, path: &str| -> Outcome<u16> {
            let request = hyper::Request::builder()
                .method(method)
                .uri(format!("/api/v1{path}"))
                .header("authorization", format!("Bearer {token}"))
                .header("content-type", "application/json")
                .body("{}".to_owned().into())?;
            Ok(test.reply(request).await?.status.as_u16())
        };
        assert_eq!(ask("GET", "/offers").await?, 200);
        assert_eq!(ask("POST", "/contacts").await?, 422, "a body that lacks fields");
        let list = browser.get("/account/tokens").await?;
        assert!(!list.body.contains(&token), "told once");
        let revoke =
            list.body.split("action=\"/account/tokens/").nth(1).and_then(|rest| rest.split('"').next());
        browser.submit(&format!("/account/tokens/{}", revoke.ok_or("nothing to revoke")?), &[]).await?;
        assert_eq!(ask("GET", "/offers").await?, 401);
        test.drain().await?;
        assert!(newest_mail(&test, ADNAN)?.contains("key"), "its owner is told that one was made");

        // A quarter of an hour after signing in, who one is has to be shown once more: a token outlives the session.
        test.advance(Duration::from_mins(15));
        let asked = browser.post("/account/tokens", &form).await?;
        assert_eq!(leads_to(&asked).as_deref(), Some("/account/confirm?to=/account/tokens"));
        assert!(
            !browser.get("/account/tokens").await?.body.contains("name=\"days\""),
            "no form to be filled in vain"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn preferences_are_kept_and_the_data_is_given() -> Outcome {
    let test = TestApp::sqlite().await?;
    let browser = register(&test, &KOVAR).await?;
    let page = browser.get("/account/preferences").await?;
    assert!(page.body.contains("Quiet weeks and holidays of"), "{}", page.body);
    let own =
        page.body.split("name=\"organisation\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let own = own.ok_or("no organisation")?;
    let wishes = [
        ("organisation", own),
        ("need_fits", "never"),
        ("zone", "Europe/Athens"),
        ("quiet_from", "20:00"),
        ("quiet_to", "07:00"),
        ("pauses", "2026-12-21 to 2027-01-08\r\n1.7.2027. – 31.8.2027."),
        ("budget", "4"),
    ];
    browser.submit("/account/preferences", &wishes).await?;
    let page = browser.get("/account/preferences").await?;
    for kept in ["value=\"20:00\"", "2026-12-21 – 2027-01-08\n2027-07-01 – 2027-08-31", "value=\"4\""] {
        assert!(page.body.contains(kept), "{kept}\n{}", page.body);
    }
    let wrong = [
        ("organisation", own),
        ("zone", "Mars"),
        ("quiet_from", "20:00"),
        ("pauses", "summer"),
        ("budget", "many"),
    ];
    let refused = browser.submit("/account/preferences", &wrong).await.expect_err("refused").to_string();
    let told = ["Choose one of the places", "Give both times, from and to, or none", "Line 1:"];
    for error in told {
        assert!(refused.contains(error), "{error}\n{refused}");
    }
    let data = browser.get("/account/data.json").await?;
    let data = data.json()?;
    assert_eq!(
        (&data["account"]["email"], &data["account"]["mail_choices"]["need_fits"]),
        (&ADNAN.into(), &"never".into())
    );
    assert_eq!(data["account"]["quiet_hours"], serde_json::json!(["20:00:00", "07:00:00"]));
    assert!(data["done"].as_array().is_some_and(|done| !done.is_empty()), "{data}");
    Ok(())
}

#[tokio::test]
async fn what_was_typed_for_one_organisation_is_not_kept_for_another() -> Outcome {
    let test = TestApp::sqlite().await?;
    let browser = register(&test, &KOVAR).await?;
    let page = browser.get("/account/preferences").await?;
    let own =
        page.body.split("name=\"organisation\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let own = own.ok_or("no organisation")?;
    let typed = |organisation, quiet_from, pauses, budget| {
        [
            ("organisation", organisation),
            ("zone", "Europe/Athens"),
            ("quiet_from", quiet_from),
            ("quiet_to", "07:00"),
            ("pauses", pauses),
            ("budget", budget),
        ]
    };
    let pause = "2026-12-21 – 2027-01-08";
    browser.submit("/account/preferences", &typed(own, "20:00", pause, "4")).await?;
    let another = "01890a5d-ac96-774b-bcce-b302099a8057";
    let refused = browser.post("/account/preferences", &typed(another, "21:00", "", "9")).await?;
    assert_eq!(refused.status, 422);
    let told = "You now act for another organisation than when you opened this page";
    for shown in [told, pause, "value=\"4\"", own, "value=\"21:00\""] {
        assert!(refused.body.contains(shown), "{shown}\n{}", refused.body);
    }
    let page = browser.get("/account/preferences").await?;
    for kept in [pause, "value=\"4\"", "value=\"20:00\""] {
        assert!(page.body.contains(kept), "{kept}\n{}", page.body);
    }
    // Whoever says nothing of it changes nothing of it.
    browser.submit("/account/preferences", &typed("", "22:00", "", "")).await?;
    let page = browser.get("/account/preferences").await?;
    for kept in [pause, "value=\"4\"", "value=\"22:00\""] {
        assert!(page.body.contains(kept), "{kept}\n{}", page.body);
    }
    Ok(())
}
