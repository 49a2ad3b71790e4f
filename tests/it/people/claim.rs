//! A school that stands in a list claims its profile.

use app::AppError;
use app::organisation::NewCoordinator;
use domain::{
    Actor, Authority, Cadence, Locale, NewOrganisation, Organisation, OrganisationId, OrganisationKind,
    Origin, Scope, SystemRole,
};
use testing::{Outcome, TestApp, on_both};

use super::browser::{Browser, newest_link, newest_mail, words};
use super::coordinator::{official, set_up};
use super::registration::first_in_queue;

/// A school as an import writes it.
pub(super) async fn listed(test: &TestApp, name: &str) -> Outcome<OrganisationId> {
    let known = test.app().live_index.known(test.app()).await?;
    let place = known.catalogue().place_by_code("BA-zenica").ok_or("no Zenica")?;
    let new = NewOrganisation {
        kind: OrganisationKind::School,
        name: name.to_owned(),
        country: place.country,
        registration_number: None,
        oid: None,
        pic: None,
        region: place.region,
        place: Some(place.id),
        address: None,
        website: Some("https://www.metalska.example/kontakt".to_owned()),
        language: Locale::Bs,
        origin: Some(Origin { source: "list".to_owned(), external_id: name.to_owned() }),
    };
    let id = OrganisationId::from_uuid(test.app().sources.ids.uuid());
    let school = Organisation::register(id, new, test.now())?;
    let transaction = test.app().databases.begin().await?;
    store::organisation::insert(transaction.db(), &school).await?;
    store::organisation::insert_school_row(transaction.db(), id).await?;
    transaction.commit().await?;
    Ok(id)
}

#[tokio::test]
async fn an_unclaimed_school_claims_its_profile() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let school = listed(&test, "Metalska škola Zenica").await?;
        official(&test, SystemRole::RegionalCoordinator, "vesna@ministry.example", &["BA"]).await?;

        // Amra finds her school without its marks, and says that she speaks for it.
        let amra = Browser::new(&test);
        let found = amra.get("/claim?q=metalska+skola").await?;
        assert!(found.body.contains(&format!("/claim/{school}")), "{}", words(&found));
        let form = [("person_name", "Amra Hodžić"), ("email", "amra@metalska.example")];
        amra.submit(&format!("/claim/{school}"), &form).await?;
        test.drain().await?;
        let link = newest_link(&test, "amra@metalska.example", "/sign-in/link/")?;
        let page = amra.get(&link).await?;
        assert!(words(&page).contains("Metalska škola Zenica"), "{}", words(&page));
        let start = amra.submit(&link, &[]).await?;
        assert!(words(&start).contains("Metalska škola Zenica"), "that it waits: {}", words(&start));
        assert_eq!(amra.get("/colleagues").await?.status, 403, "nothing is hers yet");

        // Vesna sees that the address is of the school's own page, and says yes.
        let vesna = Browser::new(&test);
        set_up(&test, &vesna, "vesna@ministry.example").await?;
        let item = first_in_queue(&vesna).await?;
        let page = vesna.get(&item).await?;
        assert!(words(&page).contains("Amra Hodžić"), "{}", words(&page));
        vesna.submit(&item, &[("decision", "yes"), ("reason", "")]).await?;
        test.drain().await?;
        let told = newest_mail(&test, "amra@metalska.example")?;
        assert!(told.contains("Metalska škola Zenica"), "{told}");
        let colleagues = amra.get("/colleagues").await?;
        assert!(words(&colleagues).contains("Amra Hodžić"), "{}", words(&colleagues));

        // It is claimed: nobody else finds it.
        let found = amra.get("/claim?q=metalska+skola").await?;
        assert!(!found.body.contains(&format!("/claim/{school}")));
        assert_eq!(Browser::new(&test).get(&format!("/claim/{school}")).await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_refused_claim_leaves_the_profile_to_others_and_says_why() -> Outcome {
    let test = TestApp::sqlite().await?;
    let school = listed(&test, "Metalska škola Zenica").await?;
    let vesna = super::coordinator::admin(&test, "vesna@ministry.example").await?;
    let stranger = Browser::new(&test);
    let form = [("person_name", "Neko Drugi"), ("email", "neko@mail.example")];
    stranger.submit(&format!("/claim/{school}"), &form).await?;
    test.drain().await?;
    let link = newest_link(&test, "neko@mail.example", "/sign-in/link/")?;
    stranger.submit(&link, &[]).await?;
    let item = first_in_queue(&vesna).await?;
    let reason = "Nobody of this name works at the school.";
    vesna.submit(&item, &[("decision", "no"), ("reason", reason)]).await?;
    test.drain().await?;
    assert!(newest_mail(&test, "neko@mail.example")?.replace(['\r', '\n'], " ").contains(reason));
    assert_eq!(stranger.get("/colleagues").await?.status, 403);
    assert_eq!(Browser::new(&test).get(&format!("/claim/{school}")).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn coordinators_name_the_first_who_speaks_for_a_school_and_never_themselves() -> Outcome {
    let test = TestApp::sqlite().await?;
    let school = listed(&test, "Metalska škola Zenica").await?;
    official(&test, SystemRole::RegionalCoordinator, "vesna@ministry.example", &["BA"]).await?;
    let db = test.app().databases.reader();
    let vesna = store::account::find_by_email_key(&db, "vesna@ministry.example").await?.ok_or("no Vesna")?;
    let regions = store::coordinator::regions_of(&db, vesna.id).await?;
    let authority = Authority::Coordinator { regions, scopes: vec![Scope::Write] };
    let actor = Actor { account: Some(vesna.id), ..Actor::with(authority) };
    let name = async |email: &str| {
        let new = NewCoordinator {
            name: "Amra".to_owned(),
            email: email.to_owned(),
            language: Locale::Bs,
            suggestions: Cadence::Weekly,
        };
        app::organisation::add_coordinator(test.app(), &actor, school, new).await
    };
    assert!(matches!(name("vesna@ministry.example").await, Err(AppError::Forbidden)));
    name("amra@metalska.example").await?;
    assert!(matches!(name("other@metalska.example").await, Err(AppError::Invalid(_))));
    Ok(())
}

#[tokio::test]
async fn nobody_decides_about_themselves() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let school = listed(&test, "Metalska škola Zenica").await?;
        let email = "vesna@ministry.example";
        official(&test, SystemRole::RegionalCoordinator, email, &["BA"]).await?;
        let vesna = Browser::new(&test);
        set_up(&test, &vesna, email).await?;
        vesna.submit(&format!("/claim/{school}"), &[("person_name", "Vesna"), ("email", email)]).await?;
        test.drain().await?;
        vesna.submit(&newest_link(&test, email, "/sign-in/link/")?, &[]).await?;
        let item = first_in_queue(&vesna).await?;
        assert_eq!(vesna.post(&item, &[("decision", "yes"), ("reason", "")]).await?.status, 403);
        Ok(())
    })
    .await
}
