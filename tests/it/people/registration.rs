//! A company registers, confirms its address, is verified, and invites a colleague.

use std::time::Duration;

use domain::{OrganisationState, SystemRole};
use testing::{Outcome, TestApp, on_both, sample};

use super::browser::{Browser, mails_to, newest_link, newest_mail, words};
use super::coordinator::{admin, official, set_up};

/// What a company of Zenica types.
pub(super) const KOVAR: [(&str, &str); 5] = [
    ("name", "Kovar d.o.o."),
    ("country", "BA"),
    ("place", "Zenica"),
    ("person_name", "Adnan Kovač"),
    ("email", "adnan@kovar.example"),
];

/// Registers a company in a browser and follows the link that confirms the address.
pub(super) async fn register<'a>(test: &'a TestApp, form: &[(&str, &str)]) -> Outcome<Browser<'a>> {
    let browser = Browser::new(test);
    browser.submit("/register/company", form).await?;
    test.drain().await?;
    let email =
        form.iter().find(|(name, _)| *name == "email").map(|(_, value)| *value).ok_or("no address")?;
    let link = newest_link(test, email, "/sign-in/link/")?;
    browser.get(&link).await?;
    browser.submit(&link, &[]).await?;
    Ok(browser)
}

/// The address of the first thing in the queue.
pub(super) async fn first_in_queue(browser: &Browser<'_>) -> Outcome<String> {
    let queue = browser.get("/verification").await?;
    let link = queue.body.split("href=\"/verification/").nth(1).and_then(|rest| rest.split('"').next());
    Ok(format!("/verification/{}", link.ok_or_else(|| format!("nothing waits: {}", words(&queue)))?))
}

#[tokio::test]
async fn a_company_registers_confirms_is_verified_and_invites_a_colleague() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        // A school nearby looks for welding places.
        let school = test.school("Metalska škola", "BA-zenica").await?;
        let programme = test.programme(&school, "welder").await?;
        test.open_need(sample::need(school.organisation.id, programme.id)).await?;
        test.drain().await?;
        official(&test, SystemRole::RegionalCoordinator, "vesna@ministry.example", &["BA"]).await?;
        official(&test, SystemRole::RegionalCoordinator, "drita@ministry.example", &["AL"]).await?;

        // Adnan registers; until he shows that the address is his, nothing is his and nobody looks.
        let adnan = register(&test, &KOVAR).await?;
        let start = adnan.get("/").await?;
        assert!(words(&start).contains("Kovar d.o.o."), "{}", words(&start));
        assert!(words(&start).contains("1 school"), "how many schools wait: {}", words(&start));

        // Vesna looks after Bosnia and Herzegovina and finds it; Drita looks after Albania and doesn't.
        let vesna = Browser::new(&test);
        set_up(&test, &vesna, "vesna@ministry.example").await?;
        let item = first_in_queue(&vesna).await?;
        let page = vesna.get(&item).await?;
        for said in ["Kovar d.o.o.", "Adnan Kovač", "adnan@kovar.example"] {
            assert!(words(&page).contains(said), "{said}: {}", words(&page));
        }
        let drita = Browser::new(&test);
        set_up(&test, &drita, "drita@ministry.example").await?;
        assert_eq!(drita.get(&item).await?.status, 404);
        let decided = drita.post(&item, &[("decision", "yes"), ("reason", "")]).await?;
        assert_eq!(decided.status, 404);

        // A no needs a reason, a yes doesn't.
        assert_eq!(vesna.post(&item, &[("decision", "no"), ("reason", " ")]).await?.status, 422);
        vesna.submit(&item, &[("decision", "yes"), ("reason", "")]).await?;
        test.drain().await?;
        let told = newest_mail(&test, "adnan@kovar.example")?;
        assert!(told.contains("Kovar d.o.o."), "{told}");
        assert_eq!(state(&test).await?, OrganisationState::Verified);
        assert_eq!(vesna.get(&item).await?.status, 404, "it is decided");

        // Adnan invites Lejla; she opens the mail and speaks for Kovar too.
        let invitation = [("name", "Lejla Begić"), ("email", "lejla@kovar.example"), ("hands_over", "")];
        adnan.submit("/colleagues", &invitation).await?;
        test.drain().await?;
        let lejla = Browser::new(&test);
        let link = newest_link(&test, "lejla@kovar.example", "/sign-in/link/")?;
        assert!(words(&lejla.get(&link).await?).contains("Kovar d.o.o."));
        lejla.submit(&link, &[]).await?;
        let colleagues = words(&lejla.get("/colleagues").await?);
        assert!(colleagues.contains("Adnan Kovač") && colleagues.contains("Lejla Begić"), "{colleagues}");
        Ok(())
    })
    .await
}

async fn state(test: &TestApp) -> Outcome<OrganisationState> {
    let page = app::Page { after: None, limit: 10 };
    let all = app::organisation::list(test.app(), &domain::Actor::system(), page).await?;
    let kovar = all.into_iter().find(|organisation| organisation.name == "Kovar d.o.o.").ok_or("no Kovar")?;
    Ok(kovar.state)
}

#[tokio::test]
async fn what_can_not_be_taken_is_named_and_changes_nothing() -> Outcome {
    let test = TestApp::sqlite().await?;
    let browser = Browser::new(&test);
    let form = [
        ("name", " "),
        ("country", "BA"),
        ("place", "Zenica"),
        ("registration_number", "12"),
        ("oid", "10000001"),
        ("pic", "99999"),
        ("website", "kovar"),
        ("person_name", ""),
        ("email", "adnan"),
    ];
    let refused = browser.post("/register/company", &form).await?;
    assert_eq!(refused.status, 422);
    for field in ["name", "registration_number", "oid", "pic", "website", "person_name", "email"] {
        assert!(refused.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", refused.body);
    }
    assert!(refused.body.contains("value=\"kovar\""), "what was typed is still there");
    let page = app::Page { after: None, limit: 10 };
    assert_eq!(app::organisation::list(test.app(), &domain::Actor::system(), page).await?, []);
    Ok(())
}

#[tokio::test]
async fn nobody_blocks_anothers_number_by_registering_and_never_confirming() -> Outcome {
    let test = TestApp::sqlite().await?;
    let numbered = |email: &'static str| {
        let mut form = KOVAR.to_vec();
        form.retain(|(name, _)| *name != "email");
        form.extend([("email", email), ("registration_number", "4218005550006")]);
        form
    };
    let squatter = Browser::new(&test);
    squatter.submit("/register/company", &numbered("squatter@evil.example")).await?;
    test.drain().await?;
    let late = newest_link(&test, "squatter@evil.example", "/sign-in/link/")?;
    let adnan = register(&test, &numbered("adnan@kovar.example")).await?;
    assert!(words(&adnan.get("/").await?).contains("Kovar d.o.o."));
    // Once it is confirmed, the number is taken.
    let third = Browser::new(&test).post("/register/company", &numbered("third@evil.example")).await?;
    assert_eq!(third.status, 422);
    assert!(third.body.contains("id=\"registration_number-error\""), "{}", words(&third));
    assert_eq!(squatter.post(&late, &[]).await?.status, 422, "and whoever confirms late comes too late");

    // One that is refused keeps nobody's number.
    let vesna = admin(&test, "vesna@ministry.example").await?;
    let item = first_in_queue(&vesna).await?;
    vesna.submit(&item, &[("decision", "no"), ("reason", "The register knows another address.")]).await?;
    let owner = Browser::new(&test).post("/register/company", &numbered("owner@kovar.example")).await?;
    assert_eq!(owner.status, 303, "{}", words(&owner));
    Ok(())
}

#[tokio::test]
async fn what_waits_for_five_working_days_goes_to_the_admins_once() -> Outcome {
    let test = TestApp::sqlite().await?;
    let vesna = admin(&test, "vesna@ministry.example").await?;
    register(&test, &KOVAR).await?;
    test.drain().await?;
    let before = mails_to(&test, "vesna@ministry.example");
    // Monday 5 October; due on Monday 12, overdue on Tuesday.
    for (days, overdue) in [(7, 0), (1, 1), (1, 0)] {
        test.advance(Duration::from_secs(days * 86_400));
        assert_eq!(app::verification::escalate(test.app()).await?, overdue, "after {days} more days");
    }
    test.drain().await?;
    assert_eq!(mails_to(&test, "vesna@ministry.example"), before + 1);
    // Her session has ended meanwhile; she signs in anew.
    assert_eq!(vesna.get("/verification").await?.status, 303);
    Ok(())
}

#[tokio::test]
async fn an_address_that_has_an_account_is_answered_like_any_other() -> Outcome {
    let test = TestApp::sqlite().await?;
    register(&test, &KOVAR).await?;
    let again: Vec<_> = KOVAR
        .iter()
        .map(|(name, value)| match *name {
            "name" => ("name", "Druga firma"),
            other => (other, *value),
        })
        .collect();
    let known = Browser::new(&test).submit("/register/company", &again).await?;
    let fresh: Vec<_> = again
        .iter()
        .map(|(name, value)| match *name {
            "email" => ("email", "somebody@else.example"),
            other => (other, *value),
        })
        .collect();
    let unknown = Browser::new(&test).submit("/register/company", &fresh).await?;
    assert_eq!(words(&known), words(&unknown));
    test.drain().await?;
    assert_eq!(mails_to(&test, "adnan@kovar.example"), 2);
    Ok(())
}
