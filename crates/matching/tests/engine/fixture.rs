//! A school in Zenica, a company in Kakanj, and what a test changes about them.

use chrono::NaiveDate;
use domain::{
    Activity, ActivityRule, ActivityRules, Blocked, HostFacts, LanguageTag, Location, MatchingRules, NeedId,
    NeedProfile, NeedState, NeedTrade, OfferFacts, OfferId, OfferPeriod, OfferPeriodId, OfferProfile,
    OfferState, OrganisationId, OrganisationState, Participants, Period, PlaceId, Point, QualityFacts,
    RegionId, Role, TrackRecord, TradeId, TradeRef, Verdict, Visibility, Weekdays,
};
use matching::{Codes, Scorer, Setting, SettingError};
use uuid::Uuid;

pub(crate) const WELDER: i32 = 1;
pub(crate) const MECHANIC: i32 = 2;
pub(crate) const MECHATRONIC: i32 = 3;
pub(crate) const FITTER: i32 = 4;
pub(crate) const COOK: i32 = 5;

/// Code, number and unit group.
const TRADES: &[(&str, i32, &str)] = &[
    ("welder", WELDER, "7212"),
    ("motor-vehicle-mechanic", MECHANIC, "7231"),
    ("motor-vehicle-mechatronic", MECHATRONIC, "7231"),
    ("machine-fitter", FITTER, "7233"),
    ("cook", COOK, "5120"),
];

/// Code, degrees north and east.
const PLACES: &[(&str, f64, f64)] = &[
    ("AL-kukes", 42.0769, 20.4219),
    ("BA-kakanj", 44.1322, 18.1206),
    ("BA-mostar", 43.3438, 17.8078),
    ("BA-zenica", 44.2034, 17.9077),
    ("XK-prizren", 42.2139, 20.7397),
];

/// Code, number and the number of the next larger one.
const REGIONS: &[(&str, i32, Option<i32>)] = &[
    ("AL", 10, None),
    ("AL013", 11, Some(10)),
    ("AL-M-kukes", 12, Some(11)),
    ("AL-M-has", 13, Some(11)),
    ("XK", 20, None),
    ("XK004", 21, Some(20)),
    ("XK-M-prizren", 22, Some(21)),
];

/// The location of a region that is known by itself, as far as anything is known of it here.
pub(crate) fn region(code: &str) -> RegionId {
    RegionId(REGIONS.iter().find(|(other, ..)| *other == code).unwrap().1)
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn period(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).unwrap()
}

pub(crate) fn weekdays(bits: i64) -> Weekdays {
    Weekdays::from_bits(bits).unwrap()
}

pub(crate) fn language(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

pub(crate) fn organisation(number: u128) -> OrganisationId {
    OrganisationId::from_uuid(Uuid::from_u128(number))
}

pub(crate) fn trade(id: i32) -> TradeRef {
    let (_, _, isco08) = TRADES.iter().find(|(_, number, _)| *number == id).unwrap();
    TradeRef { id: TradeId(id), isco08: isco08.parse().unwrap() }
}

pub(crate) fn place(code: &str) -> Location {
    let at = PLACES.iter().position(|(other, ..)| *other == code).unwrap();
    let (_, latitude, longitude) = PLACES[at];
    Location {
        country: code[..2].parse().unwrap(),
        region: RegionId(1),
        place: Some(PlaceId(i32::try_from(at).unwrap())),
        point: Point { latitude, longitude },
    }
}

/// From 1 March to 30 April 2027, on any day.
pub(crate) fn in_spring(quantity: Option<u32>) -> OfferPeriod {
    OfferPeriod {
        id: OfferPeriodId::from_uuid(Uuid::from_u128(1)),
        period: period("2027-03-01", "2027-04-30"),
        weekdays: None,
        quantity,
        booked: 0,
    }
}

/// A verified company in Kakanj that says nothing but trade, place and activity.
pub(crate) fn silent_offer() -> OfferProfile {
    OfferProfile {
        id: OfferId::from_uuid(Uuid::from_u128(1)),
        host: HostFacts {
            id: organisation(2),
            state: OrganisationState::Verified,
            quality: QualityFacts::default(),
            track_record: TrackRecord::default(),
            contact_budget: None,
            contacts_used: 0,
            contacts_month: 0,
            accreditations: Vec::new(),
        },
        activity: Activity::PracticalTraining,
        state: OfferState::Published,
        visibility: Visibility::VerifiedSchools,
        location: place("BA-kakanj"),
        radius_km: None,
        accepts_cross_border: false,
        languages: Vec::new(),
        eqf: (None, None),
        facts: OfferFacts::default(),
        trades: vec![trade(MECHANIC)],
        periods: Vec::new(),
        confirmed_on: None,
        published_at: None,
        revision: 1,
    }
}

/// The same, with dates, two places and a language.
pub(crate) fn offer() -> OfferProfile {
    OfferProfile {
        periods: vec![in_spring(Some(2))],
        languages: vec![language("bs")],
        confirmed_on: Some(day("2026-11-20")),
        ..silent_offer()
    }
}

/// A verified school in Zenica that looks for two places for its mechanics in spring.
pub(crate) fn need() -> NeedProfile {
    NeedProfile {
        id: NeedId::from_uuid(Uuid::from_u128(1)),
        sending: organisation(1),
        sending_state: OrganisationState::Verified,
        country: place("BA-zenica").country,
        activity: Activity::PracticalTraining,
        participants: Participants::Learners,
        state: NeedState::Open,
        trade: NeedTrade::Known(trade(MECHANIC)),
        eqf_level: None,
        quantity: Some(2),
        met: 0,
        with_support: None,
        period: Some(period("2027-03-01", "2027-04-30")),
        weekdays: None,
        location: place("BA-zenica"),
        max_distance_km: None,
        accepts_cross_border: false,
        languages: vec![language("bs")],
        partners: Vec::new(),
        list_floor: 0,
        revision: 1,
    }
}

pub(crate) fn default_rules() -> MatchingRules {
    toml::from_str(include_str!("../../../../config/rules/default.toml")).unwrap()
}

pub(crate) fn try_scorer(rules: MatchingRules) -> Result<Scorer, SettingError> {
    let at_least_ten = ActivityRule {
        activity: Activity::ShortTermMobility,
        participants: vec![Participants::Learners],
        roles: vec![Role::Sending, Role::Hosting],
        valid_from: day("2024-01-01"),
        valid_to: None,
        min_days: Some(10),
        max_days: Some(89),
        source: "Erasmus+ Programme Guide 2024".to_owned(),
        source_url: String::new(),
    };
    let activities = ActivityRules::new(vec![at_least_ten]);
    let mut codes = Codes::default();
    codes.trades.extend(TRADES.iter().map(|(code, id, _)| ((*code).to_owned(), TradeId(*id))));
    codes.places.extend((0..).zip(PLACES).map(|(id, (code, ..))| ((*code).to_owned(), PlaceId(id))));
    codes.regions.extend(REGIONS.iter().map(|(code, id, _)| ((*code).to_owned(), RegionId(*id))));
    codes
        .parents
        .extend(REGIONS.iter().filter_map(|(_, id, above)| Some((RegionId(*id), RegionId((*above)?)))));
    // The rules that ship name more towns than the tests go to.
    for (id, exception) in (1_000..).step_by(2).zip(&default_rules().travel.exceptions) {
        codes.places.entry(exception.from.clone()).or_insert(PlaceId(id));
        codes.places.entry(exception.to.clone()).or_insert(PlaceId(id + 1));
    }
    Scorer::new(Setting { rules, rules_version: 7, as_of: day("2026-11-24"), activities }, &codes)
}

/// With the rules that ship.
pub(crate) fn scorer() -> Scorer {
    try_scorer(default_rules()).unwrap()
}

/// With the rules that ship, changed.
pub(crate) fn scorer_with(change: impl FnOnce(&mut MatchingRules)) -> Scorer {
    let mut rules = default_rules();
    change(&mut rules);
    try_scorer(rules).unwrap()
}

/// A verdict in one line.
pub(crate) fn explain(verdict: &Verdict) -> String {
    match verdict {
        Ok(score) => {
            let parts = score.parts.iter();
            let parts: Vec<String> =
                parts.map(|part| format!("{} {}/{}", part.criterion, part.points, part.of)).collect();
            format!("{} = {}", score.points, parts.join(" + "))
        }
        Err(blocked) => {
            format!("blocked: {}", blocked.iter().map(Blocked::rule).collect::<Vec<_>>().join(", "))
        }
    }
}
