//! Two who count at the same moment both count.
use domain::{AddressHealth, UnreachableReason};
use store::{Databases, address_health, contact_budget};

use super::world::World;
use super::{at, day, fixture::commit, on_both};

/// A mail to one address came back on a day.
async fn came_back(databases: &Databases, on: &str) {
    let tx = databases.begin().await.unwrap();
    let before = address_health::lock(tx.db(), "hash", &["hash".to_owned()]).await.unwrap();
    let now = at("2026-11-25T09:30:00Z");
    let after = before.came_back(UnreachableReason::Refused, "5.7.1", now, day(on));
    address_health::keep(tx.db(), "hash", &after, now).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn both_mails_that_came_back_count() {
    on_both(async |databases| {
        let hashes = ["hash".to_owned()];
        let nothing = commit!(databases, |db| address_health::find(db, &hashes));
        assert_eq!(nothing, AddressHealth::default());
        tokio::join!(came_back(databases, "2026-11-25"), came_back(databases, "2026-11-26"));
        let both = commit!(databases, |db| address_health::find(db, &hashes));
        assert_eq!(both.score, 4);
    })
    .await;
}

#[tokio::test]
async fn both_contacts_count() {
    on_both(async |databases| {
        let world = World::new(databases).await;
        for organisation in [world.company.id, world.school.id] {
            let count = async || {
                commit!(databases, |db| contact_budget::lock(db, organisation, 202_611));
                let tx = databases.begin().await.unwrap();
                contact_budget::count(tx.db(), organisation, 202_611).await.unwrap();
                tx.commit().await.unwrap();
            };
            tokio::join!(count(), count());
            let found = commit!(databases, |db| contact_budget::find(db, organisation, 202_611));
            assert_eq!(found.used, 2);
        }
    })
    .await;
}
