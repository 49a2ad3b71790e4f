//! A change that is made gives the points and the rank that were promised.

use std::collections::BTreeSet;

use domain::{Counterfactual, Remedy};
use matching::remedy::{Goal, of_need, of_offer};
use proptest::prelude::*;

use crate::world::World;

fn kept(
    world: &World,
    goal: Goal,
    asked: usize,
    promise: &Counterfactual,
    of: usize,
) -> Result<(), TestCaseError> {
    let offer = &world.offers[of];
    let scanned = match &promise.remedy {
        Remedy::Offer(remedy) => world.scanned(&world.need, &remedy.apply(offer)),
        Remedy::Need(remedy) => world.scanned(&remedy.apply(&world.need), offer),
    };
    let Some((points, rank)) = scanned else {
        return Err(TestCaseError::fail(format!("not on the list: {promise:?}")));
    };
    prop_assert_eq!(points, promise.points, "{:?}", promise);
    match promise.rank {
        Some(promised) => prop_assert_eq!(rank, promised, "{:?}", promise),
        // Of as many as were asked for, one may be the offer itself.
        None => prop_assert!(rank >= asked, "{rank} is among {asked}: {promise:?}"),
    }
    match goal {
        Goal::Admitted => {}
        Goal::Points(least) => prop_assert!(points >= least, "{promise:?}"),
        Goal::Rank(lowest) => prop_assert!(rank <= lowest, "{promise:?}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_changed_offer_scores_and_ranks_as_promised(seed in any::<u64>(), offers in 1_u32..14, asked in 1_usize..16) {
        let (world, mut chance) = World::new(seed, offers);
        let standings = world.standings(&world.need, asked);
        for (of, offer) in world.offers.iter().enumerate() {
            let goal = world.goal(&mut chance, offer);
            for promise in of_offer(&world.scorer, &world.need, offer, goal, &standings) {
                kept(&world, goal, asked, &promise, of)?;
            }
        }
    }

    #[test]
    fn a_changed_need_ranks_an_offer_as_promised(seed in any::<u64>(), offers in 1_u32..8, asked in 1_usize..10) {
        let (world, mut chance) = World::new(seed, offers);
        let standings = |need: &domain::NeedProfile| world.standings(need, asked);
        for (of, offer) in world.offers.iter().enumerate().take(3) {
            let goal = world.goal(&mut chance, offer);
            for promise in of_need(&world.scorer, &world.need, offer, goal, standings) {
                kept(&world, goal, asked, &promise, of)?;
            }
        }
    }
}

const KINDS: &str = "\
    host accreditation, host activity, host confirmed, host contact_budget, host cross_border, host ends_on, \
    host eqf, host inclusion, host language, host published, host quantity, host radius, host starts_on, \
    host trade, host visible, host weekdays, sending activity, sending cross_border, sending ends_on, \
    sending language, sending max_distance, sending opened, sending quantity, sending starts_on, sending weekdays";

/// The properties say something about every kind only if each comes up.
#[test]
fn every_kind_of_change_comes_up() {
    let mut missing: BTreeSet<String> = KINDS.split(", ").map(str::to_owned).collect();
    for seed in 0..400 {
        let (world, mut chance) = World::new(seed, 12);
        let standings = world.standings(&world.need, 20);
        for offer in &world.offers {
            let goal = world.goal(&mut chance, offer);
            let by_offer = of_offer(&world.scorer, &world.need, offer, goal, &standings);
            let alone = if matches!(goal, Goal::Rank(_)) { Goal::Admitted } else { goal };
            let by_need = of_need(&world.scorer, &world.need, offer, alone, |_| standings.clone());
            for promise in by_offer.iter().chain(&by_need) {
                missing.remove(&format!("{} {}", promise.remedy.side(), promise.remedy.kind()));
            }
        }
        if missing.is_empty() {
            return;
        }
    }
    panic!("never promised: {missing:?}");
}
