//! Offers that are said anew, and many at once.
use super::fixture::Ids;
use super::on_both;
use super::world::World;
use super::{at, day, id};
use domain::{
    EngineSide, IdSource, Offer, OfferPeriod, OfferPeriodId, Origin, Period, SuggestionId, Weekdays,
};
use sea_orm::{ConnectionTrait, Statement};
use store::StoreError;
use store::offer::OfferKey;
use store::suggestion::NewSuggestion;

fn period(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).unwrap()
}

#[tokio::test]
async fn everything_but_owner_origin_and_bookings_is_written_anew() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let origin = Some(Origin { source: "list".to_owned(), external_id: "o1".to_owned() });
        let offer = Offer { origin: origin.clone(), ..world.offer(80, world.company.id) };
        let other = world.offer(90, world.company.id);
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        store::offer::insert_many(db, &[offer.clone(), other.clone()]).await.unwrap();
        let booked = "UPDATE offer_period SET booked = 1";
        db.execute_raw(Statement::from_string(db.get_database_backend(), booked)).await.unwrap();

        // The first period stays with fewer places, the second goes, another comes.
        let stays = OfferPeriod { quantity: Some(1), weekdays: None, booked: 0, ..offer.periods[0] };
        let comes = OfferPeriod {
            id: OfferPeriodId::from_uuid(id(85)),
            period: period("2027-05-03", "2027-05-28"),
            weekdays: Weekdays::from_bits(0b11).ok(),
            quantity: None,
            booked: 0,
        };
        let said = Offer {
            host: world.school.id, // does not move
            origin: None,          // nor is it forgotten
            title: "Mekanik".to_owned(),
            description: None,
            radius_km: None,
            trades: vec![world.mechanic],
            periods: vec![stays, comes],
            revision: 2,
            ..offer.clone()
        };
        store::offer::restate(db, &said).await.unwrap();
        let again = store::offer::restate(db, &said).await;
        assert!(matches!(again, Err(StoreError::ChangedMeanwhile)), "{again:?}");
        let periods = vec![OfferPeriod { booked: 1, ..stays }, comes];
        let expected = Offer { host: world.company.id, origin, periods, ..said.clone() };
        assert_eq!(store::offer::find(db, offer.id).await.unwrap(), Some(expected));

        let bare = Offer { trades: vec![], periods: vec![], revision: 3, ..said };
        store::offer::restate(db, &bare).await.unwrap();
        let found = store::offer::find(db, offer.id).await.unwrap().unwrap();
        assert_eq!((found.trades, found.periods), (vec![], vec![]));
        let untouched = store::offer::find(db, other.id).await.unwrap().unwrap();
        assert_eq!((untouched.trades, untouched.periods.len()), (other.trades, 2));
    })
    .await;
}

#[tokio::test]
async fn a_suggestion_of_a_period_that_goes_stays_without_one() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let (offer, ids) = (world.offer(80, world.company.id), Ids::new());
        store::offer::insert(db, &offer).await.unwrap();
        let mut suggestions = Vec::new();
        for (n, period) in [(70, offer.periods[0].id), (71, offer.periods[1].id)] {
            let need = world.need(n, None);
            store::need::insert(db, &need).await.unwrap();
            let engine = EngineSide {
                period: Some(period),
                trade: None,
                score: 7_000,
                tie_key: 0,
                parts: vec![],
                rules_version: 1,
                as_of: day("2026-11-24"),
                position: 1,
            };
            let id = SuggestionId::from_uuid(ids.uuid());
            let listed_at = at("2026-11-24T10:00:00Z");
            suggestions.push(NewSuggestion { id, need: need.id, offer: offer.id, engine, listed_at });
        }
        store::suggestion::upsert_many(db, &suggestions).await.unwrap();
        let periods = offer.periods[..1].to_vec();
        store::offer::restate(db, &Offer { periods, revision: 2, ..offer.clone() }).await.unwrap();
        let mut named = Vec::new();
        for suggestion in &suggestions {
            let found = store::suggestion::find(db, suggestion.id).await.unwrap().unwrap();
            named.push((found.engine.period, found.revision));
        }
        assert_eq!(named, [(Some(offer.periods[0].id), 1), (None, 1)]);
    })
    .await;
}

#[tokio::test]
async fn the_keys_of_many_offers_are_read_at_once() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let offers: Vec<Offer> = (0..600_u128)
            .map(|n| {
                let origin = Origin { source: "list".to_owned(), external_id: format!("o{n}") };
                Offer { origin: Some(origin), ..world.offer(1_000 + 10 * n, world.company.id) }
            })
            .collect();
        let tx = databases.begin().await.unwrap();
        store::offer::insert_many(tx.db(), &offers).await.unwrap();
        let mut keys = store::offer::keys(tx.db()).await.unwrap();
        keys.sort_by_key(|key| key.id);
        let expected = offers.iter().map(|offer| OfferKey {
            id: offer.id,
            host: offer.host,
            source: Some("list".to_owned()),
            external_id: offer.origin.as_ref().map(|origin| origin.external_id.clone()),
        });
        assert_eq!(keys, expected.collect::<Vec<_>>());
        let of_list = store::offer::list_by_origin(tx.db(), "list", &[world.company.id]).await.unwrap();
        assert_eq!(of_list.len(), 600);
    })
    .await;
}
