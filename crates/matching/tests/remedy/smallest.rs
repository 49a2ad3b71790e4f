//! Whatever change reaches the goal, one of its kind that is no larger was promised.

use domain::{NeedRemedy, OfferRemedy, Remedy};
use matching::remedy::{of_need, of_offer};
use proptest::prelude::*;

use crate::changes;
use crate::world::World;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_smaller_change_of_an_offer_would_do(seed in any::<u64>(), offers in 1_u32..10) {
        let (world, mut chance) = World::new(seed, offers);
        let standings = world.standings(&world.need, 40);
        for offer in &world.offers {
            let goal = world.goal(&mut chance, offer);
            if world.reaches(goal, &world.need, offer) {
                prop_assert!(of_offer(&world.scorer, &world.need, offer, goal, &standings).is_empty());
                continue;
            }
            let found = of_offer(&world.scorer, &world.need, offer, goal, &standings);
            let promised: Vec<OfferRemedy> = found.into_iter().filter_map(|promise| match promise.remedy {
                Remedy::Offer(remedy) => Some(remedy),
                Remedy::Need(_) => None,
            }).collect();
            prop_assert!(promised.is_sorted_by_key(|remedy| remedy.size(offer)));
            for other in changes::of_offer(&mut chance, &world.need, offer, &promised) {
                if world.reaches(goal, &world.need, &other.apply(offer)) {
                    let kept = promised.iter().any(|remedy| {
                        remedy.kind() == other.kind() && remedy.size(offer) <= other.size(offer)
                    });
                    prop_assert!(kept, "{other:?} would do for {goal:?}, promised: {promised:?}");
                }
            }
        }
    }

    #[test]
    fn no_smaller_change_of_a_need_would_do(seed in any::<u64>(), offers in 1_u32..6) {
        let (world, mut chance) = World::new(seed, offers);
        for offer in world.offers.iter().take(2) {
            let goal = world.goal(&mut chance, offer);
            if world.reaches(goal, &world.need, offer) {
                continue;
            }
            let standings = |need: &domain::NeedProfile| world.standings(need, 40);
            let found = of_need(&world.scorer, &world.need, offer, goal, standings);
            let promised: Vec<NeedRemedy> = found.into_iter().filter_map(|promise| match promise.remedy {
                Remedy::Need(remedy) => Some(remedy),
                Remedy::Offer(_) => None,
            }).collect();
            prop_assert!(promised.is_sorted_by_key(NeedRemedy::size));
            for other in changes::of_need(&mut chance, &world.need, offer, &promised) {
                if world.reaches(goal, &other.apply(&world.need), offer) {
                    let kept = promised.iter().any(|remedy| {
                        remedy.kind() == other.kind() && remedy.size() <= other.size()
                    });
                    prop_assert!(kept, "{other:?} would do for {goal:?}, promised: {promised:?}");
                }
            }
        }
    }
}
