//! What the engine knows of pairs of trades and of towns, asked pair by pair: SQL gets it in tables to look up.

use std::error::Error;

use domain::{
    Activity, Blocked, Criterion, Fact, Location, NeedProfile, NeedTrade, OfferProfile, Part, Score, TradeRef,
};
use matching::Scorer;
use reference::Catalogue;

use crate::ask::family_number;
use crate::chance::Chance;
use crate::source::Source;

/// Two trades that a family lets pass, and the points of the criterion.
pub(crate) struct Near {
    pub(crate) family: usize,
    pub(crate) wanted: i32,
    pub(crate) offered: i32,
    pub(crate) points: u16,
}

/// The way between two towns.
pub(crate) struct Way {
    pub(crate) one: i32,
    pub(crate) other: i32,
    pub(crate) km: u32,
    /// With what the border costs.
    pub(crate) weighed_km: u32,
}

/// One activity of each family.
const FAMILIES: [Activity; 3] =
    [Activity::PracticalTraining, Activity::CompanyVisit, Activity::ShortTermMobility];

/// A pair that fits in everything, so that only what is asked for makes a difference.
struct Probe {
    offer: OfferProfile,
    need: NeedProfile,
}

impl Probe {
    fn new(scorer: &Scorer, catalogue: &Catalogue) -> Self {
        let mut chance = Chance::new(0);
        let source = Source::new(catalogue, scorer.as_of(), 1, &mut chance);
        let (mut offer, mut need) = (source.offer(&mut chance, 0), source.need(&mut chance, 0));
        offer.visibility = domain::Visibility::Public;
        offer.host.contact_budget = None;
        offer.periods.clear();
        offer.eqf = (None, None);
        (offer.accepts_cross_border, need.accepts_cross_border) = (true, true);
        (offer.radius_km, need.max_distance_km) = (Some(20_000), Some(20_000));
        (offer.facts.quantity, need.period, need.weekdays) = (None, None, None);
        offer.languages.clone_from(&need.languages);
        Self { offer, need }
    }

    fn of(mut self, activity: Activity) -> Self {
        (self.offer.activity, self.need.activity) = (activity, activity);
        self
    }

    fn put_trades(&mut self, offered: TradeRef, wanted: TradeRef) {
        self.offer.trades = vec![offered];
        self.need.trade = NeedTrade::Known(wanted);
    }
}

fn part(score: &Score, criterion: Criterion) -> Option<&Part> {
    score.parts.iter().find(|part| part.criterion == criterion)
}

/// All pairs of trades, for each family.
pub(crate) fn near(scorer: &Scorer, catalogue: &Catalogue) -> Result<Vec<Near>, Box<dyn Error>> {
    let trades = || catalogue.trades.iter().map(|trade| TradeRef { id: trade.id, isco08: trade.isco08 });
    let town = town(catalogue, 0).ok_or("there are no towns")?;
    let mut found = Vec::new();
    for activity in FAMILIES {
        let mut probe = Probe::new(scorer, catalogue).of(activity);
        (probe.offer.location, probe.need.location) = (town.clone(), town.clone());
        probe.need.country = town.country;
        for (wanted, offered) in trades().flat_map(|wanted| trades().map(move |offered| (wanted, offered))) {
            probe.put_trades(offered, wanted);
            match scorer.judge(&probe.offer, &probe.need) {
                Ok(score) => found.push(Near {
                    family: family_number(activity.family()),
                    wanted: wanted.id.0,
                    offered: offered.id.0,
                    points: part(&score, Criterion::Trade).map_or(0, |part| part.points),
                }),
                Err(blocked) if matches!(blocked[..], [Blocked::TradesDiffer { .. }]) => {}
                Err(blocked) => return Err(format!("trades can't be compared: {blocked:?}").into()),
            }
        }
    }
    Ok(found)
}

fn town(catalogue: &Catalogue, number: usize) -> Option<Location> {
    let place = catalogue.places.get(number)?;
    Some(Location { country: place.country, region: place.region, place: Some(place.id), point: place.point })
}

/// All pairs of towns. Only a visit is asked for: distance weighs there, and no direction is closed to it.
pub(crate) fn ways(scorer: &Scorer, catalogue: &Catalogue) -> Result<Vec<Way>, Box<dyn Error>> {
    let towns: Vec<Location> =
        (0..catalogue.places.len()).filter_map(|number| town(catalogue, number)).collect();
    let trade = catalogue.trades.first().ok_or("there are no trades")?;
    let trade = TradeRef { id: trade.id, isco08: trade.isco08 };
    let mut probe = Probe::new(scorer, catalogue).of(Activity::CompanyVisit);
    probe.put_trades(trade, trade);
    let border_km = scorer.rules().travel.border_km;
    let mut ways = Vec::new();
    for one in &towns {
        probe.need.location.clone_from(one);
        probe.need.country = one.country;
        for other in &towns {
            probe.offer.location.clone_from(other);
            let score = scorer
                .judge(&probe.offer, &probe.need)
                .map_err(|blocked| format!("a way can't be had: {blocked:?}"))?;
            let fact = part(&score, Criterion::Region).map(|part| &part.fact);
            let Some(Fact::Distance { km, across_border, straight_km, .. }) = fact else {
                return Err("distance doesn't weigh in visits: no ways can be had".into());
            };
            // A row of the rules' table has whatever the border costs in it.
            let border = if *across_border && straight_km.is_none() { border_km } else { 0 };
            let (one, other) = (one.place.map_or(0, |id| id.0), other.place.map_or(0, |id| id.0));
            ways.push(Way { one, other, km: *km, weighed_km: *km + border });
        }
    }
    Ok(ways)
}
