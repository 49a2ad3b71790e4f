use super::world::{World, organisation};
use super::{at, day, id, on_both};
use domain::{
    Accreditation, AccreditationState, Company, Organisation, OrganisationId, OrganisationKind,
    OrganisationState, Origin, QualityFacts, SizeBand, TrackRecord,
};
use std::slice::from_ref;
use store::{Page, StoreError};

#[tokio::test]
async fn an_organisation_comes_back_and_changes_once_a_revision() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let found = store::organisation::find(tx.db(), world.school.id).await.unwrap().unwrap();
        assert_eq!(found, world.school);
        let verified = found.clone().verify(at("2026-11-25T08:00:00.5Z")).unwrap();
        store::organisation::update(tx.db(), &verified).await.unwrap();
        let again = store::organisation::update(tx.db(), &verified).await.unwrap_err();
        assert!(matches!(again, StoreError::ChangedMeanwhile));
        let found = store::organisation::find(tx.db(), world.school.id).await.unwrap().unwrap();
        assert_eq!((found.state, &found), (OrganisationState::Verified, &verified));
        let twice = [world.company.id, world.school.id, world.school.id];
        assert_eq!(store::organisation::names(tx.db(), &twice).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_registration_number_is_taken_in_its_country() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let twin = organisation(20, OrganisationKind::School, &world.kukes);
        let twin = Organisation { registration_number: world.school.registration_number.clone(), ..twin };
        let tx = databases.begin().await.unwrap();
        let abroad = OrganisationId::from_uuid(id(21));
        let abroad = Organisation { id: abroad, country: "ME".parse().unwrap(), ..twin.clone() };
        store::organisation::insert(tx.db(), &abroad).await.unwrap();
        let refused = store::organisation::insert(tx.db(), &twin).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "registration_number" }), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn pages_run_from_the_newest_to_the_oldest_without_gaps() {
    on_both(async |databases| {
        let world = World::new(databases).await; // two of the same moment
        let tx = databases.begin().await.unwrap();
        // Instants with and without a fraction: as text their order must be the order of time.
        for (n, second) in ["2026-11-24T10:00:00Z", "2026-11-24T10:00:00.1Z", "2026-11-24T10:00:00.123456Z"]
            .into_iter()
            .enumerate()
        {
            let new = organisation(30 + n as u128, OrganisationKind::Company, &world.kukes);
            let new = Organisation { created_at: at(second), ..new };
            store::organisation::insert(tx.db(), &new).await.unwrap();
        }
        let (mut after, mut seen) = (None, Vec::new());
        loop {
            let page = store::organisation::list(tx.db(), Page { after, limit: 2 }).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.created_at, last.id.as_uuid()));
            seen.extend(page.iter().map(|organisation| organisation.id.as_uuid().as_u128()));
        }
        assert_eq!(seen, [32, 31, 2, 1, 30]);
    })
    .await;
}

#[tokio::test]
async fn a_second_import_finds_what_the_first_brought() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let from = |key: &str| Some(Origin { source: "list".to_owned(), external_id: key.to_owned() });
        let new = organisation(40, OrganisationKind::School, &world.kukes);
        let new = Organisation { origin: from("a"), ..new };
        store::organisation::insert(tx.db(), &new).await.unwrap();
        let keys = ["a".to_owned(), "b".to_owned()];
        assert_eq!(store::organisation::list_by_origin(tx.db(), "list", &keys).await.unwrap(), [new]);
        assert_eq!(store::organisation::list_by_origin(tx.db(), "other", &keys).await.unwrap(), []);
        let twin = organisation(41, OrganisationKind::School, &world.kukes);
        let refused = store::organisation::insert(tx.db(), &Organisation { origin: from("a"), ..twin }).await;
        assert!(matches!(refused, Err(StoreError::Taken { field: "external_id" })));
    })
    .await;
}

#[tokio::test]
async fn a_companys_facts_and_papers_come_back() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let company = Company {
            size_band: Some(SizeBand::Micro),
            quality: QualityFacts {
                pay: Some(true),
                safe_conditions: Some(false),
                ..QualityFacts::default()
            },
            contact_budget: Some(5),
            contacts_used: 2,
            contacts_month: 202_611,
            track_record: TrackRecord { asked: 4, answered: 3, accepted: 2, kept: 1 },
            ..Company::unknown(world.company.id)
        };
        store::company::update(tx.db(), &company).await.unwrap();
        assert_eq!(store::company::find(tx.db(), world.company.id).await.unwrap(), Some(company.clone()));
        assert_eq!(store::company::find(tx.db(), world.school.id).await.unwrap(), None);
        let none = Company { organisation: world.school.id, ..company };
        assert!(matches!(store::company::update(tx.db(), &none).await, Err(StoreError::ChangedMeanwhile)));

        let paper = Accreditation {
            trade: world.welder,
            issuer: "Dhoma".to_owned(),
            valid_from: day("2026-01-01"),
            valid_to: Some(day("2028-12-31")),
            state: AccreditationState::Verified,
        };
        store::accreditation::insert(tx.db(), id(50), world.company.id, &paper).await.unwrap();
        assert_eq!(store::accreditation::list_of(tx.db(), world.company.id).await.unwrap(), from_ref(&paper));
        let twice = store::accreditation::insert(tx.db(), id(51), world.company.id, &paper).await;
        assert!(matches!(twice, Err(StoreError::Taken { field: "valid_from" })));
    })
    .await;
}
