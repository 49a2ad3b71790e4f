//! Offers that a date alone changes: each night some are asked about, hidden or ended.
use domain::{Offer, OfferId, OfferState};
use store::Databases;
use store::offer::{list_ending, lock_by_ids, lock_to_ask, lock_to_pause, mark_asked};

use super::world::World;
use super::{
    at, day,
    fixture::{commit, on_postgres},
    on_both,
};

const PUBLISHED: &[OfferState] = &[OfferState::Published];

/// Published on 25 November 2026; the last dates end on 26 March 2027.
async fn published(databases: &Databases, n: u128) -> Offer {
    let world = World::new(databases).await;
    let draft = world.offer(n, world.company.id);
    let offer = draft.clone().publish(at("2026-11-25T09:30:00Z")).unwrap();
    commit!(databases, |db| store::offer::insert(db, &draft));
    commit!(databases, |db| store::offer::update(db, &offer));
    offer
}

fn ids(offers: &[Offer]) -> Vec<OfferId> {
    offers.iter().map(|offer| offer.id).collect()
}

#[tokio::test]
async fn who_was_asked_has_time_to_answer() {
    on_both(async |databases| {
        let offer = published(databases, 80).await;
        let to_ask = async |until| ids(&commit!(databases, |db| lock_to_ask(db, day(until), None, 9)));
        let to_pause = async |until, asked| {
            ids(&commit!(databases, |db| lock_to_pause(db, day(until), day(asked), None, 9)))
        };
        assert_eq!(to_ask("2026-11-24").await, []);
        assert_eq!(to_ask("2026-11-25").await, [offer.id]);
        assert_eq!(commit!(databases, |db| lock_to_ask(db, day("2026-11-25"), Some(offer.id), 9)), []);
        assert_eq!(to_pause("2026-11-25", "2028-01-01").await, [], "nobody was asked");

        commit!(databases, |db| mark_asked(db, &[offer.id], day("2027-01-24")));
        assert_eq!(to_ask("2027-01-24").await, [], "asked once");
        assert_eq!(to_pause("2026-11-24", "2027-01-24").await, []);
        assert_eq!(to_pause("2026-11-25", "2027-01-23").await, []);
        assert_eq!(to_pause("2026-11-25", "2027-01-24").await, [offer.id]);

        // Whoever answers is asked anew.
        let confirmed = offer.confirm(day("2027-01-25")).unwrap();
        commit!(databases, |db| store::offer::update(db, &confirmed));
        assert_eq!(to_pause("2027-01-25", "2028-01-01").await, []);
        assert_eq!(to_ask("2027-01-25").await, [confirmed.id]);
    })
    .await;
}

#[tokio::test]
async fn an_offer_ends_with_the_last_of_its_dates() {
    on_both(async |databases| {
        let offer = published(databases, 80).await;
        let ending = async |states, from, to| {
            list_ending(&databases.reader(), states, (day(from), day(to))).await.unwrap()
        };
        assert_eq!(ending(PUBLISHED, "2027-01-01", "2027-03-25").await, [], "of two periods one is over");
        assert_eq!(ending(PUBLISHED, "2027-01-01", "2027-03-26").await, [offer.id]);
        assert_eq!(ending(PUBLISHED, "2027-03-27", "2027-12-31").await, []);
        assert_eq!(ending(&[OfferState::Paused], "2027-01-01", "2027-12-31").await, []);
        let other = OfferId::from_uuid(super::id(7));
        let locked = commit!(databases, |db| lock_by_ids(db, &[other, offer.id], PUBLISHED));
        assert_eq!(ids(&locked), [offer.id]);
    })
    .await;
}

#[tokio::test]
async fn what_somebody_is_changing_is_left_out() {
    on_postgres(async |databases| {
        let offer = published(databases, 80).await;
        let busy = databases.begin().await.unwrap();
        store::offer::update(busy.db(), &offer.clone().confirm(day("2026-12-24")).unwrap()).await.unwrap();
        assert_eq!(commit!(databases, |db| lock_by_ids(db, &[offer.id], PUBLISHED)), []);
        assert_eq!(commit!(databases, |db| lock_to_ask(db, day("2027-12-31"), None, 9)), []);
        busy.commit().await.unwrap();
        assert_eq!(commit!(databases, |db| lock_by_ids(db, &[offer.id], PUBLISHED)).len(), 1);
    })
    .await;
}
