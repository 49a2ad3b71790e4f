use super::on_both;
use super::world::{label, labels, places, regions, trades};
use domain::{LabelKind, Place, Region, RegionId, Trade, TradeId};
use std::time::Duration;
use store::StoreError;

#[tokio::test]
async fn trades_keep_their_numbers_and_take_new_labels() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        assert_eq!(store::trade::replace_catalogue(db, &trades(), &labels()).await.unwrap(), 2);
        assert_eq!(store::trade::replace_catalogue(db, &trades(), &labels()).await.unwrap(), 0, "again");
        assert_eq!(store::trade::list(db).await.unwrap(), trades());
        assert_eq!(store::trade::labels(db).await.unwrap(), labels());

        // A new trade comes first and carries the number that another one had in the first list.
        let cook = Trade { code: "cook".to_owned(), isco08: "5120".parse().unwrap(), ..trades()[0].clone() };
        let mechanic = Trade { id: TradeId(3), ..trades()[0].clone() };
        let welder = Trade { isced_f: None, ..trades()[1].clone() };
        let list = [cook, mechanic, welder];
        let relabelled = [
            label(1, "en", LabelKind::Preferred, "cook"),
            label(3, "en", LabelKind::Preferred, "car mechanic"),
            label(2, "en", LabelKind::Preferred, "welder"),
        ];
        assert_eq!(store::trade::replace_catalogue(db, &list, &relabelled).await.unwrap(), 3);
        let stored = store::trade::list(db).await.unwrap();
        let codes: Vec<_> = stored.iter().map(|trade| (trade.id.0, trade.code.as_str())).collect();
        assert_eq!(codes, [(1, "motor-vehicle-mechanic"), (2, "welder"), (3, "cook")]);
        assert_eq!(stored[1].isced_f, None);
        let labels = store::trade::labels(db).await.unwrap();
        let labels: Vec<_> = labels.iter().map(|label| (label.trade.0, label.label.as_str())).collect();
        assert_eq!(labels, [(1, "car mechanic"), (2, "welder"), (3, "cook")]);
        assert_eq!(store::trade::find_by_code(db, "tailor").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn who_is_alone_may_give_numbers() {
    on_both(async |databases| {
        let alone = databases.alone().await.unwrap();
        let writing = async {
            let tx = databases.begin().await.unwrap();
            store::trade::replace_catalogue(tx.db(), &trades(), &labels()).await.unwrap();
            tx.commit().await.unwrap();
        };
        let written = tokio::time::timeout(Duration::from_secs(10), writing).await;
        assert!(written.is_ok(), "it waits for itself");
        drop(alone);
    })
    .await;
}

#[tokio::test]
async fn regions_keep_their_numbers_and_know_their_parents() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        assert_eq!(store::region::upsert_all(db, &regions()).await.unwrap(), 2);
        assert_eq!(store::region::upsert_all(db, &regions()).await.unwrap(), 0, "again");
        let stored = store::region::list(db).await.unwrap();
        let country = stored.iter().find(|region| region.code == "AL").unwrap();
        let district = stored.iter().find(|region| region.code == "AL013").unwrap();
        assert_eq!(district.parent, Some(country.id));
        assert_eq!(*district, Region { id: district.id, parent: district.parent, ..regions()[0].clone() });
        assert_eq!(
            store::region::find_by_code(db, None, "AL013").await.unwrap().as_ref(),
            Some(district),
            "any scheme"
        );
        assert_eq!(store::region::find_by_code(db, Some("LAU"), "AL013").await.unwrap(), None);

        let mut renamed = regions();
        renamed[0].names.truncate(1);
        assert_eq!(store::region::upsert_all(db, &renamed).await.unwrap(), 1);
        let found = store::region::find_by_code(db, Some("NUTS2024"), "AL013").await.unwrap().unwrap();
        assert_eq!((found.id, found.names), (district.id, renamed[0].names.clone()));

        let orphan = store::region::upsert_all(db, &regions()[..1]).await.unwrap_err();
        assert!(matches!(orphan, StoreError::Corrupt { table: "region", .. }), "{orphan:?}");
    })
    .await;
}

#[tokio::test]
async fn places_keep_their_numbers_and_lie_in_the_lists_region() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        store::region::upsert_all(db, &regions()).await.unwrap();
        assert_eq!(store::place::upsert_all(db, &places(), &regions()).await.unwrap(), 2);
        assert_eq!(store::place::upsert_all(db, &places(), &regions()).await.unwrap(), 0, "again");
        let district = store::region::find_by_code(db, None, "AL013").await.unwrap().unwrap();
        let stored = store::place::list(db).await.unwrap();
        let expected: Vec<Place> = stored
            .iter()
            .zip(places())
            .map(|(stored, given)| Place { id: stored.id, region: district.id, ..given })
            .collect();
        assert_eq!(stored, expected);
        let kukes = store::place::find_by_code(db, Some("praktika"), "AL-kukes").await.unwrap().unwrap();

        let mut grown = places();
        grown.reverse();
        grown[1].population = None;
        assert_eq!(store::place::upsert_all(db, &grown, &regions()).await.unwrap(), 1);
        let found = store::place::find_by_code(db, None, "AL-kukes").await.unwrap().unwrap();
        assert_eq!((found.id, found.population), (kukes.id, None));

        let at_town = store::location::find(db, district.id, Some(kukes.id)).await.unwrap().unwrap();
        assert_eq!((at_town.point, at_town.is_approximate()), (kukes.point, false));
        let about = store::location::find(db, district.id, None).await.unwrap().unwrap();
        assert_eq!((about.point, about.is_approximate()), (district.centre, true));
        assert_eq!(store::location::find(db, domain::RegionId(99), None).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_place_stays_in_the_part_of_a_region_into_which_it_was_put() {
    on_both(async |databases| {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        let mut parts = regions();
        for (n, code, path) in [(20, "AL-M-kukes", "AL/AL013/AL-M-kukes/"), (21, "AL0134", "AL/AL0134/")] {
            let (id, parent) = (RegionId(n), Some(RegionId(7)));
            let (code, path) = (code.to_owned(), path.to_owned());
            parts.push(Region { id, parent, code, path, level: 4, ..regions()[0].clone() });
        }
        store::region::upsert_all(db, &parts).await.unwrap();
        store::place::upsert_all(db, &places(), &parts).await.unwrap();
        let mut put = places();
        put[0].region = RegionId(20);
        put[1].region = RegionId(21); // beside AL013, whatever its code
        assert_eq!(store::place::upsert_all(db, &put, &parts).await.unwrap(), 2);
        assert_eq!(store::place::upsert_all(db, &places(), &parts).await.unwrap(), 1);
        let region = async |code| store::place::find_by_code(db, None, code).await.unwrap().unwrap().region;
        let number = async |code| store::region::find_by_code(db, None, code).await.unwrap().unwrap().id;
        assert_eq!(region("AL-kukes").await, number("AL-M-kukes").await);
        assert_eq!(region("AL-has").await, number("AL013").await);
    })
    .await;
}
