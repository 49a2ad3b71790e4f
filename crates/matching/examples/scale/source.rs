//! What offers and needs are drawn from.

use chrono::{Days, NaiveDate};
use domain::{
    Activity, ActivityFamily, HostFacts, LanguageTag, Location, NeedId, NeedProfile, NeedState, NeedTrade,
    OfferFacts, OfferId, OfferPeriod, OfferPeriodId, OfferProfile, OfferState, OrganisationId,
    OrganisationState, Participants, Period, QualityFacts, TrackRecord, TradeRef, Visibility, Weekdays,
};
use reference::Catalogue;
use uuid::Uuid;

use crate::chance::Chance;

/// How many of a hundred offers each activity has.
const ACTIVITIES: &[(Activity, u32)] = &[
    (Activity::PracticalTraining, 27),
    (Activity::DualApprenticeship, 14),
    (Activity::SummerPractice, 9),
    (Activity::CompanyVisit, 12),
    (Activity::GuestLecture, 6),
    (Activity::TeacherShadowing, 4),
    (Activity::Equipment, 2),
    (Activity::JointProject, 3),
    (Activity::OpenDay, 3),
    (Activity::ShortTermMobility, 12),
    (Activity::ErasmusPro, 3),
    (Activity::JobShadowing, 3),
    (Activity::InvitedExpert, 2),
];

/// Offers of one host, on average.
const OFFERS_A_HOST: usize = 4;

/// What is drawn from.
pub(crate) struct Source {
    trades: Vec<TradeRef>,
    /// Sums of the trades' weights, to draw by.
    trade_sums: Vec<u64>,
    places: Vec<Location>,
    place_sums: Vec<u64>,
    today: NaiveDate,
    hosts: u32,
}

/// Each sum with all before it.
fn sums(weights: impl Iterator<Item = u64>) -> Vec<u64> {
    weights
        .scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        })
        .collect()
}

fn draw<'a, T>(chance: &mut Chance, all: &'a [T], sums: &[u64]) -> &'a T {
    let point = chance.next() % sums.last().copied().unwrap_or(1);
    &all[sums.partition_point(|sum| *sum <= point)]
}

fn id(kind: u128, number: u32, chance: &mut Chance) -> Uuid {
    Uuid::from_u128(kind << 120 | u128::from(number) << 64 | u128::from(chance.next()))
}

fn host_id(number: u32) -> OrganisationId {
    OrganisationId::from_uuid(Uuid::from_u128(3 << 120 | u128::from(number)))
}

fn language(tag: &str) -> Option<LanguageTag> {
    tag.parse().ok()
}

fn answer(chance: &mut Chance) -> Option<bool> {
    chance.unless(50, |chance| chance.percent(70))
}

impl Source {
    /// The most common trade has a twentieth of all, the next ones less and less (Zipf).
    pub(crate) fn new(catalogue: &Catalogue, today: NaiveDate, offers: usize, chance: &mut Chance) -> Self {
        let hosts = u32::try_from(offers / OFFERS_A_HOST).unwrap_or(u32::MAX - 1) + 1;
        let mut trades: Vec<TradeRef> =
            catalogue.trades.iter().map(|trade| TradeRef { id: trade.id, isco08: trade.isco08 }).collect();
        for n in (1..trades.len()).rev() {
            let most = u32::try_from(n).unwrap_or(0) + 1;
            trades.swap(n, chance.number(0..most) as usize);
        }
        let zipf = (1..=trades.len()).map(|rank| 1_000_000 / u64::try_from(rank).unwrap_or(1).isqrt().max(1));
        let places = catalogue.places.iter().map(|place| Location {
            country: place.country,
            region: place.region,
            place: Some(place.id),
            point: place.point,
        });
        let people = catalogue.places.iter().map(|place| u64::from(place.population.unwrap_or(500).max(500)));
        Self {
            trade_sums: sums(zipf),
            trades,
            places: places.collect(),
            place_sums: sums(people),
            today,
            hosts,
        }
    }

    fn place(&self, chance: &mut Chance) -> Location {
        draw(chance, &self.places, &self.place_sums).clone()
    }

    fn trade(&self, chance: &mut Chance) -> TradeRef {
        *draw(chance, &self.trades, &self.trade_sums)
    }

    fn activity(chance: &mut Chance) -> Activity {
        let all = sums(ACTIVITIES.iter().map(|(_, percent)| u64::from(*percent)));
        draw(chance, ACTIVITIES, &all).0
    }

    fn languages(location: &Location, chance: &mut Chance) -> Vec<LanguageTag> {
        let local = match location.country.as_str() {
            "AL" | "XK" => "sq",
            "ME" => "sr-Latn-ME",
            _ => "bs",
        };
        let more = [("en", 45), ("de", 20), ("it", 12)];
        let more = more.into_iter().filter(|(_, percent)| chance.percent(*percent)).map(|(tag, _)| tag);
        std::iter::once(local).chain(more.collect::<Vec<_>>()).filter_map(language).collect()
    }

    fn weekdays(activity: Activity, chance: &mut Chance) -> Option<Weekdays> {
        if activity != Activity::DualApprenticeship {
            return None;
        }
        let days = [0b11, 0b111, 0b11000, 0b11100, 0b1_0001, 0b1_1111];
        chance.unless(20, |chance| Weekdays::try_from(*chance.one_of(&days)).ok()).flatten()
    }

    fn period(&self, activity: Activity, chance: &mut Chance) -> Period {
        let first = self.today + Days::new(u64::from(chance.number(0..330)));
        let days = match (activity.family(), activity) {
            (_, Activity::DualApprenticeship | Activity::ErasmusPro) => chance.number(120..300),
            (ActivityFamily::Placement, _) => chance.number(14..90),
            (ActivityFamily::Mobility, _) => chance.number(12..60),
            (ActivityFamily::Engagement, _) => chance.number(1..60),
        };
        Period::new(first, first + Days::new(u64::from(days)))
            .unwrap_or_else(|_| unreachable!("days are added"))
    }

    fn host(&self, chance: &mut Chance) -> HostFacts {
        let asked = chance.unless(60, |chance| chance.number(1..12)).unwrap_or(0);
        let answered = chance.number(0..asked + 1);
        let accepted = chance.number(0..answered + 1);
        HostFacts {
            id: host_id(chance.number(0..self.hosts)),
            state: OrganisationState::Verified,
            quality: QualityFacts {
                written_agreement: answer(chance),
                learning_outcomes: answer(chance),
                pedagogical_support: answer(chance),
                workplace_component: None,
                pay: answer(chance),
                social_protection: None,
                safe_conditions: answer(chance),
            },
            track_record: TrackRecord { asked, answered, accepted, kept: chance.number(0..accepted + 1) },
            contact_budget: chance.unless(80, |chance| chance.number(1..20)),
            contacts_used: chance.number(0..8),
            contacts_month: 202_611,
            accreditations: Vec::new(),
        }
    }

    pub(crate) fn offer(&self, chance: &mut Chance, number: u32) -> OfferProfile {
        let activity = Self::activity(chance);
        let location = self.place(chance);
        let is_mobility = activity.family() == ActivityFamily::Mobility;
        // 1.3 trades and 1.2 periods on average.
        let mut trades: Vec<TradeRef> = (0..1 + u32::from(chance.percent(25)) + u32::from(chance.percent(5)))
            .map(|_| self.trade(chance))
            .collect();
        trades.dedup();
        let periods = 1 + u32::from(chance.percent(16)) + u32::from(chance.percent(4));
        let period = |chance: &mut Chance| OfferPeriod {
            id: OfferPeriodId::from_uuid(id(4, number, chance)),
            period: self.period(activity, chance),
            weekdays: Self::weekdays(activity, chance),
            quantity: chance.unless(10, |chance| chance.number(1..8)),
            booked: u32::from(chance.percent(20)),
        };
        OfferProfile {
            id: OfferId::from_uuid(id(1, number, chance)),
            host: self.host(chance),
            activity,
            state: OfferState::Published,
            visibility: if chance.percent(2) { Visibility::NamedPartners } else { Visibility::Public },
            radius_km: chance.unless(80, |chance| chance.number(20..200)).filter(|_| !is_mobility),
            accepts_cross_border: is_mobility || chance.percent(30),
            languages: Self::languages(&location, chance),
            location,
            eqf: (None, chance.unless(70, |_| 5)),
            facts: OfferFacts {
                step_free: answer(chance),
                travel: answer(chance),
                meals: answer(chance),
                ..OfferFacts::default()
            },
            trades,
            periods: (0..periods).map(|_| period(chance)).collect(),
            confirmed_on: Some(self.today - Days::new(u64::from(chance.number(0..400)))),
            published_at: None,
            revision: 1,
        }
    }

    pub(crate) fn need(&self, chance: &mut Chance, number: u32) -> NeedProfile {
        let activity = Self::activity(chance);
        let location = self.place(chance);
        let fits_nothing = chance.percent(10);
        let any_trade = chance.percent(5) && !activity.has_learners();
        let quantity = chance.number(1..12);
        NeedProfile {
            id: NeedId::from_uuid(id(2, number, chance)),
            sending: OrganisationId::from_uuid(id(5, number, chance)),
            sending_state: OrganisationState::Verified,
            country: location.country,
            activity,
            participants: Participants::Learners,
            state: NeedState::Open,
            trade: if any_trade { NeedTrade::Any } else { NeedTrade::Known(self.trade(chance)) },
            eqf_level: Some(if fits_nothing && chance.percent(50) { 8 } else { 4 }),
            quantity: Some(quantity),
            met: 0,
            with_support: chance.unless(80, |chance| chance.number(1..3)),
            period: if fits_nothing {
                // Behind all that is on offer.
                let first = self.today + Days::new(900);
                Period::new(first, first + Days::new(30)).ok()
            } else {
                chance.unless(10, |chance| self.period(activity, chance))
            },
            weekdays: Self::weekdays(activity, chance),
            max_distance_km: chance.unless(60, |chance| chance.number(15..120)),
            accepts_cross_border: activity.family() == ActivityFamily::Mobility || chance.percent(30),
            languages: Self::languages(&location, chance),
            location,
            partners: Vec::new(),
            list_floor: u16::try_from(chance.number(7_000..9_500)).unwrap_or(0),
            revision: 1,
        }
    }
}
