//! Random offers and needs with everything that an engine could stumble over.

use chrono::{Days, NaiveDate};
use domain::{
    Accreditation, AccreditationState, Activity, HostFacts, LanguageTag, Location, NeedId, NeedProfile,
    NeedState, NeedTrade, OfferFacts, OfferId, OfferPeriod, OfferPeriodId, OfferProfile, OfferState,
    OrganisationId, OrganisationState, Participants, Period, PlaceId, Point, QualityFacts, RegionId,
    TrackRecord, TradeId, TradeRef, Visibility, Weekdays,
};
use uuid::Uuid;

use crate::chance::Chance;

/// The day for which all is reckoned.
pub(crate) const TODAY: &str = "2026-11-24";

/// Number and unit group.
pub(crate) const TRADES: &[(i32, &str)] =
    &[(1, "7212"), (2, "7231"), (3, "7231"), (4, "7233"), (5, "5120"), (6, "3115"), (7, "3113"), (8, "7411")];

/// Country, region, place and degrees; two are known by their region only.
const PLACES: &[(&str, i32, Option<i32>, f64, f64)] = &[
    ("AL", 13, Some(1), 42.0769, 20.4219),
    ("BA", 30, Some(2), 44.1322, 18.1206),
    ("BA", 30, Some(3), 43.3438, 17.8078),
    ("BA", 31, Some(4), 44.2034, 17.9077),
    ("BA", 31, None, 44.3, 17.8),
    ("XK", 22, Some(5), 42.2139, 20.7397),
    ("XK", 22, None, 42.3, 20.8),
    ("ME", 40, Some(6), 42.44, 19.26),
    ("ME", 40, Some(7), 42.28, 18.84),
    ("DE", 50, Some(8), 52.52, 13.40),
];

const ACTIVITIES: &[Activity] = &[
    Activity::PracticalTraining,
    Activity::DualApprenticeship,
    Activity::DualApprenticeship,
    Activity::GuestLecture,
    Activity::ShortTermMobility,
];

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn some_day(chance: &mut Chance) -> NaiveDate {
    day("2026-06-01") + Days::new(u64::from(chance.number(0..700)))
}

pub(crate) fn language(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

pub(crate) fn trade(chance: &mut Chance) -> TradeRef {
    let (id, isco08) = *chance.one_of(TRADES);
    TradeRef { id: TradeId(id), isco08: isco08.parse().unwrap() }
}

fn organisation(chance: &mut Chance) -> OrganisationId {
    OrganisationId::from_uuid(Uuid::from_u128(u128::from(chance.number(1..40))))
}

fn location(chance: &mut Chance) -> Location {
    let (country, region, place, latitude, longitude) = *chance.one_of(PLACES);
    // A few lie beside the town: many locations make many numbers.
    let aside = if chance.percent(20) { f64::from(chance.number(0..50)) / 100.0 } else { 0.0 };
    Location {
        country: country.parse().unwrap(),
        region: RegionId(region),
        place: place.map(PlaceId),
        point: Point { latitude: latitude + aside, longitude },
    }
}

fn languages(chance: &mut Chance) -> Vec<LanguageTag> {
    let all = ["bs", "hr", "sq", "en", "de"];
    all.iter().filter(|_| chance.percent(30)).map(|tag| language(tag)).collect()
}

fn weekdays(chance: &mut Chance) -> Option<Weekdays> {
    chance.unless(60, |chance| Weekdays::from_bits(i64::from(chance.number(1..128))).unwrap())
}

fn period(chance: &mut Chance) -> Period {
    let first = some_day(chance);
    let days = if chance.percent(20) { chance.number(0..4) } else { chance.number(0..150) };
    Period::new(first, first + Days::new(u64::from(days))).unwrap()
}

fn answer(chance: &mut Chance) -> Option<bool> {
    chance.unless(50, |chance| chance.percent(60))
}

fn accreditation(chance: &mut Chance) -> Accreditation {
    let valid_from = some_day(chance);
    Accreditation {
        trade: trade(chance).id,
        issuer: "komora".to_owned(),
        valid_from,
        valid_to: chance.unless(40, |chance| valid_from + Days::new(u64::from(chance.number(0..400)))),
        state: if chance.percent(80) { AccreditationState::Verified } else { AccreditationState::Claimed },
    }
}

fn host(chance: &mut Chance) -> HostFacts {
    let papers = chance.number(0..9);
    HostFacts {
        id: organisation(chance),
        state: if chance.percent(5) { OrganisationState::Paused } else { OrganisationState::Verified },
        quality: QualityFacts {
            written_agreement: answer(chance),
            pay: answer(chance),
            safe_conditions: answer(chance),
            ..QualityFacts::default()
        },
        track_record: TrackRecord {
            asked: chance.number(0..6),
            answered: chance.number(0..6),
            accepted: chance.number(0..4),
            kept: chance.number(0..4),
        },
        contact_budget: chance.unless(70, |chance| chance.number(0..4)),
        contacts_used: chance.number(0..5),
        contacts_month: if chance.percent(50) { 202_611 } else { 202_610 },
        accreditations: (0..papers).map(|_| accreditation(chance)).collect(),
    }
}

fn offer_period(chance: &mut Chance, id: u32) -> OfferPeriod {
    OfferPeriod {
        id: OfferPeriodId::from_uuid(Uuid::from_u128(u128::from(id))),
        period: period(chance),
        weekdays: weekdays(chance),
        quantity: chance.unless(30, |chance| chance.number(0..8)),
        booked: chance.number(0..3),
    }
}

fn distance(chance: &mut Chance) -> Option<u32> {
    chance.unless(60, |chance| chance.number(0..400))
}

/// An offer of this number.
pub(crate) fn offer(chance: &mut Chance, number: u32) -> OfferProfile {
    let mut trades: Vec<TradeRef> = (0..chance.number(0..4)).map(|_| trade(chance)).collect();
    trades.dedup();
    let periods = chance.number(0..4);
    let stated = chance.percent(80);
    OfferProfile {
        id: OfferId::from_uuid(Uuid::from_u128(u128::from(number))),
        host: host(chance),
        activity: *chance.one_of(ACTIVITIES),
        state: if chance.percent(5) { OfferState::Paused } else { OfferState::Published },
        visibility: *chance.one_of(Visibility::ALL),
        location: location(chance),
        radius_km: distance(chance),
        accepts_cross_border: chance.percent(60),
        languages: languages(chance),
        eqf: (chance.unless(70, eqf), chance.unless(70, eqf)),
        facts: OfferFacts {
            quantity: chance.unless(50, |chance| chance.number(0..5)),
            travel: answer(chance),
            step_free: answer(chance),
            meals: answer(chance),
            ..OfferFacts::default()
        },
        trades,
        periods: (0..periods).map(|id| offer_period(chance, id)).collect(),
        confirmed_on: stated.then(|| day(TODAY) + Days::new(5) - Days::new(u64::from(chance.number(0..450)))),
        published_at: None,
        revision: 1,
    }
}

fn eqf(chance: &mut Chance) -> u8 {
    u8::try_from(chance.number(1..9)).unwrap()
}

/// A need of this number.
pub(crate) fn need(chance: &mut Chance, number: u32) -> NeedProfile {
    let location = location(chance);
    let partners = (0..chance.number(0..4)).map(|_| (organisation(chance), day("2020-01-01"))).collect();
    NeedProfile {
        id: NeedId::from_uuid(Uuid::from_u128(u128::from(number))),
        sending: organisation(chance),
        sending_state: if chance.percent(5) {
            OrganisationState::Paused
        } else {
            OrganisationState::Verified
        },
        country: location.country,
        activity: *chance.one_of(ACTIVITIES),
        participants: Participants::Learners,
        state: if chance.percent(5) { NeedState::Closed } else { NeedState::Open },
        trade: match chance.number(0..10) {
            0 => NeedTrade::Unknown,
            1 | 2 => NeedTrade::Any,
            _ => NeedTrade::Known(trade(chance)),
        },
        eqf_level: chance.unless(50, eqf),
        quantity: chance.unless(30, |chance| chance.number(0..8)),
        met: chance.number(0..3),
        with_support: chance.unless(50, |chance| chance.number(0..3)),
        period: chance.unless(25, period),
        weekdays: weekdays(chance),
        location,
        max_distance_km: distance(chance),
        accepts_cross_border: chance.percent(60),
        languages: languages(chance),
        partners,
        list_floor: u16::try_from(chance.number(0..8_000)).unwrap(),
        revision: 1,
    }
}
