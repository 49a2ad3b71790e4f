//! Offers that nearly fit.

use std::cmp::Reverse;

use domain::{Blocked, Remedy};
use matching::remedy::near_misses;
use proptest::prelude::*;

use crate::world::World;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_near_miss_is_admitted_by_its_change(seed in any::<u64>(), offers in 0_u32..24, n in 0_usize..5) {
        let (world, _) = World::new(seed, offers);
        let found = near_misses(&world.scorer, &world.need, &world.offers, n, |need| world.standings(need, 40));
        prop_assert!(found.len() <= n);
        let mut last = (false, Reverse(u16::MAX));
        for miss in &found {
            let offer = world.offer(miss.offer);
            prop_assert_eq!(world.scorer.judge(offer, &world.need), Err(miss.blocked.clone()));
            prop_assert!(!miss.blocked.contains(&Blocked::NotVisible), "it is not for their eyes");
            let mut most = None;
            for promise in miss.of_need.iter().chain(&miss.of_offer) {
                let scanned = match &promise.remedy {
                    Remedy::Need(remedy) => world.scanned(&remedy.apply(&world.need), offer),
                    Remedy::Offer(remedy) => world.scanned(&world.need, &remedy.apply(offer)),
                };
                prop_assert_eq!(scanned, promise.rank.map(|rank| (promise.points, rank)), "{:?}", promise);
                most = most.max(Some(promise.points));
            }
            let most = most.ok_or_else(|| TestCaseError::fail("nothing would admit it"))?;
            let place = (miss.of_need.is_none(), Reverse(most));
            prop_assert!(last <= place, "{found:?}");
            last = place;
        }
    }
}

#[test]
fn near_misses_come_up_with_changes_of_either_side() {
    let worlds = (0..40).map(|seed| World::new(seed, 24).0);
    let found: Vec<_> = worlds
        .flat_map(|world| {
            near_misses(&world.scorer, &world.need, &world.offers, 3, |need| world.standings(need, 3))
        })
        .collect();
    assert!(found.iter().any(|miss| miss.of_need.is_some() && miss.of_offer.is_none()));
    assert!(found.iter().any(|miss| miss.of_need.is_none() && miss.of_offer.is_some()));
    assert!(found.iter().any(|miss| miss.of_need.is_some() && miss.of_offer.is_some()));
}
