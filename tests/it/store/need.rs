use super::world::World;
use super::{id, on_both};
use domain::{Need, NeedId, NeedState, Origin, Reach};
use std::time::Duration;
use store::need::NeedKey;
use store::{Page, StoreError};

#[tokio::test]
async fn a_need_comes_back_to_its_owner_alone() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let need = world.need(70, Some(world.programme.id));
        let open_end = Need { period: None, weekdays: None, quantity: None, ..world.need(71, None) };
        let tx = databases.begin().await.unwrap();
        for need in [&need, &open_end] {
            store::need::insert(tx.db(), need).await.unwrap();
        }
        let own = store::need::find_within(tx.db(), &Reach::Of(world.school.id), need.id).await.unwrap();
        assert_eq!(own.as_ref(), Some(&need));
        assert_eq!(
            store::need::find_within(tx.db(), &Reach::Of(world.company.id), need.id).await.unwrap(),
            None
        );
        assert_eq!(store::need::find(tx.db(), open_end.id).await.unwrap().as_ref(), Some(&open_end));
        let page = Page { after: None, limit: 10 };
        let all = store::need::list_within(tx.db(), &Reach::All, page).await.unwrap();
        assert_eq!(all, [open_end, need]);
        assert_eq!(store::need::list_within(tx.db(), &Reach::Of(world.company.id), page).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_change_needs_the_revision_and_leaves_the_floor() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let draft = world.need(70, Some(world.programme.id));
        let tx = databases.begin().await.unwrap();
        store::need::insert(tx.db(), &draft).await.unwrap();
        store::need::lock(tx.db(), &[draft.id]).await.unwrap();
        store::need::set_floor(tx.db(), draft.id, 6_100).await.unwrap();
        let open = draft.open().unwrap(); // read before the floor moved
        store::need::update(tx.db(), &open).await.unwrap();
        assert!(matches!(store::need::update(tx.db(), &open).await, Err(StoreError::ChangedMeanwhile)));
        let found = store::need::find(tx.db(), open.id).await.unwrap().unwrap();
        assert_eq!((found.state, found.revision, found.list_floor), (NeedState::Open, 2, 6_100));
        let floors = store::need::floors(tx.db(), &[open.id, NeedId::from_uuid(id(99))]).await.unwrap();
        assert_eq!(floors.into_iter().collect::<Vec<_>>(), [(open.id, 6_100)]);
    })
    .await;
}

#[tokio::test]
async fn who_changes_a_list_waits_for_who_does() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let (one, other) = (world.need(70, None), world.need(71, None));
        let tx = databases.begin().await.unwrap();
        for need in [&one, &other] {
            store::need::insert(tx.db(), need).await.unwrap();
        }
        tx.commit().await.unwrap();

        let first = databases.begin().await.unwrap();
        store::need::lock(first.db(), &[other.id, one.id, one.id]).await.unwrap();
        let second = async {
            let second = databases.begin().await.unwrap(); // on SQLite it waits here
            store::need::lock(second.db(), &[other.id]).await.unwrap();
            second.commit().await.unwrap();
        };
        tokio::pin!(second);
        let waited = tokio::time::timeout(Duration::from_millis(150), &mut second).await;
        assert!(waited.is_err(), "the second has not waited");
        first.commit().await.unwrap();
        second.await;
    })
    .await;
}

#[tokio::test]
async fn an_imported_need_is_found_and_keeps_its_key() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let from = |key: &str| Some(Origin { source: "list".to_owned(), external_id: key.to_owned() });
        let imported = Need { origin: from("n1"), ..world.need(70, Some(world.programme.id)) };
        let own = world.need(71, None);
        let tx = databases.begin().await.unwrap();
        store::need::insert_many(tx.db(), &[imported.clone(), own.clone()]).await.unwrap();
        let renamed = Need { origin: from("n2"), revision: 2, with_support: Some(0), ..imported.clone() };
        store::need::update(tx.db(), &renamed).await.unwrap();
        let stored = Need { origin: from("n1"), ..renamed };
        let senders = [world.school.id, world.company.id];
        assert_eq!(store::need::list_by_origin(tx.db(), "list", &senders).await.unwrap(), [stored]);
        assert_eq!(store::need::list_by_origin(tx.db(), "other", &senders).await.unwrap(), []);
        assert_eq!(store::need::list_by_origin(tx.db(), "list", &senders[1..]).await.unwrap(), []);
        let mut keys = store::need::keys(tx.db()).await.unwrap();
        keys.sort_by_key(|key| key.id);
        let key = |need: &Need, source: Option<&str>, external_id: Option<&str>| NeedKey {
            id: need.id,
            sending: world.school.id,
            source: source.map(str::to_owned),
            external_id: external_id.map(str::to_owned),
        };
        assert_eq!(keys, [key(&imported, Some("list"), Some("n1")), key(&own, None, None)]);
        let twin = Need { origin: from("n1"), ..world.need(72, None) };
        let refused = store::need::insert(tx.db(), &twin).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "external_id" }), "{refused:?}");
    })
    .await;
}
