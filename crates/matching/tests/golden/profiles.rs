//! What a case says, as the engine sees it.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveTime;
use domain::{
    HostFacts, Isco08, Location, NeedId, NeedProfile, NeedState, NeedTrade, OfferId, OfferPeriod,
    OfferPeriodId, OfferProfile, OfferState, OrganisationId, OrganisationState, Participants, Period,
    PlaceId, Point, TrackRecord, TradeId, TradeRef, Visibility, Weekdays,
};
use matching::Codes;
use reference::Catalogue;
use uuid::Uuid;

use super::case::{Cases, NeedCase, OfferCase};

/// The towns of the cases and the trades that ship with the product.
pub(crate) struct World {
    pub(crate) codes: Codes,
    pub(crate) catalogue: Catalogue,
    isco08: HashMap<TradeId, Isco08>,
    points: BTreeMap<String, Point>,
}

impl World {
    pub(crate) fn new(cases: &Cases) -> Self {
        let catalogue = Catalogue::shipped().unwrap();
        let trades = &catalogue.trades;
        let mut codes = Codes::default();
        codes.trades.extend(trades.iter().map(|trade| (trade.code.clone(), trade.id)));
        let isco08 = trades.iter().map(|trade| (trade.id, trade.isco08)).collect();
        codes.places.extend((1..).zip(cases.places.keys()).map(|(id, code)| (code.clone(), PlaceId(id))));
        let regions = &catalogue.regions;
        codes.regions.extend(regions.iter().map(|region| (region.code.clone(), region.id)));
        codes.parents.extend(regions.iter().filter_map(|region| Some((region.id, region.parent?))));
        for (id, place) in (10_000..).zip(&catalogue.places) {
            codes.places.entry(place.code.clone()).or_insert(PlaceId(id));
        }
        let point = |&(latitude, longitude): &(f64, f64)| Point { latitude, longitude };
        let points = cases.places.iter().map(|(code, degrees)| (code.clone(), point(degrees))).collect();
        Self { codes, catalogue, isco08, points }
    }

    pub(crate) fn need(&self, case: &NeedCase) -> NeedProfile {
        let location = self.location(&case.place);
        let trade = case.trade.as_ref().map_or(NeedTrade::Any, |code| NeedTrade::Known(self.trade(code)));
        NeedProfile {
            id: NeedId::from_uuid(Uuid::from_u128(1)),
            sending: OrganisationId::from_uuid(Uuid::from_u128(1)),
            sending_state: OrganisationState::Verified,
            country: location.country,
            activity: case.activity,
            participants: case.participants.unwrap_or(Participants::Learners),
            state: NeedState::Open,
            trade,
            eqf_level: None,
            quantity: case.quantity,
            met: 0,
            with_support: case.with_support,
            period: case.period.map(|(from, to)| Period::new(from, to).unwrap()),
            weekdays: weekdays(&case.weekdays),
            location,
            max_distance_km: case.max_distance_km,
            accepts_cross_border: case.across_border,
            languages: case.languages.clone(),
            partners: Vec::new(),
            list_floor: 0,
            revision: 1,
        }
    }

    pub(crate) fn offer(&self, number: usize, case: &OfferCase, of: &NeedCase) -> OfferProfile {
        OfferProfile {
            id: OfferId::from_uuid(uuid(number)),
            host: host(number, case),
            activity: case.activity.unwrap_or(of.activity),
            state: OfferState::Published,
            visibility: Visibility::VerifiedSchools,
            location: self.location(&case.place),
            radius_km: case.radius_km,
            accepts_cross_border: case.across_border,
            languages: case.languages.clone(),
            eqf: (None, None),
            facts: case.facts.clone(),
            trades: case.trades.iter().map(|code| self.trade(code)).collect(),
            periods: periods(number, case),
            confirmed_on: case.confirmed_on,
            published_at: case.published_on.map(|day| day.and_time(NaiveTime::MIN).and_utc()),
            revision: 1,
        }
    }

    fn trade(&self, code: &str) -> TradeRef {
        let id = *self.codes.trades.get(code).unwrap_or_else(|| panic!("no trade `{code}`"));
        TradeRef { id, isco08: self.isco08[&id] }
    }

    fn location(&self, code: &str) -> Location {
        let place = *self.codes.places.get(code).unwrap_or_else(|| panic!("no place `{code}`"));
        let country = code[..2].parse().unwrap();
        let region = self.catalogue.place(code).unwrap_or_else(|| panic!("no town `{code}` ships")).region;
        Location { country, region, place: Some(place), point: self.points[code] }
    }
}

fn uuid(number: usize) -> Uuid {
    Uuid::from_u128(u128::try_from(number).unwrap() + 2)
}

fn host(number: usize, case: &OfferCase) -> HostFacts {
    let record = &case.track_record;
    HostFacts {
        id: OrganisationId::from_uuid(uuid(number)),
        state: OrganisationState::Verified,
        quality: case.quality,
        track_record: TrackRecord {
            asked: record.asked,
            answered: record.answered,
            accepted: record.accepted,
            kept: record.kept,
        },
        contact_budget: case.contacts.as_ref().map(|contacts| contacts.budget),
        contacts_used: case.contacts.as_ref().map_or(0, |contacts| contacts.used),
        contacts_month: case.contacts.as_ref().map_or(0, |contacts| contacts.month),
        accreditations: Vec::new(),
    }
}

fn periods(number: usize, case: &OfferCase) -> Vec<OfferPeriod> {
    let period = |(n, period): (usize, &super::case::PeriodCase)| OfferPeriod {
        id: OfferPeriodId::from_uuid(uuid(number * 100 + n)),
        period: Period::new(period.from, period.to).unwrap(),
        weekdays: weekdays(&period.weekdays),
        quantity: period.quantity,
        booked: period.booked,
    };
    case.periods.iter().enumerate().map(period).collect()
}

fn weekdays(days: &[String]) -> Option<Weekdays> {
    Weekdays::of(days.iter().map(|day| day.parse().unwrap()))
}
