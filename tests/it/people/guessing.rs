//! Whoever guesses doesn't get further by hurrying, and shuts nobody out.

use testing::{Outcome, TestApp, on_both};

use super::browser::{Browser, mails_to};
use super::registration::{KOVAR, register};

const ADNAN: &str = "adnan@kovar.example";
const PASSWORD: &str = "mali crveni vlak 7";

fn by_password(password: &str) -> [(&str, &str); 3] {
    [("email", ADNAN), ("password", password), ("way", "password")]
}

#[tokio::test]
async fn many_guesses_at_once_are_counted_one_by_one() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        register(&test, &KOVAR).await?;
        let thief = Browser::new(&test);
        for n in 0..8 {
            assert_eq!(thief.post("/sign-in", &by_password("wrong")).await?.status, 422, "{n}");
        }
        let wrong = by_password("wrong");
        let guess = async || -> Outcome<u16> { Ok(thief.post("/sign-in", &wrong).await?.status.as_u16()) };
        let at_once = tokio::join!(guess(), guess(), guess(), guess(), guess());
        let mut answers = [at_once.0?, at_once.1?, at_once.2?, at_once.3?, at_once.4?];
        answers.sort_unstable();
        assert_eq!(answers, [422, 422, 429, 429, 429]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whoever_guesses_shuts_nobody_out_who_signed_in_from_there_before() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let adnan = register(&test, &KOVAR).await?;
        adnan.submit("/account/password", &[("password", PASSWORD)]).await?;
        adnan.submit("/leave", &[]).await?;
        let thief = Browser::new(&test);
        for _ in 0..11 {
            thief.post("/sign-in", &by_password("wrong")).await?;
            thief.post("/sign-in", &[("email", ADNAN), ("way", "link")]).await?;
        }
        assert_eq!(Browser::new(&test).post("/sign-in", &by_password(PASSWORD)).await?.status, 429);
        test.drain().await?;
        let before = mails_to(&test, ADNAN);

        // His own browser is counted by itself: by password, and by link.
        assert_eq!(adnan.post("/sign-in", &by_password(PASSWORD)).await?.status, 303);
        adnan.submit("/leave", &[]).await?;
        adnan.post("/sign-in", &[("email", ADNAN), ("way", "link")]).await?;
        test.drain().await?;
        assert_eq!(mails_to(&test, ADNAN), before + 1);

        // What the thief's browser keeps from an account of its own helps with no other, and a forged one neither.
        let mut own = KOVAR.to_vec();
        own.retain(|(name, _)| *name != "email");
        own.push(("email", "thief@evil.example"));
        let thief = register(&test, &own).await?;
        thief.submit("/leave", &[]).await?;
        assert!(thief.cookie("known").is_some());
        assert_eq!(thief.post("/sign-in", &by_password(PASSWORD)).await?.status, 429);
        let (which, signed) = ("0".repeat(32), "0".repeat(64));
        thief.steal("known", &format!("{which}.{signed}"));
        assert_eq!(thief.post("/sign-in", &by_password(PASSWORD)).await?.status, 429);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_session_ends_where_another_begins_in_its_browser() -> Outcome {
    let test = TestApp::sqlite().await?;
    let adnan = register(&test, &KOVAR).await?;
    adnan.submit("/account/password", &[("password", PASSWORD)]).await?;
    let before = adnan.cookie("session").ok_or("no session")?;
    adnan.submit("/sign-in", &by_password(PASSWORD)).await?;
    let old = Browser::new(&test);
    old.steal("session", &before);
    assert_eq!(old.get("/account").await?.status, 303);
    assert_eq!(adnan.get("/account").await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn nobody_is_sent_more_mail_than_three_in_a_quarter_of_an_hour_by_strangers() -> Outcome {
    let test = TestApp::sqlite().await?;
    let mut answers = vec![];
    for _ in 0..4 {
        answers.push(Browser::new(&test).post("/register/company", &KOVAR).await?.status.as_u16());
    }
    assert_eq!(answers, [303, 303, 303, 429]);
    test.drain().await?;
    assert_eq!(mails_to(&test, ADNAN), 3);
    Ok(())
}
