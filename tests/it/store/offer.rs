use super::world::World;
use super::{at, on_both};
use domain::{Offer, Origin, Reach};
use std::slice::from_ref;
use store::{Page, StoreError};

#[tokio::test]
async fn an_offer_comes_back_with_its_trades_and_periods() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let offer = world.offer(80, world.company.id);
        let bare = world.offer(90, world.company.id);
        let bare = Offer { trades: Vec::new(), periods: Vec::new(), description: None, ..bare };
        let tx = databases.begin().await.unwrap();
        for offer in [&offer, &bare] {
            store::offer::insert(tx.db(), offer).await.unwrap();
        }
        let own = store::offer::find_within(tx.db(), &Reach::Of(world.company.id), offer.id).await.unwrap();
        assert_eq!(own.as_ref(), Some(&offer));
        assert_eq!(
            store::offer::find_within(tx.db(), &Reach::Of(world.school.id), offer.id).await.unwrap(),
            None
        );
        let page = Page { after: None, limit: 1 };
        assert_eq!(store::offer::list_within(tx.db(), &Reach::All, page).await.unwrap(), from_ref(&bare));
        let page = Page { after: Some((bare.created_at, bare.id.as_uuid())), limit: 9 };
        assert_eq!(
            store::offer::list_within(tx.db(), &Reach::Of(offer.host), page).await.unwrap(),
            from_ref(&offer)
        );
        let listed = store::offer::list_by_ids(tx.db(), &[bare.id, offer.id]).await.unwrap();
        assert_eq!(listed, [offer, bare]);
    })
    .await;
}

#[tokio::test]
async fn publishing_needs_the_revision() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let draft = world.offer(80, world.company.id);
        let tx = databases.begin().await.unwrap();
        store::offer::insert(tx.db(), &draft).await.unwrap();
        let published = draft.publish(at("2026-11-25T09:30:00.25Z")).unwrap();
        store::offer::update(tx.db(), &published).await.unwrap();
        assert!(matches!(store::offer::update(tx.db(), &published).await, Err(StoreError::ChangedMeanwhile)));
        assert_eq!(store::offer::find(tx.db(), published.id).await.unwrap(), Some(published));
    })
    .await;
}

#[tokio::test]
async fn an_imported_offer_is_found_and_not_brought_twice() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        let origin = Some(Origin { source: "list".to_owned(), external_id: "o1".to_owned() });
        let offer = Offer { origin: origin.clone(), ..world.offer(80, world.company.id) };
        let tx = databases.begin().await.unwrap();
        store::offer::insert(tx.db(), &offer).await.unwrap();
        let hosts = [world.company.id];
        assert_eq!(store::offer::list_by_origin(tx.db(), "list", &hosts).await.unwrap(), [offer]);
        assert_eq!(store::offer::list_by_origin(tx.db(), "other", &hosts).await.unwrap(), []);
        let twin = Offer { origin, ..world.offer(90, world.company.id) };
        let refused = store::offer::insert(tx.db(), &twin).await.unwrap_err();
        assert!(matches!(refused, StoreError::Taken { field: "external_id" }), "{refused:?}");
    })
    .await;
}
