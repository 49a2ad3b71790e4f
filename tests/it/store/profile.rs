use super::world::{World, programme};
use super::{at, day, id, on_both};
use domain::{
    Accreditation, AccreditationState, Company, Need, NeedProfile, NeedState, NeedTrade, Offer, OfferProfile,
    OfferState, OrganisationState, QualityFacts, TradeRef,
};
use std::slice::from_ref;
use store::{Databases, Executor};

#[tokio::test]
async fn an_offers_profile_is_the_same_alone_and_with_all() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let now = at("2026-11-25T09:30:00.25Z");
        let published = world.offer(80, world.company.id);
        let at_school = world.offer(90, world.school.id);
        let draft = world.offer(100, world.company.id);
        for offer in [&published, &at_school, &draft] {
            store::offer::insert(db, offer).await.unwrap();
        }
        let (published, at_school) = (published.publish(now).unwrap(), at_school.publish(now).unwrap());
        store::offer::update(db, &published).await.unwrap();
        store::offer::update(db, &at_school).await.unwrap();
        let quality = QualityFacts { pay: Some(true), ..QualityFacts::default() };
        let known = Company { quality, contact_budget: Some(3), ..Company::unknown(world.company.id) };
        store::company::update(db, &known).await.unwrap();
        let paper = Accreditation {
            trade: world.welder,
            issuer: "Dhoma".to_owned(),
            valid_from: day("2026-01-01"),
            valid_to: None,
            state: AccreditationState::Verified,
        };
        store::accreditation::insert(db, id(50), world.company.id, &paper).await.unwrap();

        tx.commit().await.unwrap();
        let db = &databases.reader();
        let all = all_offers(databases, 1).await;
        assert_eq!(all.iter().map(|offer| offer.id).collect::<Vec<_>>(), [published.id, at_school.id]);
        for offer in &all {
            let alone = store::profile::offers(db, &[offer.id]).await.unwrap();
            assert_eq!(alone, from_ref(offer));
        }
        let wanted = [draft.id, domain::OfferId::from_uuid(id(999))];
        let named = store::profile::offers(db, &wanted).await.unwrap();
        let named: Vec<_> = named.into_iter().map(|offer| (offer.id, offer.state)).collect();
        assert_eq!(named, [(draft.id, OfferState::Draft)]);

        let first = &all[0];
        assert_eq!((first.host.quality, first.host.contact_budget), (quality, Some(3)));
        assert_eq!(
            (first.host.state, &first.host.accreditations),
            (OrganisationState::Pending, &vec![paper])
        );
        assert_eq!(first.location, world.kukes);
        assert_eq!(first.periods, published.periods);
        assert_eq!(first.trades.iter().map(|trade| trade.id).collect::<Vec<_>>(), published.trades);
        assert_eq!((first.published_at, first.revision), (Some(now), 2));
        assert_eq!(all[1].host.quality, QualityFacts::default(), "of a school nothing is known");

        let hosts = [world.school.id, world.company.id];
        assert_eq!(store::profile::offers_of(db, &hosts).await.unwrap(), [published.id, at_school.id]);
        assert_eq!(store::profile::offers_of(db, &hosts[..1]).await.unwrap(), [at_school.id]);
    })
    .await;
}

#[tokio::test]
async fn a_needs_profile_knows_its_trade_or_why_not() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let unsure = programme(60, world.school.id, None);
        store::programme::insert_many(db, from_ref(&unsure)).await.unwrap();
        let drafts = [
            world.need(70, Some(world.programme.id)),
            world.need(71, Some(unsure.id)),
            world.need(72, None),
            world.need(73, None),
        ];
        for draft in &drafts {
            store::need::insert(db, draft).await.unwrap();
        }
        for draft in &drafts[..3] {
            store::need::update(db, &draft.clone().open().unwrap()).await.unwrap();
        }
        store::need::set_floor(db, drafts[0].id, 5_500).await.unwrap();

        let all = all_needs(db).await;
        let mechanic = TradeRef { id: world.mechanic, isco08: "7231".parse().unwrap() };
        let trades: Vec<_> = all.iter().map(|need| (need.id, need.trade, need.eqf_level)).collect();
        assert_eq!(
            trades,
            [
                (drafts[0].id, NeedTrade::Known(mechanic), Some(4)),
                (drafts[1].id, NeedTrade::Unknown, Some(4)),
                (drafts[2].id, NeedTrade::Any, None),
            ]
        );
        for need in &all {
            assert_eq!(store::profile::needs(db, &[need.id]).await.unwrap(), from_ref(need));
        }
        assert_eq!(store::profile::needs(db, &[drafts[3].id]).await.unwrap().len(), 1, "a draft");
        let first = &all[0];
        assert_eq!((first.country.as_str(), first.sending_state), ("AL", OrganisationState::Pending));
        assert_eq!((first.period, first.weekdays), (drafts[0].period, drafts[0].weekdays));
        assert_eq!((first.list_floor, first.revision), (5_500, 2));
        assert_eq!((&first.location, &first.languages), (&world.kukes, &drafts[0].languages));

        let of_school = store::profile::needs_of(db, &[world.school.id]).await.unwrap();
        assert_eq!(of_school, [drafts[0].id, drafts[1].id, drafts[2].id]);
    })
    .await;
}

#[tokio::test]
async fn more_profiles_than_a_batch_takes() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let (mut needs, mut offers) = (Vec::new(), Vec::new());
        for n in 0..507 {
            let need = Need { state: NeedState::Open, ..world.need(2_000 + n, None) };
            store::need::insert(tx.db(), &need).await.unwrap();
            needs.push(need.id);
            let offer =
                Offer { state: OfferState::Published, ..world.offer(9_000 - 3 * n, world.company.id) };
            store::offer::insert(tx.db(), &offer).await.unwrap();
            offers.push(offer.id);
        }
        tx.commit().await.unwrap();
        let db = databases.reader();
        offers.reverse();
        let all = all_needs(&db).await;
        assert_eq!(all.iter().map(|need| need.id).collect::<Vec<_>>(), needs);
        assert_eq!(store::profile::needs(&db, &needs).await.unwrap(), all);
        let all = all_offers(databases, 1).await;
        assert_eq!(all.iter().map(|offer| offer.id).collect::<Vec<_>>(), offers);
        assert!(all.iter().all(|offer| offer.periods.len() == 2 && offer.trades.len() == 2));
        assert_eq!(store::profile::offers(&db, &offers).await.unwrap(), all);
        for parts in [2, 3, 700] {
            assert_eq!(all_offers(databases, parts).await, all, "{parts} parts");
        }
    })
    .await;
}

async fn all_offers(databases: &Databases, parts: u64) -> Vec<OfferProfile> {
    let mut all = Vec::new();
    for mut batches in store::profile::OfferBatches::parts(&databases.reader(), parts).await.unwrap() {
        while let Some(batch) = batches.next(databases).await.unwrap() {
            all.extend(batch);
        }
    }
    all
}

async fn all_needs(db: &Executor<'_>) -> Vec<NeedProfile> {
    let (mut batches, mut all) = (store::profile::NeedBatches::new(), Vec::new());
    while let Some(batch) = batches.next(db).await.unwrap() {
        all.extend(batch);
    }
    all
}
