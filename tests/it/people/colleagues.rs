//! Colleagues: leaving, handing over, being the last one.

use testing::{Outcome, TestApp, on_both};

use super::browser::{Browser, newest_link, words};
use super::registration::{KOVAR, register};

const LEJLA: &str = "lejla@kovar.example";

async fn invited<'a>(test: &'a TestApp, by: &Browser<'_>, hands_over: &str) -> Outcome<Browser<'a>> {
    by.submit("/colleagues", &[("name", "Lejla Begić"), ("email", LEJLA), ("hands_over", hands_over)])
        .await?;
    test.drain().await?;
    let lejla = Browser::new(test);
    let link = newest_link(test, LEJLA, "/sign-in/link/")?;
    lejla.submit(&link, &[]).await?;
    Ok(lejla)
}

#[tokio::test]
async fn whoever_hands_over_goes_once_the_other_has_come() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let adnan = register(&test, &KOVAR).await?;
        assert_eq!(adnan.post("/colleagues/leave", &[]).await?.status, 422, "nobody would be left");
        let lejla = invited(&test, &adnan, "yes").await?;
        assert!(!words(&lejla.get("/colleagues").await?).contains("Adnan Kovač"));
        assert_eq!(adnan.get("/colleagues").await?.status, 403, "he speaks for it no longer");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_invitation_is_taken_back_and_a_colleague_leaves() -> Outcome {
    let test = TestApp::sqlite().await?;
    let adnan = register(&test, &KOVAR).await?;
    adnan.submit("/colleagues", &[("name", "Lejla Begić"), ("email", LEJLA), ("hands_over", "")]).await?;
    test.drain().await?;
    let link = newest_link(&test, LEJLA, "/sign-in/link/")?;
    let page = adnan.get("/colleagues").await?;
    let withdraw =
        page.body.split("action=\"/colleagues/invitations/").nth(1).and_then(|rest| rest.split('"').next());
    adnan.submit(&format!("/colleagues/invitations/{}", withdraw.ok_or("nothing to withdraw")?), &[]).await?;
    assert_eq!(Browser::new(&test).post(&link, &[]).await?.status, 404);

    let lejla = invited(&test, &adnan, "").await?;
    let twice = [("name", "Lejla Begić"), ("email", LEJLA), ("hands_over", "")];
    assert_eq!(adnan.post("/colleagues", &twice).await?.status, 422, "she is one already");
    lejla.submit("/colleagues/leave", &[]).await?;
    assert_eq!(lejla.get("/colleagues").await?.status, 403);
    assert_eq!(adnan.get("/colleagues").await?.status, 200);
    Ok(())
}
