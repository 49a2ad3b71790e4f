//! What a pair scores, and by which parts.

use domain::{
    Activity, Criterion, Fact, NeedProfile, NeedTrade, OfferFacts, OfferPeriod, OfferPeriodId, OfferProfile,
    Part, ProfileOverride, QualityFacts, RelatedTrades, TrackRecord, TradeId, TradeRelation,
};
use matching::Scorer;
use uuid::Uuid;

use crate::fixture::{
    COOK, FITTER, MECHANIC, MECHATRONIC, WELDER, day, explain, in_spring, language, need, offer,
    organisation, period, place, scorer, scorer_with, silent_offer, trade, weekdays,
};

fn part(scorer: &Scorer, criterion: Criterion, offer: &OfferProfile, need: &NeedProfile) -> Part {
    let score = scorer.judge(offer, need).unwrap();
    score.parts.into_iter().find(|part| part.criterion == criterion).unwrap()
}

#[test]
fn all_that_can_be_said() {
    let mut offer = OfferProfile { location: place("BA-zenica"), ..offer() };
    let yes = Some(true);
    offer.host.quality = QualityFacts {
        written_agreement: yes,
        learning_outcomes: yes,
        pedagogical_support: yes,
        workplace_component: yes,
        pay: yes,
        social_protection: yes,
        safe_conditions: yes,
    };
    offer.facts = OfferFacts {
        step_free: yes,
        adapted_tasks: yes,
        travel: yes,
        meals: yes,
        lodging: yes,
        bus_at_shift_times: yes,
        ..OfferFacts::default()
    };
    offer.host.track_record = TrackRecord { asked: 50, answered: 50, accepted: 40, kept: 40 };
    let need = NeedProfile { with_support: Some(1), ..need() };
    insta::assert_snapshot!(explain(&scorer().judge(&offer, &need)), @"9991 = trade 2800/2800 + region 1800/1800 + period 1500/1500 + quantity 900/900 + language 500/500 + freshness 400/400 + track_record 391/400 + quality 600/600 + inclusion 1100/1100");
}

#[test]
fn two_minutes_at_the_counter() {
    insta::assert_snapshot!(explain(&scorer().judge(&silent_offer(), &need())), @"6985 = trade 2800/2800 + region 1485/1800 + period 750/1500 + quantity 450/900 + language 250/500 + freshness 200/400 + track_record 200/400 + quality 300/600 + inclusion 550/1100");
    insta::assert_snapshot!(explain(&scorer().judge(&offer(), &need())), @"8635 = trade 2800/2800 + region 1485/1800 + period 1500/1500 + quantity 900/900 + language 500/500 + freshness 400/400 + track_record 200/400 + quality 300/600 + inclusion 550/1100");
}

#[test]
fn another_family_has_other_weights() {
    let lecture = Activity::GuestLecture;
    let offer = OfferProfile { activity: lecture, trades: Vec::new(), ..offer() };
    let need = NeedProfile { activity: lecture, trade: NeedTrade::Any, ..need() };
    insta::assert_snapshot!(explain(&scorer().judge(&offer, &need)), @"7706 = trade 1250/2500 + region 1856/2000 + period 1000/1000 + quantity 500/500 + language 1200/1200 + freshness 1000/1000 + track_record 400/800 + inclusion 500/1000");

    let abroad = Activity::ShortTermMobility;
    let offer = OfferProfile {
        activity: abroad,
        location: place("XK-prizren"),
        accepts_cross_border: true,
        languages: vec![language("hr"), language("en")],
        ..offer
    };
    let offer = OfferProfile { trades: vec![trade(MECHATRONIC)], ..offer };
    let need = NeedProfile {
        activity: abroad,
        accepts_cross_border: true,
        trade: NeedTrade::Known(trade(MECHANIC)),
        ..need
    };
    insta::assert_snapshot!(explain(&scorer().judge(&offer, &need)), @"8850 = trade 3150/3500 + period 2000/2000 + quantity 1000/1000 + language 1500/1500 + freshness 400/400 + track_record 150/300 + quality 400/800 + inclusion 250/500");
}

#[test]
fn near_trades_give_less() {
    let scorer = scorer_with(|rules| {
        rules.related_trades.push(RelatedTrades {
            one: "motor-vehicle-mechanic".to_owned(),
            other: "welder".to_owned(),
            share: 5_000,
        });
    });
    for (offered, relation, points) in [
        (MECHANIC, TradeRelation::Same, 2_800),
        (MECHATRONIC, TradeRelation::UnitGroup, 2_520),
        (FITTER, TradeRelation::MinorGroup, 1_680),
        (WELDER, TradeRelation::Related, 1_400),
    ] {
        let part = part(
            &scorer,
            Criterion::Trade,
            &OfferProfile { trades: vec![trade(offered)], ..offer() },
            &need(),
        );
        let fact = Fact::Trade { offered: TradeId(offered), wanted: TradeId(MECHANIC), relation };
        assert_eq!((part.points, part.fact), (points, fact));
    }
}

/// A way that no row of the rules knows.
fn reckoned(km: u32, approximate: bool, across_border: bool) -> Fact {
    Fact::Distance { km, approximate, across_border, detour: None, straight_km: None }
}

#[test]
fn the_border_weighs_but_is_not_shown() {
    let near = part(&scorer(), Criterion::Region, &offer(), &need());
    assert_eq!(near.fact, reckoned(24, false, false));
    let mut abroad = OfferProfile { accepts_cross_border: true, ..offer() };
    abroad.location.country = "HR".parse().unwrap();
    let need = NeedProfile { accepts_cross_border: true, ..need() };
    let far = part(&scorer(), Criterion::Region, &abroad, &need);
    assert_eq!(far.fact, reckoned(24, false, true));
    // 24 km and 44 km on a line from 10 km (all of 1,800) to 90 km (nothing).
    assert_eq!((near.points, far.points), (1_485, 1_035));
}

#[test]
fn a_known_way_replaces_the_reckoned_one() {
    let mut offer = OfferProfile { location: place("XK-prizren"), accepts_cross_border: true, ..offer() };
    let kukes = place("AL-kukes");
    let need = NeedProfile { country: kukes.country, location: kukes, accepts_cross_border: true, ..need() };
    let known = part(&scorer(), Criterion::Region, &offer, &need);
    assert_eq!((known.points, known.of), (1_147, 1_800));
    // About the region only, so that the town's way does not hold.
    offer.location.place = None;
    let about = part(&scorer(), Criterion::Region, &offer, &need);
    assert_eq!(about.fact, reckoned(39, true, true));
    assert_eq!(about.points, 697);
}

#[test]
fn days_met_of_days_wanted() {
    let spring = ("2027-03-01", "2027-04-30");
    // The offer's period and days of the week, the need's days of the week; points of 1,500.
    for (offered, theirs, ours, met, wanted, points) in [
        (spring, None, None, 61, 61, 1_500),
        (("2027-01-01", "2027-12-31"), None, None, 61, 61, 1_500),
        (("2027-04-01", "2027-06-30"), None, None, 30, 61, 737),
        (spring, Some(0b11), Some(0b111), 18, 27, 999),
        (spring, Some(0b11), None, 18, 18, 1_500),
        (spring, None, Some(0b11), 18, 18, 1_500),
    ] {
        let of = OfferPeriod {
            period: period(offered.0, offered.1),
            weekdays: theirs.map(weekdays),
            ..in_spring(Some(2))
        };
        let offer = OfferProfile { periods: vec![of], ..offer() };
        let need = NeedProfile { weekdays: ours.map(weekdays), ..need() };
        let part = part(&scorer(), Criterion::Period, &offer, &need);
        let Fact::Days { met: got_met, wanted: got_wanted, .. } = part.fact else { panic!("{part:?}") };
        assert_eq!(
            (got_met, got_wanted, part.points),
            (met, wanted, points),
            "{offered:?} {theirs:?} {ours:?}"
        );
    }
}

#[test]
fn what_is_agreed_already_is_not_wanted_twice() {
    for (free, met, points) in [(1, 0, 450), (1, 1, 900), (2, 0, 900), (50, 0, 900), (1, 2, 900)] {
        let offer = OfferProfile { periods: vec![in_spring(Some(free))], ..offer() };
        let part = part(&scorer(), Criterion::Quantity, &offer, &NeedProfile { met, ..need() });
        assert_eq!(part.points, points, "{free} free, {met} met");
    }
}

#[test]
fn one_common_language_is_enough() {
    for (offered, points) in
        [(vec!["bs"], 500), (vec!["hr"], 500), (vec!["sq", "sr"], 500), (vec!["sq"], 0), (vec![], 250)]
    {
        let offer = OfferProfile { languages: offered.iter().map(|tag| language(tag)).collect(), ..offer() };
        assert_eq!(part(&scorer(), Criterion::Language, &offer, &need()).points, points, "{offered:?}");
    }
}

#[test]
fn publishing_is_the_first_confirmation() {
    let published = Some(day("2026-11-20").and_hms_opt(12, 0, 0).unwrap().and_utc());
    let offer = OfferProfile { confirmed_on: None, published_at: published, ..offer() };
    let part = part(&scorer(), Criterion::Freshness, &offer, &need());
    assert_eq!(part.fact, Fact::Confirmed { on: day("2026-11-20"), days_ago: 4 });
    assert_eq!(part.points, 400);
}

#[test]
fn a_record_grows_slowly() {
    for (record, points) in [
        ((0, 0, 0, 0), 200),
        ((1, 1, 1, 1), 266),
        ((1, 0, 0, 0), 166),
        ((10, 0, 0, 0), 116),
        ((20, 20, 20, 20), 381),
        ((40, 10, 8, 3), 132),
    ] {
        let mut offer = offer();
        let (asked, answered, accepted, kept) = record;
        offer.host.track_record = TrackRecord { asked, answered, accepted, kept };
        assert_eq!(part(&scorer(), Criterion::TrackRecord, &offer, &need()).points, points, "{record:?}");
    }
}

#[test]
fn access_weighs_only_where_somebody_needs_it() {
    let mut offer = offer();
    offer.facts.step_free = Some(false);
    for (with_support, points) in [(None, 550), (Some(0), 550), (Some(1), 458)] {
        let need = NeedProfile { with_support, ..need() };
        assert_eq!(part(&scorer(), Criterion::Inclusion, &offer, &need).points, points, "{with_support:?}");
    }
}

#[test]
fn a_new_partner_is_neutral() {
    let scorer = scorer_with(|rules| {
        let profile = rules.profiles.values_mut().next().unwrap();
        profile.weights.remove(&Criterion::Quality);
        profile.weights.insert(Criterion::Partnership, 600);
    });
    let known = NeedProfile { partners: vec![(organisation(2), day("2024-05-01"))], ..need() };
    let part_of = |need: NeedProfile| part(&scorer, Criterion::Partnership, &offer(), &need);
    assert_eq!((part_of(need()).points, part_of(known.clone()).points), (300, 600));
    assert_eq!(part_of(known).fact, Fact::Partnership { since: Some(day("2024-05-01")) });
}

#[test]
fn a_country_may_have_its_own_weights() {
    let scorer = scorer_with(|rules| {
        let weights = [(Criterion::Trade, 5_000), (Criterion::Region, 5_000)].into_iter().collect();
        rules.overrides.push(ProfileOverride {
            country: "BA".parse().unwrap(),
            family: Activity::PracticalTraining.family(),
            weights: Some(weights),
            radius_km: None,
            distance: None,
        });
    });
    insta::assert_snapshot!(explain(&scorer.judge(&offer(), &need())), @"9125 = trade 5000/5000 + region 4125/5000");
    let elsewhere = NeedProfile { country: "ME".parse().unwrap(), accepts_cross_border: true, ..need() };
    let offer = OfferProfile { accepts_cross_border: true, ..offer() };
    assert_eq!(scorer.judge(&offer, &elsewhere).unwrap().parts.len(), 9);
}

#[test]
fn the_best_trade_and_period_win() {
    let numbered = |number, from, to| OfferPeriod {
        id: OfferPeriodId::from_uuid(Uuid::from_u128(number)),
        period: period(from, to),
        ..in_spring(Some(2))
    };
    let mut offer = OfferProfile {
        trades: vec![trade(COOK), trade(MECHATRONIC), trade(MECHANIC)],
        periods: vec![
            numbered(1, "2027-01-01", "2027-03-31"),
            numbered(2, "2027-02-01", "2027-05-31"),
            numbered(3, "2027-02-15", "2027-05-31"),
        ],
        ..offer()
    };
    let won = scorer().judge(&offer, &need()).unwrap();
    let second = OfferPeriodId::from_uuid(Uuid::from_u128(2));
    assert_eq!((won.trade, won.period), (Some(TradeId(MECHANIC)), Some(second)));

    // Equal trades: the host's order decides.
    offer.trades = vec![trade(MECHATRONIC), trade(MECHANIC)];
    let any = NeedProfile { trade: NeedTrade::Any, ..need() };
    assert_eq!(scorer().judge(&offer, &any).unwrap().trade, Some(TradeId(MECHATRONIC)));
}
