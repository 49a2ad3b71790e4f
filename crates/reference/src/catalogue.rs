//! The whole of what ships.

mod activities;
mod isced;
mod isco;
mod labels;
mod labour_rules;
mod local_names;
mod neighbours;
mod places;
mod regions;
mod rules;
mod trades;

use std::collections::HashMap;

use domain::{
    ActivityRules, LabelKind, LabourRules, LanguageTag, MatchingRules, Neighbour, NeighbourKind, Place,
    Region, RegionId, Trade, TradeId, TradeLabel,
};

use crate::{Classification, ReferenceError};

/// The texts of all files, embedded or as a test changes them.
#[derive(Clone, Copy)]
struct Files<'a> {
    isco: &'a str,
    isced: &'a str,
    trades: &'a str,
    labels: &'a str,
    regions: &'a str,
    places: &'a str,
    neighbours: &'a str,
    activities: &'a str,
    labour_rules: &'a str,
    rules: &'a str,
}

const SHIPPED: Files<'static> = Files {
    isco: include_str!("../../../config/reference/isco_groups.csv"),
    isced: include_str!("../../../config/reference/isced_fields.csv"),
    trades: include_str!("../../../config/reference/trades.csv"),
    labels: include_str!("../../../config/reference/trade_labels.csv"),
    regions: include_str!("../../../config/reference/regions.csv"),
    places: include_str!("../../../config/reference/places.csv"),
    neighbours: include_str!("../../../config/reference/neighbours.csv"),
    activities: include_str!("../../../config/reference/activities.csv"),
    labour_rules: include_str!("../../../config/reference/labour_rules.csv"),
    rules: include_str!("../../../config/rules/default.toml"),
};

/// The catalogue: trades and their labels, regions, towns, activities, the first matching rules.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Groups of ISCO-08, of every size, with their titles.
    pub isco_groups: Classification,
    /// Fields of ISCED-F 2013, of every size, with their titles.
    pub isced_fields: Classification,
    /// In the file's order, which is their codes'.
    pub trades: Vec<Trade>,
    /// In the file's order: by trade, then by language, the preferred one first.
    pub labels: Vec<TradeLabel>,
    /// Parents before their children.
    pub regions: Vec<Region>,
    /// Towns.
    pub places: Vec<Place>,
    /// Regions that touch, each pair once.
    pub neighbours: Vec<Neighbour>,
    /// Who may take part in an activity, and for how many days.
    pub activities: ActivityRules,
    /// What labour law says of minors at work, as far as there is a source.
    pub labour_rules: LabourRules,
    /// The rules with which a new database begins.
    pub rules: MatchingRules,
}

impl Catalogue {
    /// The catalogue that is embedded in the binary.
    ///
    /// # Errors
    ///
    /// The first field that can't be taken. Tests parse every file, so a released binary has none.
    pub fn shipped() -> Result<Self, ReferenceError> {
        Self::parse(SHIPPED)
    }

    fn parse(files: Files<'_>) -> Result<Self, ReferenceError> {
        let isco_groups = isco::parse(files.isco)?;
        let isced_fields = isced::parse(files.isced)?;
        let trades = trades::parse(files.trades, &isco_groups, &isced_fields)?;
        let labels = labels::parse(files.labels, &trades)?;
        let regions = regions::parse(files.regions)?;
        let places = places::parse(files.places, &regions)?;
        let neighbours = neighbours::parse(files.neighbours, &regions)?;
        let activities = activities::parse(files.activities)?;
        let labour_rules = labour_rules::parse(files.labour_rules, &regions)?;
        let rules = rules::parse(files.rules, &trades, &regions, &places)?;
        Ok(Self {
            isco_groups,
            isced_fields,
            trades,
            labels,
            regions,
            places,
            neighbours,
            activities,
            labour_rules,
            rules,
        })
    }

    /// The same with the regions and towns that a database has. Regions that ship keep their neighbours, whatever their
    /// number is there.
    #[must_use]
    pub fn located(self, mut regions: Vec<Region>, places: Vec<Place>) -> Self {
        regions.sort_by(|a, b| a.path.cmp(&b.path));
        let by_code: HashMap<(&str, &str), RegionId> =
            regions.iter().map(|region| ((&*region.scheme, &*region.code), region.id)).collect();
        let number = |region: &Region| Some((region.id, *by_code.get(&(&*region.scheme, &*region.code))?));
        let numbers: HashMap<RegionId, RegionId> = self.regions.iter().filter_map(number).collect();
        let pair = |pair: &Neighbour| {
            let (one, other) = (*numbers.get(&pair.one)?, *numbers.get(&pair.other)?);
            Some(Neighbour { one, other, ..*pair })
        };
        let neighbours = self.neighbours.iter().filter_map(pair).collect();
        Self { regions, places, neighbours, ..self }
    }

    /// The trade of a code, like `motor-vehicle-mechanic`.
    pub fn trade(&self, code: &str) -> Option<&Trade> {
        self.trades.iter().find(|trade| trade.code == code)
    }

    /// The region of a code, like `BA-FBIH-04`.
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// The town of a code, like `XK-prizren`.
    pub fn place(&self, code: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.code == code)
    }

    /// The regions that touch one, and what lies between.
    pub fn neighbours_of(&self, region: RegionId) -> impl Iterator<Item = (&Region, NeighbourKind)> {
        let across =
            self.neighbours.iter().filter_map(move |pair| Some((pair.across_from(region)?, pair.kind)));
        across.filter_map(|(id, kind)| Some((self.regions.iter().find(|region| region.id == id)?, kind)))
    }

    /// The regions that hold one, from the country down, itself last.
    pub fn regions_around<'c>(&'c self, region: &'c Region) -> Vec<&'c Region> {
        let above = |region: &&'c Region| {
            let parent = region.parent?;
            self.regions.iter().find(|other| other.id == parent)
        };
        let mut around: Vec<&Region> = std::iter::successors(Some(region), above).collect();
        around.reverse();
        around
    }

    /// All labels of a trade.
    pub fn labels_of(&self, trade: TradeId) -> impl Iterator<Item = &TradeLabel> {
        self.labels.iter().filter(move |label| label.trade == trade)
    }

    /// The label that is shown for a trade in a language.
    pub fn preferred_label(&self, trade: TradeId, language: &LanguageTag) -> Option<&str> {
        let preferred =
            |label: &&TradeLabel| label.kind == LabelKind::Preferred && label.language == *language;
        self.labels_of(trade).find(preferred).map(|label| label.label.as_str())
    }
}

/// The number of a row: its index, counted from 1.
fn number(index: usize) -> i32 {
    i32::try_from(index + 1).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_facts;
