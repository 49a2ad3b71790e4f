//! What holds for every pair and every set of rules.

use std::collections::BTreeMap;

use chrono::Days;
use domain::{
    Blocked, Criterion, Fact, HardRule, HostFacts, MatchingRules, NeedId, NeedProfile, NeedTrade, OfferFacts,
    OfferId, OfferPeriod, OfferPeriodId, OfferProfile, Period, QualityFacts, TrackRecord, Weekdays,
};
use matching::{Scorer, rank};
use proptest::prelude::*;
use uuid::Uuid;

use crate::fixture::{
    COOK, FITTER, MECHANIC, MECHATRONIC, WELDER, day, default_rules, language, need, offer, place,
    silent_offer, trade, try_scorer,
};

fn any_period() -> impl Strategy<Value = Period> {
    (0_u64..500, 0_u64..120).prop_map(|(start, days)| {
        let first = day("2026-10-01") + Days::new(start);
        Period::new(first, first + Days::new(days)).unwrap()
    })
}

fn any_weekdays() -> impl Strategy<Value = Option<Weekdays>> {
    prop::option::of((1_i64..=127).prop_map(|bits| Weekdays::from_bits(bits).unwrap()))
}

fn any_languages() -> impl Strategy<Value = Vec<domain::LanguageTag>> {
    prop::sample::subsequence(vec!["bs", "hr", "sq", "en"], 0..=3)
        .prop_map(|tags| tags.into_iter().map(language).collect())
}

fn any_answer() -> impl Strategy<Value = Option<bool>> {
    any::<Option<bool>>()
}

prop_compose! {
    fn any_offer_period(id: u128)(
        period in any_period(),
        weekdays in any_weekdays(),
        quantity in prop::option::of(0_u32..8),
        booked in 0_u32..4,
    ) -> OfferPeriod {
        OfferPeriod { id: OfferPeriodId::from_uuid(Uuid::from_u128(id)), period, weekdays, quantity, booked }
    }
}

prop_compose! {
    fn any_host()(
        asked in 0_u32..50,
        answered in 0_u32..50,
        accepted in 0_u32..50,
        kept in 0_u32..50,
        pay in any_answer(),
        safe_conditions in any_answer(),
    ) -> HostFacts {
        let quality = QualityFacts { pay, safe_conditions, ..QualityFacts::default() };
        let track_record = TrackRecord { asked, answered, accepted, kept };
        HostFacts { quality, track_record, ..offer().host }
    }
}

prop_compose! {
    fn any_offer()(
        id in 1_u128..1_000_000,
        host in any_host(),
        trades in prop::sample::subsequence(vec![WELDER, MECHANIC, MECHATRONIC, FITTER, COOK], 0..=4).prop_shuffle(),
        periods in (any_offer_period(1), any_offer_period(2), 0_usize..=2),
        languages in any_languages(),
        step_free in any_answer(),
        age in prop::option::of(0_u64..500),
    ) -> OfferProfile {
        let (one, other, count) = periods;
        OfferProfile {
            id: OfferId::from_uuid(Uuid::from_u128(id)),
            host,
            trades: trades.into_iter().map(trade).collect(),
            periods: [one, other].into_iter().take(count).collect(),
            languages,
            facts: OfferFacts { step_free, ..OfferFacts::default() },
            confirmed_on: age.map(|days| day("2026-11-24") - Days::new(days)),
            ..offer()
        }
    }
}

prop_compose! {
    fn any_need()(
        wanted in prop::option::of(prop::sample::select(vec![WELDER, MECHANIC, FITTER])),
        period in prop::option::of(any_period()),
        weekdays in any_weekdays(),
        quantity in prop::option::of(1_u32..10),
        with_support in prop::option::of(0_u32..3),
        languages in any_languages(),
    ) -> NeedProfile {
        let trade = wanted.map_or(NeedTrade::Any, |id| NeedTrade::Known(trade(id)));
        NeedProfile { trade, period, weekdays, quantity, with_support, languages, ..need() }
    }
}

/// Random weights and neutral share; `strict` keeps the hard rules, else only those that always hold.
fn any_rules(strict: bool) -> impl Strategy<Value = MatchingRules> {
    (prop::collection::vec(0_u16..=1_000, Criterion::ALL.len() - 1), 0_u16..=10_000).prop_map(
        move |(first, neutral_share)| {
            let rest = 10_000 - first.iter().sum::<u16>();
            let weights: BTreeMap<Criterion, u16> =
                Criterion::ALL.iter().copied().zip(first.into_iter().chain([rest])).collect();
            let mut rules = MatchingRules { minimum_score: 0, neutral_share, ..default_rules() };
            for profile in rules.profiles.values_mut() {
                profile.weights.clone_from(&weights);
                profile.must.retain(|rule| strict || *rule == HardRule::Border);
            }
            rules
        },
    )
}

fn any_scorer(strict: bool) -> impl Strategy<Value = Scorer> {
    any_rules(strict).prop_map(|rules| try_scorer(rules).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_parts_sum_to_the_score(scorer in any_scorer(false), offer in any_offer(), need in any_need()) {
        match scorer.judge(&offer, &need) {
            Ok(score) => {
                prop_assert_eq!(score.points, score.parts.iter().map(|part| part.points).sum::<u16>());
                prop_assert_eq!(score.parts.iter().map(|part| part.of).sum::<u16>(), 10_000);
                prop_assert!(score.parts.iter().all(|part| part.points <= part.of && part.of > 0));
                prop_assert!(score.parts.is_sorted_by_key(|part| part.criterion));
                prop_assert!(score.tie_key >= 0);
            }
            Err(blocked) => prop_assert!(!blocked.is_empty()),
        }
    }

    #[test]
    fn the_same_pair_has_the_same_verdict(scorer in any_scorer(true), offer in any_offer(), need in any_need()) {
        let again = try_scorer(scorer.rules().clone()).unwrap();
        prop_assert_eq!(scorer.judge(&offer, &need), again.judge(&offer.clone(), &need.clone()));
    }

    #[test]
    fn nearer_never_scores_lower(
        scorer in any_scorer(false),
        offer in any_offer(),
        need in any_need(),
        degrees in (0.0_f64..3.0, 0.0_f64..3.0),
    ) {
        let at = |degrees: f64| {
            let mut offer = offer.clone();
            offer.location = need.location.clone();
            offer.location.point.latitude += degrees;
            scorer.judge(&offer, &need).map(|score| score.points)
        };
        let (near, far) = (degrees.0.min(degrees.1), degrees.0.max(degrees.1));
        if let (Ok(near), Ok(far)) = (at(near), at(far)) {
            prop_assert!(near >= far);
        }
    }

    #[test]
    fn room_beyond_what_is_wanted_is_worth_nothing(
        scorer in any_scorer(true),
        offer in any_offer(),
        need in any_need(),
        more in 1_u32..10_000,
    ) {
        let wanted = need.quantity.unwrap_or(1);
        let with_room = |room: u32| {
            let mut offer = offer.clone();
            offer.facts.quantity = Some(room);
            for period in &mut offer.periods {
                (period.quantity, period.booked) = (Some(room), 0);
            }
            scorer.judge(&offer, &need).map(|score| (score.points, score.tie_key))
        };
        prop_assert_eq!(with_room(wanted), with_room(wanted + more));
    }

    #[test]
    fn silence_is_worth_the_neutral_share(scorer in any_scorer(true), with_support in 0_u32..3) {
        let offer = OfferProfile { trades: Vec::new(), ..silent_offer() };
        let need = NeedProfile { with_support: Some(with_support), ..need() };
        let score = scorer.judge(&offer, &need).unwrap();
        let neutral = u32::from(scorer.rules().neutral_share);
        for part in score.parts.iter().filter(|part| part.criterion != Criterion::Region) {
            prop_assert_eq!(u32::from(part.points), u32::from(part.of) * neutral / 10_000);
            let unknown = matches!(part.fact, Fact::NotStated | Fact::Partnership { since: None });
            prop_assert!(unknown, "{:?}", part);
        }
    }

    #[test]
    fn the_order_of_trades_and_periods_changes_no_score(
        scorer in any_scorer(true),
        offer in any_offer(),
        need in any_need(),
    ) {
        let mut turned = offer.clone();
        turned.trades.reverse();
        turned.periods.reverse();
        let points = |offer| scorer.judge(offer, &need).map(|score| (score.points, score.period));
        let (one, other) = (points(&offer), points(&turned));
        prop_assert_eq!(one.is_ok(), other.is_ok());
        if let (Ok(one), Ok(other)) = (one, other) {
            prop_assert_eq!(one, other);
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_list_has_the_best_in_order_and_nothing_blocked(
        scorer in any_scorer(true),
        offers in prop::collection::vec(any_offer(), 0..12),
        need in any_need(),
        length in 0_usize..8,
    ) {
        let list = rank::best_offers(&scorer, &need, &offers, length);
        let fitting = offers.iter().filter(|offer| scorer.judge(offer, &need).is_ok()).count();
        prop_assert_eq!(list.len(), fitting.min(length));
        let order = |ranked: &rank::Ranked| (std::cmp::Reverse(ranked.score.points), ranked.score.tie_key);
        prop_assert!(list.is_sorted_by_key(order));
        let last = list.last().map(order);
        for offer in &offers {
            let Ok(score) = scorer.judge(offer, &need) else { continue };
            let key = (std::cmp::Reverse(score.points), score.tie_key);
            let listed = list.iter().any(|ranked| ranked.offer == offer.id);
            prop_assert!(listed || length == 0 || last.is_some_and(|last| last <= key));
        }
        prop_assert_eq!(rank::blocked(&scorer, &need, &offers).len(), offers.len() - fitting);
    }

    #[test]
    fn an_offer_reaches_the_needs_whose_floor_it_reaches(
        scorer in any_scorer(true),
        offer in any_offer(),
        needs in prop::collection::vec((any_need(), 0_u16..10_000), 0..8),
    ) {
        let needs: Vec<NeedProfile> = (1..)
            .zip(needs)
            .map(|(n, (need, list_floor))| {
                NeedProfile { id: NeedId::from_uuid(Uuid::from_u128(n)), list_floor, ..need }
            })
            .collect();
        let reached = rank::reached_needs(&scorer, &offer, &needs);
        for need in &needs {
            let reaches = scorer.judge(&offer, need).is_ok_and(|score| score.points >= need.list_floor);
            prop_assert_eq!(reached.iter().any(|(id, _)| *id == need.id), reaches);
        }
    }
}

/// Headcount cannot change a score, since the engine does not get it: whoever adds a field to what it gets about a host
/// has to name it here, and to say why it is fair to a small company.
#[test]
fn the_engine_knows_no_headcount() {
    let HostFacts {
        id: _,
        state: _,
        quality: _,        // asked of everybody alike, silence is neutral
        track_record: _,   // smoothed, shares and not numbers
        contact_budget: _, // the company's own wish
        contacts_used: _,
        contacts_month: _,
        accreditations: _, // only where a sourced rule demands them
    } = offer().host;
}

#[test]
fn a_new_company_is_never_behind_for_being_new() {
    let scorer = try_scorer(default_rules()).unwrap();
    let fresh = scorer.judge(&offer(), &need()).unwrap().points;
    let mut refuses = offer();
    refuses.host.track_record = TrackRecord { asked: 5, answered: 1, accepted: 1, kept: 0 };
    assert!(scorer.judge(&refuses, &need()).unwrap().points < fresh);
    let far = OfferProfile { location: place("BA-mostar"), ..offer() };
    assert!(matches!(scorer.judge(&far, &need()).unwrap_err()[..], [Blocked::BeyondRadius { .. }]));
}
