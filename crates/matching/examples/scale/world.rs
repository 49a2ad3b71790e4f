//! Offers and needs as a big database would have them.

use std::error::Error;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use domain::{NeedProfile, OfferProfile, Period};
use matching::{Codes, Scorer, Setting};
use reference::Catalogue;

use crate::chance::Chance;
use crate::options::Options;
use crate::source::Source;

pub(crate) struct World {
    pub(crate) scorer: Arc<Scorer>,
    pub(crate) offers: Vec<OfferProfile>,
    pub(crate) needs: Vec<Arc<NeedProfile>>,
}

impl World {
    pub(crate) fn draw(options: &Options) -> Result<Self, Box<dyn Error>> {
        let catalogue = Catalogue::shipped()?;
        let today = "2026-11-24".parse()?;
        let mut chance = Chance::new(options.seed);
        let source = Source::new(&catalogue, today, options.offers, &mut chance);
        let scorer = scorer(&catalogue, today)?;
        let offers = (0..u32::try_from(options.offers)?).map(|n| source.offer(&mut chance, n)).collect();
        let needs =
            (0..u32::try_from(options.lists)?).map(|n| Arc::new(source.need(&mut chance, n))).collect();
        Ok(Self { scorer: Arc::new(scorer), offers, needs })
    }

    /// So many needs, spread over all.
    pub(crate) fn some_needs(&self, count: usize) -> Vec<&NeedProfile> {
        let step = (self.needs.len() / count.max(1)).max(1);
        self.needs.iter().step_by(step).take(count).map(AsRef::as_ref).collect()
    }

    /// So many offers, spread over all.
    pub(crate) fn some_offers(&self, count: usize) -> impl Iterator<Item = &OfferProfile> {
        let step = (self.offers.len() / count.max(1)).max(1);
        self.offers.iter().step_by(step).take(count)
    }

    /// The same, moved to other days and fewer places.
    pub(crate) fn changed_offers(&self, count: usize) -> Vec<OfferProfile> {
        let later = |offer: &OfferProfile| {
            let mut offer = offer.clone();
            offer.facts.quantity = Some(1);
            for period in &mut offer.periods {
                let days = Days::new(30);
                let (first, last) = (period.period.starts_on() + days, period.period.ends_on() + days);
                period.period = Period::new(first, last).unwrap_or(period.period);
            }
            offer
        };
        self.some_offers(count).map(later).collect()
    }
}

fn scorer(catalogue: &Catalogue, as_of: NaiveDate) -> Result<Scorer, Box<dyn Error>> {
    let codes = Codes {
        trades: catalogue.trades.iter().map(|trade| (trade.code.clone(), trade.id)).collect(),
        places: catalogue.places.iter().map(|place| (place.code.clone(), place.id)).collect(),
        regions: catalogue.regions.iter().map(|region| (region.code.clone(), region.id)).collect(),
        parents: catalogue.regions.iter().filter_map(|region| Some((region.id, region.parent?))).collect(),
    };
    let (rules, activities) = (catalogue.rules.clone(), catalogue.activities.clone());
    Ok(Scorer::new(Setting { rules, rules_version: 1, as_of, activities }, &codes)?)
}
