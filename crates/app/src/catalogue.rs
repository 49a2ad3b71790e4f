//! Reference data in memory: trades, regions and places with their names, and the resolver of titles.

mod lookup;
mod same;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use domain::{
    ActivityRules, Country, LabelKind, LocalName, Locale, Place, PlaceId, Region, RegionId, Trade, TradeId,
    TradeLabel, TradeRef,
};
use matching::{Codes, title::TitleResolver};
use store::{Executor, StoreError};

/// Reference data in memory, as the database had it at one position of the change log.
pub struct Catalogue {
    trades: HashMap<TradeId, Trade>,
    trade_codes: HashMap<String, TradeId>,
    /// By trade, then by language, the preferred one first.
    labels: Vec<TradeLabel>,
    labels_of: HashMap<TradeId, Range<usize>>,
    regions: HashMap<RegionId, Region>,
    region_codes: HashMap<String, RegionId>,
    region_names: HashMap<String, Vec<RegionId>>,
    places: HashMap<PlaceId, Place>,
    place_codes: HashMap<String, PlaceId>,
    place_names: HashMap<String, Vec<PlaceId>>,
    activities: ActivityRules,
    /// Laid out when the first title comes: most processes that read the catalogue never see one.
    resolver: OnceLock<Arc<TitleResolver>>,
    /// That of the catalogue before, if it had one.
    resolver_before: Option<Arc<TitleResolver>>,
}

impl Catalogue {
    /// Reads everything. What the catalogue before has learned of titles is kept where it still holds.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the database fails.
    pub(crate) async fn load(
        db: &Executor<'_>,
        activities: ActivityRules,
        before: Option<&Self>,
    ) -> Result<Self, StoreError> {
        let trades = store::trade::list(db).await?;
        let labels = store::trade::labels(db).await?;
        let regions = store::region::list(db).await?;
        let places = store::place::list(db).await?;
        let mut labels_of: HashMap<TradeId, Range<usize>> = HashMap::new();
        for (at, label) in labels.iter().enumerate() {
            labels_of.entry(label.trade).or_insert(at..at).end = at + 1;
        }
        let place_names = lookup::by_name(places.iter().map(|place| (place.id, place.names.as_slice())));
        let region_names = lookup::by_name(regions.iter().map(|region| (region.id, region.names.as_slice())));
        Ok(Self {
            trade_codes: trades.iter().map(|trade| (trade.code.clone(), trade.id)).collect(),
            trades: trades.into_iter().map(|trade| (trade.id, trade)).collect(),
            labels,
            labels_of,
            region_codes: regions.iter().map(|region| (region.code.clone(), region.id)).collect(),
            regions: regions.into_iter().map(|region| (region.id, region)).collect(),
            place_codes: places.iter().map(|place| (place.code.clone(), place.id)).collect(),
            places: places.into_iter().map(|place| (place.id, place)).collect(),
            place_names,
            region_names,
            activities,
            resolver: OnceLock::new(),
            resolver_before: before
                .and_then(|before| before.resolver.get().or(before.resolver_before.as_ref()))
                .cloned(),
        })
    }

    /// Day limits and participants of the activities.
    pub const fn activities(&self) -> &ActivityRules {
        &self.activities
    }

    /// Turns titles into trades. The first call takes seconds: where others wait for the thread, ask
    /// [`Known::resolver`](crate::live_index::Known::resolver).
    pub fn resolver(&self) -> &TitleResolver {
        self.resolver.get_or_init(|| {
            let group = |id| self.trade(id).map(|trade| trade.isco08);
            let resolver = TitleResolver::new(&self.labels);
            Arc::new(resolver.with_groups(group, self.resolver_before.as_deref()))
        })
    }

    /// The same where it is laid out already.
    pub(crate) fn resolver_at_hand(&self) -> Option<&TitleResolver> {
        self.resolver.get().map(Arc::as_ref)
    }

    /// The labels of all trades: by trade, then by language, the preferred one first.
    pub fn labels(&self) -> &[TradeLabel] {
        &self.labels
    }

    /// A trade by its number.
    pub fn trade(&self, id: TradeId) -> Option<&Trade> {
        self.trades.get(&id)
    }

    /// A trade by its code.
    pub fn trade_by_code(&self, code: &str) -> Option<&Trade> {
        self.trade_codes.get(code).and_then(|id| self.trades.get(id))
    }

    /// All trades.
    pub fn trades(&self) -> impl Iterator<Item = &Trade> {
        self.trades.values()
    }

    /// A region by its number.
    pub fn region(&self, id: RegionId) -> Option<&Region> {
        self.regions.get(&id)
    }

    /// A region by its code.
    pub fn region_by_code(&self, code: &str) -> Option<&Region> {
        self.region_codes.get(code).and_then(|id| self.regions.get(id))
    }

    /// Whether any region of a country is known. Looks through all of them: for telling what is wrong.
    pub fn has_country(&self, country: Country) -> bool {
        self.regions.values().any(|region| region.country == country)
    }

    /// The regions that bear a name in any language, whatever its case, accents or script; larger ones first.
    pub fn regions_named(&self, name: &str, country: Option<Country>) -> Vec<&Region> {
        let ids = self.region_names.get(&lookup::fold(name)).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<&Region> = ids
            .iter()
            .filter_map(|id| self.regions.get(id))
            .filter(|region| country.is_none_or(|country| region.country == country))
            .collect();
        found.sort_by_key(|region| (region.level, region.id));
        found
    }

    /// All places.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.places.values()
    }

    /// A place by its number.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.get(&id)
    }

    /// A place by its code.
    pub fn place_by_code(&self, code: &str) -> Option<&Place> {
        self.place_codes.get(code).and_then(|id| self.places.get(id))
    }

    /// The places that bear a name in any language, whatever its case, accents or script; largest first.
    pub fn places_named(&self, name: &str, country: Option<Country>) -> Vec<&Place> {
        let ids = self.place_names.get(&lookup::fold(name)).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<&Place> = ids
            .iter()
            .filter_map(|id| self.places.get(id))
            .filter(|place| country.is_none_or(|country| place.country == country))
            .collect();
        found.sort_by_key(|place| std::cmp::Reverse(place.population.unwrap_or(0)));
        found
    }

    /// A trade's preferred name, in the locale's language or the nearest that has one.
    pub fn trade_name(&self, id: TradeId, locale: Locale) -> String {
        let labels = self.labels_of.get(&id).map_or(&[][..], |range| &self.labels[range.clone()]);
        let preferred = |language: &str| {
            labels
                .iter()
                .find(|label| label.kind == LabelKind::Preferred && label.language.as_str() == language)
                .map(|label| label.label.clone())
        };
        let name = locale.label_languages().iter().find_map(|language| preferred(language));
        lookup::in_script(name.unwrap_or_else(|| format!("#{id}")), locale)
    }

    /// A place's name in the locale's language, else as its people call it.
    pub fn place_name(&self, id: PlaceId, locale: Locale) -> String {
        self.place(id)
            .map_or_else(|| format!("#{id}"), |place| lookup::in_script(local(&place.names, locale), locale))
    }

    /// The smallest region around a place that is called otherwise, to tell it from its namesakes; never the country.
    pub fn region_around(&self, place: &Place, locale: Locale) -> Option<String> {
        let name = self.place_name(place.id, locale);
        let mut next = self.region(place.region);
        while let Some(region) = next.filter(|region| region.level > 2) {
            let around = self.region_name(region.id, locale);
            if lookup::fold(&around) != lookup::fold(&name) {
                return Some(around);
            }
            next = region.parent.and_then(|parent| self.region(parent));
        }
        None
    }

    /// A region's name in the locale's language, else as its people call it.
    pub fn region_name(&self, id: RegionId, locale: Locale) -> String {
        self.region(id).map_or_else(
            || format!("#{id}"),
            |region| lookup::in_script(local(&region.names, locale), locale),
        )
    }

    /// The town's name, else the region's.
    pub fn location_name(&self, location: &domain::Location, locale: Locale) -> String {
        match location.place {
            Some(place) => self.place_name(place, locale),
            None => self.region_name(location.region, locale),
        }
    }

    /// The trade as the engine needs it.
    pub fn trade_ref(&self, id: TradeId) -> Option<TradeRef> {
        self.trade(id).map(|trade| TradeRef { id, isco08: trade.isco08 })
    }

    /// Codes to numbers, for the rules.
    pub(crate) fn codes(&self) -> Codes {
        Codes {
            trades: self.trade_codes.clone(),
            places: self.place_codes.clone(),
            regions: self.region_codes.clone(),
            parents: self.regions.values().filter_map(|region| Some((region.id, region.parent?))).collect(),
        }
    }
}

/// The name in the locale's language; else the first that is not English, which is the local one; else the first.
fn local(names: &[LocalName], locale: Locale) -> String {
    let languages = locale.label_languages();
    let own =
        languages.iter().find_map(|language| names.iter().find(|name| name.language.as_str() == *language));
    let people = || names.iter().find(|name| name.language.as_str() != "en");
    own.or_else(people).or_else(|| names.first()).map(|name| name.name.clone()).unwrap_or_default()
}
