use super::world::{World, organisation};
use super::{at, day, id, on_both};
use domain::{
    Accreditation, AccreditationState, Company, Organisation, OrganisationId, OrganisationKind,
    OrganisationState, Origin, QualityFacts, SizeBand, TrackRecord,
};
use std::slice::from_ref;
use store::accreditation::{AccreditationKey, Record};
use store::organisation::{Brief, OrganisationKey};
use store::{Page, StoreError, fold_name};

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
            let page =
                store::organisation::list_within(tx.db(), &domain::Reach::All, Page { after, limit: 2 })
                    .await
                    .unwrap();
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
async fn many_organisations_are_noted_listed_and_told_apart() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let from = |key: &str| Some(Origin { source: "list".to_owned(), external_id: key.to_owned() });
        let new = |n| organisation(n, OrganisationKind::School, &world.kukes);
        let imported = Organisation { origin: from("a"), ..new(40) };
        let number = imported.registration_number.clone().unwrap();
        let merged = Organisation {
            registration_number: Some(number.clone()),
            place: None,
            state: OrganisationState::Merged,
            merged_into: Some(imported.id),
            ..new(41)
        };
        store::organisation::insert_many(tx.db(), &[imported.clone(), merged.clone()]).await.unwrap();
        store::organisation::insert_school_rows(tx.db(), &[imported.id, merged.id]).await.unwrap();
        let numbers = [number, "K1".to_owned(), "none".to_owned()];
        let found = store::organisation::list_by_number(tx.db(), imported.country, &numbers).await.unwrap();
        let expected = [&imported, &merged, &world.school]; // the merged one too: its number is taken
        assert!(found.len() == 3 && expected.iter().all(|one| found.contains(one)), "{found:?}");
        let abroad = "ME".parse().unwrap();
        assert_eq!(store::organisation::list_by_number(tx.db(), abroad, &numbers).await.unwrap(), []);
        let ids = [merged.id, OrganisationId::from_uuid(id(99)), merged.id];
        assert_eq!(store::organisation::list_by_ids(tx.db(), &ids).await.unwrap(), from_ref(&merged));

        let schools = store::organisation::keys(tx.db(), Some(OrganisationKind::School)).await.unwrap();
        let source = Some("list".to_owned());
        let key =
            OrganisationKey { id: imported.id, source, external_id: Some("a".to_owned()), merged_into: None };
        let own = OrganisationKey { id: world.school.id, source: None, external_id: None, merged_into: None };
        assert!(schools.len() == 3 && schools.contains(&key) && schools.contains(&own), "{schools:?}");
        assert_eq!(store::organisation::keys(tx.db(), None).await.unwrap().len(), 4);
        let briefs = store::organisation::briefs(tx.db()).await.unwrap();
        let brief = Brief {
            id: merged.id,
            kind: merged.kind,
            name_folded: fold_name(&merged.name),
            name: merged.name,
            country: merged.country,
            region: merged.region,
            place: None,
            registration_number: merged.registration_number,
            state: OrganisationState::Merged,
        };
        assert!(briefs.len() == 4 && briefs.contains(&brief), "{briefs:?}");
    })
    .await;
}

#[tokio::test]
async fn many_papers_and_companies_are_noted_and_changed() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let paper = |n, from: &str| Record {
            id: id(n),
            organisation: world.company.id,
            number: Some(format!("07/{n}")),
            accreditation: Accreditation {
                trade: world.welder,
                issuer: "Dhoma".to_owned(),
                valid_from: day(from),
                valid_to: None,
                state: AccreditationState::Claimed,
            },
            revision: 1,
        };
        let papers = [paper(50, "2026-01-01"), paper(51, "2027-01-01")];
        store::accreditation::insert_many(tx.db(), &papers).await.unwrap();
        let accreditation = Accreditation {
            state: AccreditationState::Verified,
            valid_to: Some(day("2026-12-31")),
            ..papers[0].accreditation.clone()
        };
        let changed = Record { number: None, accreditation, revision: 2, ..papers[0].clone() };
        store::accreditation::update(tx.db(), &changed).await.unwrap();
        let again = store::accreditation::update(tx.db(), &changed).await;
        assert!(matches!(again, Err(StoreError::ChangedMeanwhile)));
        let listed = store::accreditation::list_by_ids(tx.db(), &[id(50), id(99)]).await.unwrap();
        assert_eq!(listed, from_ref(&changed));
        let hosts = [world.company.id, world.school.id];
        let listed = store::accreditation::list_by_organisations(tx.db(), &hosts).await.unwrap();
        assert!(listed.len() == 2 && listed.contains(&changed) && listed.contains(&papers[1]), "{listed:?}");
        let key = AccreditationKey {
            id: id(51),
            organisation: world.company.id,
            trade: world.welder,
            issuer: "Dhoma".to_owned(),
            valid_from: day("2027-01-01"),
        };
        assert!(store::accreditation::keys(tx.db()).await.unwrap().contains(&key));
        let clash = Accreditation { valid_from: day("2026-01-01"), ..papers[1].accreditation.clone() };
        // The last statement: on PostgreSQL nothing follows a refused one.
        let unknown = Company::unknown(world.company.id);
        let companies = store::company::list_by_organisations(tx.db(), &hosts).await.unwrap();
        assert_eq!(companies, [unknown], "a school has none");
        let clash = Record { accreditation: clash, revision: 2, ..papers[1].clone() };
        let refused = store::accreditation::update(tx.db(), &clash).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "valid_from" }), "{refused:?}");
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
