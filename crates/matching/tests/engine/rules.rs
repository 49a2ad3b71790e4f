//! What blocks a pair. All that applies is named.

use std::collections::BTreeSet;

use domain::{
    Accreditation, AccreditationDuty, AccreditationState, Activity, Blocked, Direction, NeedProfile,
    NeedState, NeedTrade, OfferPeriod, OfferPeriodId, OfferProfile, OfferState, OrganisationState, Side,
    TradeId, Visibility,
};
use uuid::Uuid;

use crate::fixture::{
    COOK, FITTER, MECHANIC, day, explain, in_spring, need, offer, organisation, period, place, scorer,
    scorer_with, trade, weekdays,
};

type Change = fn(&mut OfferProfile, &mut NeedProfile);

/// One change to a pair that fits, and the rules that it brings.
const CHANGES: &[(&str, Change)] = &[
    ("organisation_not_ready", |offer, _| offer.host.state = OrganisationState::Paused),
    ("organisation_not_ready", |_, need| need.sending_state = OrganisationState::Pending),
    ("same_organisation", |offer, need| offer.host.id = need.sending),
    ("offer_not_published", |offer, _| offer.state = OfferState::Withdrawn),
    ("need_not_open", |_, need| need.state = NeedState::Met),
    ("not_visible", |offer, _| offer.visibility = Visibility::NamedPartners),
    ("activities_differ", |offer, _| offer.activity = Activity::SummerPractice),
    ("trade_not_known", |_, need| need.trade = NeedTrade::Unknown),
    ("trades_differ", |offer, _| offer.trades = vec![trade(COOK)]),
    ("periods_dont_meet", |_, need| need.period = Some(period("2027-05-01", "2027-05-31"))),
    ("period_over", |offer, need| {
        offer.periods[0].period = period("2026-09-01", "2026-11-23");
        need.period = None;
    }),
    ("weekdays_dont_meet", |offer, need| {
        offer.periods[0].weekdays = Some(weekdays(0b0_0011));
        need.weekdays = Some(weekdays(0b1_1100));
    }),
    // They meet in the week, but on no day of the calendar: a Monday alone against Tuesdays and Wednesdays.
    ("periods_dont_meet", |offer, need| {
        offer.periods[0].period = period("2027-03-01", "2027-03-01");
        offer.periods[0].weekdays = Some(weekdays(0b011));
        need.weekdays = Some(weekdays(0b110));
    }),
    ("eqf_out_of_range", |offer, need| {
        offer.eqf = (Some(4), None);
        need.eqf_level = Some(3);
    }),
    ("eqf_out_of_range", |offer, need| {
        offer.eqf = (None, Some(4));
        need.eqf_level = Some(5);
    }),
    ("beyond_radius", |offer, _| offer.location = place("BA-mostar")),
    ("beyond_radius", |offer, _| offer.radius_km = Some(23)),
    ("beyond_radius", |_, need| need.max_distance_km = Some(23)),
    ("beyond_radius, beyond_radius", |offer, need| {
        offer.radius_km = Some(10);
        need.max_distance_km = Some(20);
    }),
    ("full", |offer, _| offer.periods[0].booked = 2),
    ("full", |offer, _| {
        offer.periods.clear();
        offer.facts.quantity = Some(0);
    }),
    ("contact_budget_used", |offer, _| {
        offer.host.contact_budget = Some(3);
        (offer.host.contacts_used, offer.host.contacts_month) = (3, 202_611);
    }),
    ("border_not_accepted, border_not_accepted", |offer, _| {
        offer.location.country = "HR".parse().unwrap();
    }),
    ("border_not_accepted", |offer, need| {
        offer.location.country = "HR".parse().unwrap();
        need.accepts_cross_border = true;
    }),
];

#[test]
fn each_rule_by_its_name() {
    assert!(scorer().judge(&offer(), &need()).is_ok());
    for (n, (rules, change)) in CHANGES.iter().enumerate() {
        let (mut offer, mut need) = (offer(), need());
        change(&mut offer, &mut need);
        assert_eq!(explain(&scorer().judge(&offer, &need)), format!("blocked: {rules}"), "change {n}");
    }
}

#[test]
fn all_that_apply_are_named() {
    let (mut offer, mut need) = (offer(), need());
    offer.state = OfferState::Paused;
    offer.location = place("BA-mostar");
    offer.trades = vec![trade(COOK)];
    offer.periods[0].booked = 2;
    need.period = Some(period("2027-05-01", "2027-05-31"));
    insta::assert_snapshot!(explain(&scorer().judge(&offer, &need)), @"blocked: offer_not_published, beyond_radius, trades_differ, periods_dont_meet, full");
}

#[test]
fn whose_limit_it_is() {
    let limits = |radius_km, max_distance_km| {
        let offer = OfferProfile { location: place("BA-mostar"), radius_km, ..offer() };
        scorer().judge(&offer, &NeedProfile { max_distance_km, ..need() }).map(|_| ())
    };
    let beyond = |limit_km, whose| Blocked::BeyondRadius { km: 125, limit_km, whose };
    assert_eq!(limits(None, None), Err(vec![beyond(60, None)]));
    assert_eq!(limits(Some(100), None), Err(vec![beyond(100, Some(Side::Host))]));
    assert_eq!(limits(Some(200), Some(90)), Err(vec![beyond(90, Some(Side::Sending))]));
    // What people say goes before what the rules say.
    assert_eq!(limits(Some(200), None), Ok(()));
    assert_eq!(limits(Some(125), Some(125)), Ok(()));
}

#[test]
fn the_least_blocked_period_explains() {
    let numbered = |number, from, to, booked| OfferPeriod {
        id: OfferPeriodId::from_uuid(Uuid::from_u128(number)),
        period: period(from, to),
        booked,
        ..in_spring(Some(2))
    };
    let periods = vec![
        numbered(1, "2026-03-01", "2026-04-30", 2), // over, no day in common, full
        numbered(2, "2027-06-01", "2027-06-30", 2), // no day in common, full
        numbered(3, "2027-03-01", "2027-04-30", 2), // full
    ];
    let mut offer = OfferProfile { periods, trades: vec![trade(COOK), trade(FITTER)], ..offer() };
    assert_eq!(scorer().judge(&offer, &need()), Err(vec![Blocked::Full { quantity: 2 }]));
    offer.periods.truncate(1);
    assert_eq!(explain(&scorer().judge(&offer, &need())), "blocked: period_over, periods_dont_meet, full");
}

#[test]
fn an_admin_may_switch_rules_off_but_not_all() {
    let lenient = scorer_with(|rules| {
        rules.minimum_score = 0;
        rules.profiles.values_mut().for_each(|profile| profile.must = BTreeSet::new());
    });
    let always = [
        "organisation_not_ready",
        "same_organisation",
        "offer_not_published",
        "need_not_open",
        "not_visible",
        "activities_differ",
        "trade_not_known",
        "period_over",
        "full",
    ];
    for (n, (rules, change)) in CHANGES.iter().enumerate() {
        let (mut offer, mut need) = (offer(), need());
        change(&mut offer, &mut need);
        let verdict = lenient.judge(&offer, &need);
        assert_eq!(verdict.is_err(), always.contains(rules), "change {n}: {}", explain(&verdict));
    }
}

#[test]
fn days_too_few_for_the_activity() {
    let abroad = Activity::ShortTermMobility;
    let mut offer = OfferProfile { activity: abroad, ..offer() };
    let need = NeedProfile { activity: abroad, ..need() };
    for (last, blocked) in [("2027-03-09", true), ("2027-03-10", false)] {
        offer.periods[0].period = period("2027-02-01", last);
        let verdict = scorer().judge(&offer, &need);
        assert_eq!(verdict == Err(vec![Blocked::TooFewDays { days: 9, least: 10 }]), blocked, "{last}");
        assert_eq!(verdict.is_ok(), !blocked, "{last}");
    }
}

#[test]
fn a_need_is_over_with_its_last_day() {
    let last_day = |last| {
        let need = NeedProfile { period: Some(period("2026-11-01", last)), ..need() };
        scorer().judge(&OfferProfile { periods: Vec::new(), ..offer() }, &need)
    };
    assert!(last_day("2026-11-24").is_ok());
    assert_eq!(last_day("2026-11-23"), Err(vec![Blocked::NeedNotOpen { state: NeedState::Expired }]));
}

#[test]
fn a_new_month_has_a_new_budget() {
    let mut offer = offer();
    offer.host.contact_budget = Some(2);
    (offer.host.contacts_used, offer.host.contacts_month) = (2, 202_610);
    assert!(scorer().judge(&offer, &need()).is_ok());
    offer.host.contact_budget = Some(0);
    assert_eq!(scorer().judge(&offer, &need()), Err(vec![Blocked::ContactBudgetUsed { budget: 0 }]));
    // What was too much for this month went to the next one.
    offer.host.contact_budget = Some(2);
    (offer.host.contacts_used, offer.host.contacts_month) = (1, 202_612);
    assert_eq!(scorer().judge(&offer, &need()), Err(vec![Blocked::ContactBudgetUsed { budget: 2 }]));
}

#[test]
fn named_partners_see_it() {
    let offer = OfferProfile { visibility: Visibility::NamedPartners, ..offer() };
    let need = NeedProfile { partners: vec![(organisation(2), day("2025-01-01"))], ..need() };
    assert!(scorer().judge(&offer, &need).is_ok());
}

#[test]
fn an_unknown_direction_never_blocks() {
    let mut offer = OfferProfile { accepts_cross_border: true, ..offer() };
    offer.location.country = "HR".parse().unwrap();
    let need = NeedProfile { accepts_cross_border: true, ..need() };
    let (from, to) = (need.country, offer.location.country);
    let score = scorer().judge(&offer, &need).unwrap();
    assert_eq!(score.check_by_hand, [Blocked::DirectionUnknown { from, to }]);

    let known = |allowed| {
        scorer_with(|rules| {
            let family = need.activity.family();
            let source = "a law".to_owned();
            rules.directions.push(Direction { family, from: from.into(), to: to.into(), allowed, source });
        })
        .judge(&offer, &need)
    };
    assert!(known(true).unwrap().check_by_hand.is_empty());
    assert_eq!(known(false), Err(vec![Blocked::DirectionNotAllowed { from, to }]));
}

#[test]
fn an_accreditation_must_count_on_the_first_day() {
    let source = "Law on VET, article 1, read on 2026-11-01";
    let duty = AccreditationDuty {
        country: "BA".parse().unwrap(),
        activity: Activity::PracticalTraining,
        source: source.to_owned(),
    };
    let scorer = scorer_with(|rules| rules.accreditation_duties.push(duty));
    let with = |valid_to: &str, state, of| {
        let mut offer = offer();
        offer.host.accreditations = vec![Accreditation {
            trade: TradeId(of),
            issuer: "Chamber".to_owned(),
            valid_from: day("2024-01-01"),
            valid_to: Some(day(valid_to)),
            state,
        }];
        scorer.judge(&offer, &need()).map(|_| ())
    };
    let (trade, source) = (TradeId(MECHANIC), source.to_owned());
    let missing = Err(vec![Blocked::AccreditationMissing { trade, source: source.clone() }]);
    let verified = AccreditationState::Verified;
    assert_eq!(scorer.judge(&offer(), &need()).map(|_| ()), missing);
    assert_eq!(with("2027-03-01", verified, MECHANIC), Ok(()));
    let ended_on = day("2027-02-28");
    let expired = Err(vec![Blocked::AccreditationExpired { trade, ended_on, source }]);
    assert_eq!(with("2027-02-28", verified, MECHANIC), expired);
    assert_eq!(with("2028-01-01", AccreditationState::Claimed, MECHANIC), missing);
    assert_eq!(with("2028-01-01", verified, COOK), missing);
}

#[test]
fn below_the_minimum_is_said_only_where_nothing_else_is() {
    let scorer = scorer_with(|rules| rules.minimum_score = 10_000);
    let points = self::scorer().judge(&offer(), &need()).unwrap().points;
    let below = Blocked::BelowMinimum { points, minimum: 10_000 };
    assert_eq!(scorer.judge(&offer(), &need()), Err(vec![below]));
    let paused = OfferProfile { state: OfferState::Paused, ..offer() };
    assert_eq!(explain(&scorer.judge(&paused, &need())), "blocked: offer_not_published");
}

#[test]
fn a_broad_group_makes_no_trades_near() {
    let technician = |id, code: &str| domain::TradeRef { id: TradeId(id), isco08: code.parse().unwrap() };
    let judged = |broad: &[&str]| {
        let scorer =
            scorer_with(|rules| rules.broad_groups = broad.iter().map(ToString::to_string).collect());
        let (mut offer, mut need) = (offer(), need());
        offer.trades = vec![technician(901, "3112")];
        need.trade = NeedTrade::Known(technician(902, "3113"));
        scorer.judge(&offer, &need).map(|_| ())
    };
    assert_eq!(judged(&[]), Ok(()));
    let (offered, wanted) = (TradeId(901), TradeId(902));
    assert_eq!(judged(&["311"]), Err(vec![Blocked::TradesDiffer { offered, wanted }]));
    assert_eq!(judged(&["722"]), Ok(()));
}
