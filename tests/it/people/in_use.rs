//! Links to an account that is in use do nothing by themselves: they hold for days and ask for no code.

use testing::{Outcome, TestApp, on_both};

use super::browser::{Browser, leads_to, mails_to, newest_link, words};
use super::registration::{KOVAR, register};

const ADNAN: &str = "adnan@kovar.example";

/// Another company of the same person.
const LIMAR: [(&str, &str); 5] = [
    ("name", "Limar d.o.o."),
    ("country", "BA"),
    ("place", "Zenica"),
    ("person_name", "Adnan Kovač"),
    ("email", ADNAN),
];

#[tokio::test]
async fn whoever_finds_such_a_link_is_not_let_in_and_its_owner_signs_in_first() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let adnan = register(&test, &KOVAR).await?;
        adnan.submit("/register/company", &LIMAR).await?;
        test.drain().await?;
        let link = newest_link(&test, ADNAN, "/sign-in/link/")?;

        // Somebody reads his mail.
        let thief = Browser::new(&test);
        let page = thief.get(&link).await?;
        assert!(
            words(&page).contains("Sign in") && !page.body.contains("<form method=\"post\" action=\"/sign")
        );
        assert_eq!(thief.post(&link, &[]).await?.status, 401);
        assert_eq!(leads_to(&thief.get("/account").await?).as_deref(), Some("/sign-in?to=/account"));

        // On his phone he signs in, comes back to the page, and speaks for both from then on.
        let phone = Browser::new(&test);
        phone.get(&link).await?;
        let form = phone.get("/sign-in").await?;
        assert!(form.body.contains(&format!("name=\"to\" value=\"{link}\"")), "{}", form.body);
        phone.submit("/sign-in", &[("email", ADNAN), ("way", "link"), ("to", &link)]).await?;
        test.drain().await?;
        let entrance = newest_link(&test, ADNAN, "/sign-in/link/")?;
        let page = phone.submit(&entrance, &[]).await?;
        assert!(words(&page).contains("Limar d.o.o."), "it comes back to the page: {}", words(&page));
        let start = phone.submit(&link, &[]).await?;
        assert!(words(&start).contains("Limar d.o.o."), "{}", words(&start));
        assert_eq!(phone.post(&link, &[]).await?.status, 404, "it works once");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_invitation_says_nothing_of_an_account_that_is_in_use() -> Outcome {
    let test = TestApp::sqlite().await?;
    let adnan = register(&test, &KOVAR).await?;
    let other: Vec<_> = LIMAR
        .iter()
        .map(|(name, value)| match *name {
            "email" => ("email", "lejla@limar.example"),
            "person_name" => ("person_name", "Lejla Begić-Hadžić"),
            other => (other, *value),
        })
        .collect();
    let lejla = register(&test, &other).await?;
    let invitation = [("name", "Lejla"), ("email", "lejla@limar.example"), ("hands_over", "")];
    adnan.submit("/colleagues", &invitation).await?;
    let list = words(&adnan.get("/colleagues").await?);
    assert!(list.contains("Lejla") && !list.contains("Hadžić"), "as Adnan calls her: {list}");

    // Somebody else is signed in where it is opened: they are asked to go first.
    test.drain().await?;
    let link = newest_link(&test, "lejla@limar.example", "/sign-in/link/")?;
    let page = adnan.get(&link).await?;
    assert!(words(&page).contains("Sign out"), "{}", words(&page));
    assert_eq!(adnan.post(&link, &[]).await?.status, 401);

    // Her own session goes on, on behalf of whom she has just joined.
    let session = lejla.cookie("session");
    let start = lejla.submit(&link, &[]).await?;
    assert!(words(&start).contains("Kovar d.o.o."), "{}", words(&start));
    assert_eq!(lejla.cookie("session"), session);
    Ok(())
}

#[tokio::test]
async fn nobody_learns_by_changing_their_address_whose_another_is() -> Outcome {
    let test = TestApp::sqlite().await?;
    let adnan = register(&test, &KOVAR).await?;
    let other: Vec<_> = LIMAR
        .iter()
        .map(
            |(name, value)| if *name == "email" { ("email", "lejla@limar.example") } else { (*name, *value) },
        )
        .collect();
    register(&test, &other).await?;
    let before = mails_to(&test, "lejla@limar.example");
    let mut pages = vec![];
    for new in ["lejla@limar.example", "nobody@limar.example"] {
        adnan.submit("/account/address", &[("email", new)]).await?;
        test.drain().await?;
        pages.push(words(&adnan.get("/account").await?).replace(new, "-"));
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(mails_to(&test, "lejla@limar.example"), before, "her address becomes nobody's");
    assert_eq!(mails_to(&test, "nobody@limar.example"), 1);
    Ok(())
}

#[tokio::test]
async fn whoever_goes_takes_their_invitations_back() -> Outcome {
    let test = TestApp::sqlite().await?;
    let adnan = register(&test, &KOVAR).await?;
    let invite = async |by: &Browser<'_>, email: &str| -> Outcome<String> {
        by.submit("/colleagues", &[("name", "Neko"), ("email", email), ("hands_over", "")]).await?;
        test.drain().await?;
        newest_link(&test, email, "/sign-in/link/")
    };
    let link = invite(&adnan, "lejla@kovar.example").await?;
    let lejla = Browser::new(&test);
    lejla.submit(&link, &[]).await?;
    let open = invite(&lejla, "mirza@kovar.example").await?;
    lejla.submit("/colleagues/leave", &[]).await?;
    assert_eq!(Browser::new(&test).post(&open, &[]).await?.status, 404);
    Ok(())
}
