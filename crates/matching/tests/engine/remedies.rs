//! What would help a pair, in cases that can be reckoned by hand.

use domain::{Counterfactual, NeedProfile, NeedRemedy, OfferProfile, OfferRemedy, Remedy};
use matching::remedy::{Goal, Standings, near_misses, of_need, of_offer};

use crate::fixture::{COOK, day, in_spring, need, offer, period, place, scorer, trade, weekdays};

/// The kinds that would help, in order, and the first change.
fn by_offer(offer: &OfferProfile, need: &NeedProfile, goal: Goal) -> (Vec<&'static str>, Remedy) {
    kinds(of_offer(&scorer(), need, offer, goal, &Standings::new(Vec::new(), 1)))
}

fn by_need(offer: &OfferProfile, need: &NeedProfile, goal: Goal) -> (Vec<&'static str>, Remedy) {
    kinds(of_need(&scorer(), need, offer, goal, |_| Standings::new(Vec::new(), 1)))
}

fn kinds(found: Vec<Counterfactual>) -> (Vec<&'static str>, Remedy) {
    assert!(found.iter().all(|promise| promise.rank == Some(1)), "nobody else is there: {found:?}");
    let kinds = found.iter().map(|promise| promise.remedy.kind()).collect();
    (kinds, found.into_iter().next().unwrap().remedy)
}

#[test]
fn a_radius_has_to_reach_as_far_as_the_way_and_no_farther() {
    let near = OfferProfile { radius_km: Some(20), ..offer() };
    let (kinds, first) = by_offer(&near, &need(), Goal::Admitted);
    let radius = OfferRemedy::Radius { from_km: Some(20), to_km: 24 };
    assert_eq!((kinds, first), (vec!["radius"], Remedy::Offer(radius)));
    let limited = NeedProfile { max_distance_km: Some(20), ..need() };
    let (kinds, first) = by_need(&offer(), &limited, Goal::Admitted);
    let distance = NeedRemedy::MaxDistance { from_km: Some(20), to_km: 24 };
    assert_eq!((kinds, first), (vec!["max_distance"], Remedy::Need(distance)));
}

#[test]
fn a_period_is_moved_by_as_few_days_as_it_takes() {
    let mut later = offer();
    later.periods[0].period = period("2027-05-03", "2027-06-30");
    let id = later.periods[0].id;
    let (kinds, first) = by_offer(&later, &need(), Goal::Admitted);
    let starts_on = OfferRemedy::StartsOn { period: id, from: day("2027-05-03"), to: day("2027-04-30") };
    assert_eq!((kinds, first), (vec!["starts_on"], Remedy::Offer(starts_on)));
    let (kinds, first) = by_need(&later, &need(), Goal::Admitted);
    let ends_on = NeedRemedy::EndsOn { from: day("2027-04-30"), to: day("2027-05-03") };
    assert_eq!((kinds, first), (vec!["ends_on"], Remedy::Need(ends_on)));
}

#[test]
fn one_more_day_of_the_week_brings_both_together() {
    let mut mondays = offer();
    mondays.periods[0].weekdays = Some(weekdays(0b0_0001));
    let tuesdays = NeedProfile { weekdays: Some(weekdays(0b0_1010)), ..need() };
    let (kinds, first) = by_offer(&mondays, &tuesdays, Goal::Admitted);
    let (period, from) = (mondays.periods[0].id, weekdays(0b0_0001));
    let added = OfferRemedy::Weekdays { period, from, to: weekdays(0b0_0011) };
    assert_eq!((kinds, first), (vec!["weekdays"], Remedy::Offer(added)));
    let (_, first) = by_need(&mondays, &tuesdays, Goal::Admitted);
    let added = NeedRemedy::Weekdays { from: weekdays(0b0_1010), to: weekdays(0b0_1011) };
    assert_eq!(first, Remedy::Need(added));
}

#[test]
fn places_are_added_or_forgone_one_by_one_until_it_is_enough() {
    let three_of_eight = OfferProfile { periods: vec![in_spring(Some(3))], ..offer() };
    let eight = NeedProfile { quantity: Some(8), ..need() };
    let scorer = scorer();
    let points = |offer: &OfferProfile, need: &NeedProfile| scorer.judge(offer, need).unwrap().points;
    let six = OfferProfile { periods: vec![in_spring(Some(6))], ..offer() };
    let goal = Goal::Points(points(&six, &eight));
    let found = of_offer(&scorer, &eight, &three_of_eight, goal, &Standings::default());
    let quantity = found.iter().find(|promise| promise.remedy.kind() == "quantity").unwrap();
    let period = Some(six.periods[0].id);
    let six = OfferRemedy::Quantity { period, from: Some(3), to: 6 };
    assert_eq!((&quantity.remedy, quantity.rank), (&Remedy::Offer(six), None));
    // Three of four are as good as six of eight.
    let found = of_need(&scorer, &eight, &three_of_eight, goal, |_| Standings::default());
    let remedies: Vec<Remedy> = found.into_iter().map(|promise| promise.remedy).collect();
    assert!(remedies.contains(&Remedy::Need(NeedRemedy::Quantity { from: 8, to: 4 })), "{remedies:?}");
}

#[test]
fn to_confirm_an_offer_is_the_smallest_change_of_all() {
    let old = OfferProfile { confirmed_on: Some(day("2025-11-24")), languages: Vec::new(), ..offer() };
    let now = scorer().judge(&old, &need()).unwrap().points;
    let (kinds, first) = by_offer(&old, &need(), Goal::Points(now + 1));
    assert_eq!(first, Remedy::Offer(OfferRemedy::Confirmed { on: day("2026-11-24") }));
    assert_eq!(kinds, ["confirmed", "language"]);
}

#[test]
fn what_takes_two_changes_is_no_near_miss() {
    let far = OfferProfile { location: place("BA-mostar"), ..offer() };
    let found = near_misses(&scorer(), &need(), [&far], 3, |_| Standings::default());
    assert_eq!(found[0].of_need.as_ref().unwrap().remedy.kind(), "max_distance");
    let mut far_and_over = far.clone();
    far_and_over.periods[0].period = period("2026-09-01", "2026-10-30");
    let cook = OfferProfile { trades: vec![trade(COOK)], ..far };
    let all = [&far_and_over, &cook, &offer()];
    assert_eq!(near_misses(&scorer(), &need(), all, 3, |_| Standings::default()), []);
}
