//! The rules as tables: what each profile gives for each fact, so that scoring a row is adding up.

use std::sync::Arc;

use domain::{
    Activity, ActivityFamily, Country, Criterion, HardRule, NeedProfile, OfferProfile, Profile, TradeRef,
};

use super::day;
use crate::{Scorer, criterion::answers, hard_rule};

/// How many numbers met and unmet answers make together: three bits each.
const ANSWERS: usize = 64;

/// The rules of one moment, as tables.
#[derive(Clone)]
pub(super) struct Standard {
    pub(super) scorer: Arc<Scorer>,
    /// The day for which it reckons.
    pub(super) today: u16,
    /// What is given where nothing is stated, in points of 10,000.
    pub(super) neutral: u16,
    /// The least score that is suggested.
    pub(super) minimum: u16,
    /// Shares by [`answers_class`].
    pub(super) quality: [u16; ANSWERS],
    pub(super) inclusion: [u16; ANSWERS],
    /// By activity, in the order of the rules: the first that holds on a day counts.
    least_days: Vec<Vec<LeastDays>>,
    tables: Vec<Table>,
    /// Which table holds for a family and a country of the sending side, where not that of the family.
    overridden: Vec<(ActivityFamily, Country, u8)>,
}

/// One profile of the rules.
#[derive(Clone)]
pub(super) struct Table {
    /// By the number of the criterion.
    pub(super) weights: [u16; 10],
    /// Shares by km, as far as there are any.
    region: Box<[u16]>,
    /// Shares by days since the last confirmation, as far as there are any.
    freshness: Box<[u16]>,
    /// How far at most where nobody says, in km.
    pub(super) radius_km: u32,
    pub(super) must: Must,
    profile: Profile,
}

/// How many days an activity takes at least where it begins between two days.
#[derive(Clone)]
struct LeastDays {
    first: u16,
    last: u16,
    days: u32,
}

/// The hard rules that hold.
#[derive(Clone, Copy)]
pub(super) struct Must(u16);

impl Must {
    pub(super) const fn has(self, rule: HardRule) -> bool {
        self.0 & (1 << rule as u16) != 0
    }
}

/// Three bits for the answers yes, three for the answers no.
pub(super) fn answers_class(answers: &[Option<bool>]) -> u8 {
    let (met, unmet) = answers::count(answers);
    met | unmet << 3
}

fn answer_shares(questions: u8, neutral: u16) -> [u16; ANSWERS] {
    let mut shares = [neutral; ANSWERS];
    for met in 0..=questions {
        for unmet in 0..=questions - met {
            let share = answers::share(met, unmet, questions - met - unmet, neutral);
            shares[usize::from(met | unmet << 3)] = share.unwrap_or(neutral);
        }
    }
    shares
}

fn least_days(scorer: &Scorer, activity: Activity) -> Vec<LeastDays> {
    let rows = scorer.activities().rows().iter().filter(|row| row.activity == activity);
    rows.map(|row| LeastDays {
        first: day::nearest(row.valid_from),
        last: row.valid_to.map_or(day::NONE, day::nearest),
        days: row.min_days.unwrap_or(0),
    })
    .collect()
}

impl Standard {
    pub(super) fn new(scorer: Arc<Scorer>) -> Self {
        let rules = scorer.rules();
        let mut tables = Vec::new();
        // The first three tables are those of the families, in their order.
        for family in ActivityFamily::ALL {
            tables.extend(rules.profiles.get(family).cloned().map(Table::new));
        }
        let mut overridden = Vec::new();
        for other in &rules.overrides {
            let activity = Activity::ALL.iter().find(|activity| activity.family() == other.family);
            let profile = activity.and_then(|activity| rules.profile(*activity, other.country));
            if let (Some(profile), Ok(at)) = (profile, u8::try_from(tables.len())) {
                overridden.push((other.family, other.country, at));
                tables.push(Table::new(profile));
            }
        }
        let as_of = scorer.as_of();
        let (neutral, minimum) = (rules.neutral_share, rules.minimum_score);
        let quality = domain::QualityFacts::default().answers().len();
        let inclusion = domain::OfferFacts::default().inclusion_answers().len();
        let shares = |questions: usize| answer_shares(u8::try_from(questions).unwrap_or(7), neutral);
        Self {
            today: day::nearest(as_of),
            neutral,
            minimum,
            quality: shares(quality),
            inclusion: shares(inclusion),
            least_days: Activity::ALL.iter().map(|activity| least_days(&scorer, *activity)).collect(),
            tables,
            overridden,
            scorer,
        }
    }

    /// The same but for a hard rule and the least score, which do not hold.
    pub(super) fn without(&self, rule: HardRule) -> Self {
        let mut lenient = self.clone();
        lenient.minimum = 0;
        for table in &mut lenient.tables {
            table.must.0 &= !(1 << rule as u16);
        }
        lenient
    }

    /// The number of the table for a family as a country of the sending side has it.
    pub(super) fn table_number(&self, family: ActivityFamily, country: Country) -> u8 {
        let other = self.overridden.iter().find(|(of, by, _)| *of == family && *by == country);
        other.map_or(family as u8, |(_, _, number)| *number)
    }

    pub(super) fn table(&self, number: u8) -> &Table {
        &self.tables[usize::from(number)]
    }

    /// How near two trades are, and the share in points of 10,000; `None` where that is too far.
    pub(super) fn relation(&self, table: &Table, offered: TradeRef, wanted: TradeRef) -> Option<u16> {
        let (relation, share) = self.scorer.relations().between(offered, wanted, table.profile.trade);
        let is_near: bool = relation <= table.profile.trade_at_least;
        (is_near || !table.must.has(HardRule::Trade)).then_some(share)
    }

    /// Countries from which nobody of a need may come, by the bits of their numbers.
    pub(super) fn closed(&self, need: &NeedProfile, countries: &[Country]) -> u64 {
        let directions = &self.scorer.rules().directions;
        let of_need = |direction: &&domain::Direction| {
            direction.family == need.activity.family() && direction.from.contains(need.country)
        };
        countries.iter().enumerate().fold(0, |bits, (number, country)| {
            let mut rows =
                directions.iter().filter(of_need).filter(|direction| direction.to.contains(*country));
            let is_closed = *country != need.country && rows.any(|direction| !direction.allowed);
            bits | u64::from(is_closed) << number
        })
    }

    /// Countries in which an activity asks hosts for an accreditation, by the bits of their numbers.
    pub(super) fn duties(&self, activity: Activity, countries: &[Country]) -> u64 {
        let duties = &self.scorer.rules().accreditation_duties;
        countries.iter().enumerate().fold(0, |bits, (number, country)| {
            let holds = duties.iter().any(|duty| duty.activity == activity && duty.country == *country);
            bits | u64::from(holds) << number
        })
    }

    /// How many days an activity takes at least where it begins on a day; 0 where no source says.
    pub(super) fn least_days(&self, activity: Activity, starts: u16) -> u32 {
        let spans = &self.least_days[activity as usize];
        spans.iter().find(|span| span.first <= starts && starts <= span.last).map_or(0, |span| span.days)
    }

    /// Whether a host's contacts of this month are used up.
    pub(super) fn budget_is_used(&self, offer: &OfferProfile) -> bool {
        let used = hard_rule::contact_budget::used(&offer.host, self.scorer.as_of());
        offer.host.contact_budget.is_some_and(|budget| used >= budget)
    }
}

impl Table {
    fn new(profile: Profile) -> Self {
        let mut weights = [0; 10];
        for (criterion, weight) in &profile.weights {
            weights[*criterion as usize] = *weight;
        }
        let must = profile.must.iter().fold(0, |bits, rule| bits | 1 << *rule as u16);
        let kilometres = 0..=profile.distance.zero_km.min(u32::from(u16::MAX));
        let days = 0..=profile.freshness.zero_days.min(u32::from(u16::MAX));
        Self {
            weights,
            region: kilometres.map(|km| profile.distance.share(km)).collect(),
            freshness: days.map(|days| profile.freshness.share(days)).collect(),
            radius_km: profile.radius_km.unwrap_or(u32::MAX),
            must: Must(must),
            profile,
        }
    }

    pub(super) const fn weight(&self, criterion: Criterion) -> u16 {
        self.weights[criterion as usize]
    }

    /// The share of a way with what its border costs.
    pub(super) fn region_share(&self, weighed_km: u16) -> u16 {
        self.region.get(usize::from(weighed_km)).copied().unwrap_or(0)
    }

    /// The share of an age of so many days.
    pub(super) fn freshness_share(&self, days: u16) -> u16 {
        self.freshness.get(usize::from(days)).copied().unwrap_or(0)
    }
}
