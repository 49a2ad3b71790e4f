//! What becomes of everything that was the other's.

use app::organisation::Merged;
use domain::{
    Accreditation, AccreditationState, Actor, Contact, ContactId, ContactRole, Locale, NeedId,
    OrganisationId, OrganisationState, PartnerSuggestion, SuggestionState,
};
use testing::{Outcome, School, TestApp, on_both, sample};

use super::now;
use crate::invariants;

const MECHANIC: &str = "motor-vehicle-mechanic";

async fn merge(test: &TestApp, keep: OrganisationId, gone: OrganisationId) -> Outcome<Merged> {
    Ok(app::organisation::merge(test.app(), &Actor::system(), keep, gone).await?)
}

async fn suggestions(test: &TestApp, need: NeedId) -> Outcome<Vec<PartnerSuggestion>> {
    let db = test.app().databases.reader();
    Ok(store::suggestion::list_of_need(&db, need, SuggestionState::ALL, 100).await?)
}

async fn states(test: &TestApp, id: OrganisationId) -> Outcome<Vec<String>> {
    let steps = store::log::state_changes_of(&test.app().databases.reader(), id.as_uuid()).await?;
    Ok(steps.into_iter().map(|step| step.to).collect())
}

async fn need(test: &TestApp, school: &School) -> Outcome<NeedId> {
    let programme = test.programme(school, MECHANIC).await?;
    Ok(test.open_need(sample::need(school.organisation.id, programme.id)).await?.id)
}

async fn papers(test: &TestApp, company: OrganisationId) -> Outcome {
    let transaction = test.app().databases.begin().await?;
    let snapshot = test.app().live_index.snapshot()?;
    let paper = Accreditation {
        trade: snapshot.catalogue().trade_by_code(MECHANIC).ok_or("no trade")?.id,
        issuer: "Komora".to_owned(),
        valid_from: "2026-01-01".parse()?,
        valid_to: None,
        state: AccreditationState::Verified,
    };
    let id = test.app().sources.ids.uuid();
    store::accreditation::insert(transaction.db(), id, company, &paper).await?;
    let contact = Contact {
        id: ContactId::from_uuid(test.app().sources.ids.uuid()),
        organisation: company,
        role: ContactRole::InCompanyTrainer,
        name: "Lejla".to_owned(),
        email: None,
        phone: None,
        language: Locale::Bs,
        no_mail_since: None,
    };
    store::account::insert_contact(transaction.db(), &contact).await?;
    Ok(transaction.commit().await?)
}

#[tokio::test]
async fn a_companys_offers_papers_and_suggestions_go_on() -> Outcome {
    on_both(async |test| {
        let keep = test.company("Šabić d.o.o.", "BA-zenica").await?.id;
        let gone = test.company("SABIC DOO", "BA-zenica").await?.id;
        let offer = test.published_offer(sample::offer(gone, MECHANIC)).await?.id;
        papers(&test, gone).await?;
        let school = test.school("Škola Ptica", "BA-zenica").await?;
        let need = need(&test, &school).await?;
        test.drain().await?;
        let before = suggestions(&test, need).await?;
        assert_eq!(before.len(), 1);

        let rehearsed = app::organisation::rehearse_merge(test.app(), &Actor::system(), keep, gone).await?;
        assert_eq!(now(&test, gone).await?.state, OrganisationState::Verified, "a rehearsal");
        let merged = merge(&test, keep, gone).await?;
        assert_eq!(rehearsed, merged);
        let moved = &merged.moved;
        assert_eq!((moved.offers.as_slice(), moved.accreditations, moved.contacts), (&[offer][..], 1, 1));
        assert_eq!(now(&test, gone).await?, merged.gone);
        assert_eq!((merged.gone.state, merged.gone.merged_into), (OrganisationState::Merged, Some(keep)));
        assert_eq!(states(&test, gone).await?, ["pending", "verified", "merged"]);

        test.drain().await?;
        let after = suggestions(&test, need).await?;
        assert_eq!(after.iter().map(|one| (one.id, one.offer)).collect::<Vec<_>>(), [(before[0].id, offer)]);
        let list = app::suggestion::list_of_need(test.app(), &Actor::system(), need, None).await?;
        assert_eq!(list.listed.iter().map(|view| view.host.id).collect::<Vec<_>>(), [keep]);
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn a_schools_programmes_needs_and_people_go_on() -> Outcome {
    on_both(async |test| {
        let keep = test.school("Škola Ptica", "BA-zenica").await?.organisation;
        let gone = test.school("SKOLA PTICA", "BA-zenica").await?;
        let host = test.company("Garaža Lasta", "BA-zenica").await?.id;
        test.published_offer(sample::offer(host, MECHANIC)).await?;
        let need = need(&test, &gone).await?;
        test.drain().await?;
        let before = suggestions(&test, need).await?;
        assert_eq!(before.len(), 1);
        let merged = merge(&test, keep.id, gone.organisation.id).await?;
        assert_eq!((merged.moved.programmes.len(), merged.moved.needs.as_slice()), (1, &[need][..]));
        // Both schools have the coordinator of the town's one address.
        assert_eq!((merged.moved.memberships, merged.moved.ended_memberships), (0, 1));
        test.drain().await?;
        assert_eq!(suggestions(&test, need).await?[0].id, before[0].id);
        let found = app::need::show(test.app(), &Actor::system(), need).await?;
        assert_eq!(found.sending, keep.id);
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn the_one_that_stays_takes_what_it_lacks() -> Outcome {
    on_both(async |test| {
        let canton = sample::organisation(domain::OrganisationKind::Company, "Kovar", "BA-zenica")?;
        let canton = app::organisation::OrganisationInput {
            place: None,
            region: Some("BA-FBIH-04".to_owned()),
            address: Some("Prva 1".to_owned()),
            ..canton
        };
        let keep = app::organisation::register(test.app(), &Actor::system(), canton.clone()).await?;
        let town = app::organisation::OrganisationInput {
            place: Some("BA-zenica".to_owned()),
            region: None,
            address: Some("Druga 2".to_owned()),
            registration_number: Some("42180555".to_owned()),
            website: Some("https://kovar.example".to_owned()),
            ..canton
        };
        let gone = app::organisation::register(test.app(), &Actor::system(), town).await?;
        let gone = app::organisation::verify(test.app(), &Actor::system(), gone.id).await?;
        let Merged { kept, gone: went, .. } = merge(&test, keep.id, gone.id).await?;
        assert_eq!(now(&test, keep.id).await?, kept);
        assert_eq!((kept.place, kept.region, kept.revision), (gone.place, gone.region, keep.revision + 1));
        assert_eq!((kept.registration_number.as_deref(), went.registration_number), (Some("42180555"), None));
        assert_eq!(
            (kept.address.as_deref(), kept.website.as_deref()),
            (Some("Prva 1"), Some("https://kovar.example"))
        );
        assert_eq!((kept.state, states(&test, keep.id).await?.len()), (OrganisationState::Verified, 2));
        test.drain().await?;
        invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}
