//! Random rules that can be used.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::{
    AccreditationDuty, Activity, ActivityFamily, ActivityRule, ActivityRules, Criterion, Direction,
    DistanceShape, HardRule, MatchingRules, PlaceId, ProfileOverride, RegionId, RelatedTrades, TradeId,
    TradeRelation,
};
use matching::{Codes, Scorer, Setting};

use crate::chance::Chance;
use crate::profiles::{TRADES, day};

fn default_rules() -> MatchingRules {
    toml::from_str(include_str!("../../../../config/rules/default.toml")).unwrap()
}

/// Weights that sum to 10,000, some of them nothing.
fn weights(chance: &mut Chance) -> BTreeMap<Criterion, u16> {
    let mut rest = 10_000_u16;
    let mut weights = BTreeMap::new();
    for criterion in &Criterion::ALL[1..] {
        let weight = if chance.percent(25) { 0 } else { u16::try_from(chance.number(0..1_100)).unwrap() };
        rest -= weight;
        weights.insert(*criterion, weight);
    }
    weights.insert(Criterion::ALL[0], rest);
    weights
}

fn distance(chance: &mut Chance) -> DistanceShape {
    let full_km = chance.number(0..200);
    DistanceShape { full_km, zero_km: full_km + chance.number(1..1_500) }
}

fn code(trade: i32) -> String {
    format!("trade-{trade}")
}

fn rules(chance: &mut Chance) -> MatchingRules {
    let mut rules = default_rules();
    rules.neutral_share = u16::try_from(chance.number(0..10_001)).unwrap();
    rules.minimum_score = u16::try_from(chance.number(0..6_000)).unwrap();
    for profile in rules.profiles.values_mut() {
        profile.weights = weights(chance);
        profile.must = HardRule::ALL.iter().copied().filter(|_| chance.percent(70)).collect();
        profile.radius_km = chance.unless(30, |chance| chance.number(20..300));
        profile.trade_at_least = *chance.one_of(TradeRelation::ALL);
        profile.distance = distance(chance);
    }
    rules.overrides = vec![ProfileOverride {
        country: "BA".parse().unwrap(),
        family: *chance.one_of(ActivityFamily::ALL),
        weights: chance.unless(50, weights),
        radius_km: chance.unless(50, |chance| chance.number(20..300)),
        distance: chance.unless(50, distance),
    }];
    let share = u16::try_from(chance.number(0..10_001)).unwrap();
    rules.related_trades = vec![RelatedTrades { one: code(1), other: code(5), share }];
    let activities = [Activity::PracticalTraining, Activity::DualApprenticeship];
    rules.accreditation_duties = activities
        .iter()
        .filter(|_| chance.percent(50))
        .map(|activity| AccreditationDuty {
            country: "BA".parse().unwrap(),
            activity: *activity,
            source: "a law".to_owned(),
        })
        .collect();
    rules.directions.push(Direction {
        family: *chance.one_of(ActivityFamily::ALL),
        allowed: chance.percent(30),
        ..rules.directions[0].clone()
    });
    rules
}

fn activities() -> ActivityRules {
    let rule = |from: &str, min_days| ActivityRule {
        activity: Activity::ShortTermMobility,
        participants: Vec::new(),
        roles: Vec::new(),
        valid_from: day(from),
        valid_to: None,
        min_days: Some(min_days),
        max_days: None,
        source: "a guide".to_owned(),
        source_url: String::new(),
    };
    let guest = ActivityRule { activity: Activity::GuestLecture, ..rule("2027-01-01", 3) };
    ActivityRules::new(vec![rule("2027-02-01", 5), rule("2024-01-01", 10), guest])
}

/// Numbers for all codes of the rules; the towns of the first rows are where offers and needs are.
fn codes(rules: &MatchingRules) -> Codes {
    let mut codes = Codes::default();
    codes.trades.extend(TRADES.iter().map(|(id, _)| (code(*id), TradeId(*id))));
    for (id, exception) in (100..).step_by(2).zip(&rules.travel.exceptions) {
        codes.places.entry(exception.from.clone()).or_insert(PlaceId(id));
        codes.places.entry(exception.to.clone()).or_insert(PlaceId(id + 1));
    }
    codes.places.extend([("AL-kukes".to_owned(), PlaceId(1)), ("XK-prizren".to_owned(), PlaceId(5))]);
    codes.places.extend([("BA-mostar".to_owned(), PlaceId(3)), ("ME-podgorica".to_owned(), PlaceId(6))]);
    codes.regions.extend([("AL".to_owned(), RegionId(10)), ("AL-M-has".to_owned(), RegionId(13))]);
    codes.parents.insert(RegionId(13), RegionId(10));
    codes
}

/// Random rules for a day.
pub(crate) fn scorer(chance: &mut Chance, as_of: NaiveDate) -> Arc<Scorer> {
    of_rules(rules(chance), as_of)
}

/// Rules for a day.
pub(crate) fn of_rules(rules: MatchingRules, as_of: NaiveDate) -> Arc<Scorer> {
    let codes = codes(&rules);
    let setting = Setting { rules, rules_version: 1, as_of, activities: activities() };
    Arc::new(Scorer::new(setting, &codes).unwrap())
}
