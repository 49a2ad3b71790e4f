//! Lists from the index are those of the plain scan, whatever came before.

use std::sync::Arc;

use domain::{HardRule, NeedProfile, OfferProfile, Score};
use matching::index::{Builder, ImageError, Index, Keeper, Reached};
use matching::{Scorer, rank};
use proptest::prelude::*;

use crate::chance::Chance;
use crate::profiles::{self, TODAY, day};
use crate::rules;

/// What is true, in plain lists.
struct World {
    scorer: Arc<Scorer>,
    offers: Vec<OfferProfile>,
    needs: Vec<Arc<NeedProfile>>,
}

impl World {
    fn new(chance: &mut Chance, offers: u32, needs: u32) -> Self {
        Self {
            scorer: rules::scorer(chance, day(TODAY)),
            offers: (1..=offers).map(|number| profiles::offer(chance, number)).collect(),
            needs: (1..=needs).map(|number| Arc::new(profiles::need(chance, number))).collect(),
        }
    }

    fn build(&self) -> Keeper {
        let mut builder = Builder::new(self.scorer.clone());
        self.offers.iter().for_each(|offer| builder.offer(offer));
        self.needs.iter().for_each(|need| builder.need(need.clone()));
        builder.finish()
    }

    fn same_lists(&self, index: &Index, need: &NeedProfile, length: usize) -> Result<(), TestCaseError> {
        let plain: Vec<_> = rank::best_offers(&self.scorer, need, &self.offers, length)
            .into_iter()
            .map(|ranked| (ranked.offer, ranked.score.points, ranked.score.tie_key))
            .collect();
        let found: Vec<_> = index
            .best_offers(need, length)
            .into_iter()
            .map(|hit| (hit.offer, hit.points, hit.tie_key))
            .collect();
        prop_assert_eq!(found, plain, "{:?}", need);
        Ok(())
    }

    fn same_needs(&self, index: &Index, offer: &OfferProfile) -> Result<(), TestCaseError> {
        let points = |(need, score): (_, Score)| (need, score.points);
        let scan = |needs: &[NeedProfile]| {
            let mut plain: Vec<_> =
                rank::reached_needs(&self.scorer, offer, needs).into_iter().map(points).collect();
            plain.sort_unstable();
            plain
        };
        let flat = |reached: Vec<Reached>| -> Vec<_> {
            reached.into_iter().map(|reached| (reached.need, reached.points)).collect()
        };
        let mut needs: Vec<NeedProfile> = self.needs.iter().map(|need| need.as_ref().clone()).collect();
        prop_assert_eq!(flat(index.reached_needs(offer)), scan(&needs), "{:?}", offer);
        for need in &mut needs {
            need.list_floor = 0;
        }
        prop_assert_eq!(flat(index.fitting_needs(offer)), scan(&needs), "{:?}", offer);
        Ok(())
    }

    fn same(&self, index: &Index, chance: &mut Chance) -> Result<(), TestCaseError> {
        for need in &self.needs {
            self.same_lists(index, need, chance.number(0..12) as usize)?;
        }
        // Somebody whom the index has never met asks too.
        self.same_lists(index, &profiles::need(chance, 9_000), 10)?;
        for offer in self.offers.iter().take(12) {
            self.same_needs(index, offer)?;
        }
        self.same_needs(index, &profiles::offer(chance, 9_000))
    }

    /// Something changes, in the plain lists and in the index.
    fn change(&mut self, keeper: &mut Keeper, chance: &mut Chance) {
        let number = chance.number(1..60);
        match chance.number(0..10) {
            0..5 => {
                let offer = profiles::offer(chance, number);
                keeper.put_offer(&offer);
                self.offers.retain(|other| other.id != offer.id);
                self.offers.push(offer);
            }
            5 | 6 => {
                let offer = profiles::offer(chance, number).id;
                keeper.remove_offer(offer);
                self.offers.retain(|other| other.id != offer);
            }
            7 | 8 => {
                let need = Arc::new(profiles::need(chance, number));
                keeper.put_need(need.clone());
                self.needs.retain(|other| other.id != need.id);
                self.needs.push(need);
            }
            _ => {
                let need = profiles::need(chance, number).id;
                keeper.remove_need(need);
                self.needs.retain(|other| other.id != need);
            }
        }
    }
}

/// The same rules where a hard rule and the least score do not hold.
fn without(scorer: &Scorer, rule: HardRule) -> Arc<Scorer> {
    let mut lenient = scorer.rules().clone();
    lenient.minimum_score = 0;
    for profile in lenient.profiles.values_mut() {
        profile.must.retain(|other| *other != rule);
    }
    rules::of_rules(lenient, scorer.as_of())
}

/// How many worlds are tried: `PRAKTIKA_CASES`, or few.
#[expect(clippy::disallowed_methods, reason = "how much is tested is no setting of the service")]
fn cases() -> u32 {
    std::env::var("PRAKTIKA_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_fresh_index_has_the_lists_of_the_scan(seed in any::<u64>(), offers in 0_u32..60, needs in 0_u32..8) {
        let mut chance = Chance::new(seed);
        let world = World::new(&mut chance, offers, needs);
        world.same(&world.build().snapshot(), &mut chance)?;
    }

    #[test]
    fn a_changed_index_has_the_lists_of_the_scan(seed in any::<u64>(), offers in 0_u32..40, changes in 0..60) {
        let mut chance = Chance::new(seed);
        let mut world = World::new(&mut chance, offers, 4);
        let mut keeper = world.build();
        let before = keeper.snapshot();
        let old = World { scorer: world.scorer.clone(), offers: world.offers.clone(), needs: world.needs.clone() };
        for _ in 0..changes {
            world.change(&mut keeper, &mut chance);
        }
        world.same(&keeper.snapshot(), &mut chance)?;
        // Who still holds the snapshot from before sees nothing of all that.
        old.same(&before, &mut chance)?;
    }

    #[test]
    fn without_a_rule_it_has_the_lists_of_the_scan_without_it(seed in any::<u64>(), offers in 0_u32..40) {
        let mut chance = Chance::new(seed);
        let mut world = World::new(&mut chance, offers, 4);
        let keeper = world.build();
        let read = Keeper::from_image(world.scorer.clone(), &keeper.image().bytes());
        let odd = read.map_err(|error| TestCaseError::fail(error.to_string()))?.1;
        let index = keeper.snapshot();
        let rule = *chance.one_of(HardRule::ALL);
        world.scorer = without(&world.scorer, rule);
        // What rows can't hold is judged by all rules.
        world.offers.retain(|offer| !odd.contains(&offer.id));
        for need in &world.needs {
            let found = index.without(rule).best_offers(need, 100).into_iter();
            let found: Vec<_> = found.filter(|hit| !odd.contains(&hit.offer)).map(|hit| hit.points).collect();
            let plain = rank::best_offers(&world.scorer, need, &world.offers, 100).into_iter();
            let plain: Vec<_> = plain.map(|ranked| ranked.score.points).collect();
            prop_assert_eq!(found, plain, "{:?} {:?}", rule, need);
        }
    }

    #[test]
    fn other_rules_and_another_day_are_reckoned_anew(seed in any::<u64>(), offers in 0_u32..40, changes in 0..20) {
        let mut chance = Chance::new(seed);
        let mut world = World::new(&mut chance, offers, 4);
        let mut keeper = world.build();
        world.scorer = rules::scorer(&mut chance, day("2026-11-29"));
        keeper.put_scorer(world.scorer.clone());
        world.same(&keeper.snapshot(), &mut chance)?;
        for _ in 0..changes {
            world.change(&mut keeper, &mut chance);
        }
        world.same(&keeper.snapshot(), &mut chance)?;
    }

    #[test]
    fn an_image_has_the_lists_of_the_scan(seed in any::<u64>(), offers in 0_u32..40, changes in 0..20) {
        let mut chance = Chance::new(seed);
        let mut world = World::new(&mut chance, offers, 4);
        let mut written = world.build();
        for _ in 0..changes {
            world.change(&mut written, &mut chance);
        }
        world.scorer = rules::scorer(&mut chance, day("2026-11-29"));
        let (mut keeper, odd) = Keeper::from_image(world.scorer.clone(), &written.image().bytes()).expect("readable");
        for offer in world.offers.iter().filter(|offer| odd.contains(&offer.id)) {
            keeper.put_offer(offer);
        }
        for need in &world.needs {
            keeper.put_need(need.clone());
        }
        prop_assert_eq!(keeper.offers(), written.offers());
        world.same(&keeper.snapshot(), &mut chance)?;
        for _ in 0..changes {
            world.change(&mut keeper, &mut chance);
        }
        world.same(&keeper.snapshot(), &mut chance)?;
    }

    #[test]
    fn a_damaged_image_is_refused_or_read_to_its_end(seed in any::<u64>(), at in any::<u32>(), cut in any::<bool>()) {
        let mut chance = Chance::new(seed);
        let world = World::new(&mut chance, 20, 0);
        let mut image = world.build().image().bytes();
        let at = at as usize % image.len();
        if cut {
            image.truncate(at);
            prop_assert!(Keeper::from_image(world.scorer, &image).is_err());
        } else {
            image[at] ^= 1 << (seed % 8);
            drop(Keeper::from_image(world.scorer, &image)); // no panic, whatever it says
        }
    }
}

#[test]
fn an_image_of_another_month_or_version_is_refused() {
    let mut chance = Chance::new(1);
    let world = World::new(&mut chance, 20, 0);
    let mut image = world.build().image().bytes();
    let december = rules::scorer(&mut chance, day("2026-12-01"));
    assert_eq!(Keeper::from_image(december, &image).err(), Some(ImageError::Month));
    image[7] += 1;
    assert_eq!(Keeper::from_image(world.scorer, &image).err(), Some(ImageError::Version));
}
