use super::on_both;
use super::world::{World, programme};
use domain::{Origin, Programme, TradeDecidedBy};
use std::slice::from_ref;
use store::StoreError;
use store::programme::ProgrammeKey;

#[tokio::test]
async fn programmes_come_back_by_school_and_by_list() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let origin = Some(Origin { source: "list".to_owned(), external_id: "p1".to_owned() });
        let imported = Programme { origin: origin.clone(), ..programme(60, world.school.id, None) };
        store::programme::insert_many(tx.db(), from_ref(&imported)).await.unwrap();
        let of_school = store::programme::list_of_school(tx.db(), world.school.id).await.unwrap();
        assert_eq!(of_school, [world.programme.clone(), imported.clone()]);
        let of_list = store::programme::list_by_origin(tx.db(), "list", &[world.school.id]).await.unwrap();
        assert_eq!(of_list, from_ref(&imported));
        let schools = [world.school.id, world.company.id];
        let of_schools = store::programme::list_by_schools(tx.db(), &schools).await.unwrap();
        assert_eq!(of_schools, of_school);
        assert_eq!(store::programme::list_by_schools(tx.db(), &schools[1..]).await.unwrap(), []);
        assert_eq!(store::programme::list_undecided(tx.db()).await.unwrap(), from_ref(&imported));
        let keys = store::programme::keys(tx.db()).await.unwrap();
        let key = ProgrammeKey {
            id: imported.id,
            school: world.school.id,
            source: Some("list".to_owned()),
            external_id: Some("p1".to_owned()),
        };
        assert!(keys.len() == 2 && keys.contains(&key), "{keys:?}");

        let decided = Programme {
            trade: Some(world.welder),
            trade_decided_by: TradeDecidedBy::Person,
            revision: imported.revision + 1,
            ..imported.clone()
        };
        store::programme::update(tx.db(), &decided).await.unwrap();
        assert!(matches!(
            store::programme::update(tx.db(), &decided).await,
            Err(StoreError::ChangedMeanwhile)
        ));
        assert_eq!(store::programme::list_undecided(tx.db()).await.unwrap(), []);
        assert_eq!(store::programme::find(tx.db(), decided.id).await.unwrap(), Some(decided));

        let twin = Programme { origin, ..programme(61, world.school.id, None) };
        let refused = store::programme::insert_many(tx.db(), &[twin]).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "external_id" }), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn more_rows_than_a_statement_takes() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let tx = databases.begin().await.unwrap();
        let many: Vec<_> = (1_000..2_234).map(|n| programme(n, world.school.id, None)).collect();
        store::programme::insert_many(tx.db(), &many).await.unwrap();
        let ids: Vec<_> = many.iter().map(|programme| programme.id).collect();
        assert_eq!(store::programme::list_by_ids(tx.db(), &ids).await.unwrap(), many);
    })
    .await;
}
