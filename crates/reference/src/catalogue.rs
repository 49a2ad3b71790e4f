//! The whole of what ships.

mod activities;
mod labels;
mod local_names;
mod places;
mod regions;
mod rules;
mod trades;

use domain::{
    ActivityRules, LabelKind, LanguageTag, MatchingRules, Place, Region, Trade, TradeId, TradeLabel,
};

use crate::ReferenceError;

/// The texts of all files, embedded or as a test changes them.
#[derive(Clone, Copy)]
struct Files<'a> {
    trades: &'a str,
    labels: &'a str,
    regions: &'a str,
    places: &'a str,
    activities: &'a str,
    rules: &'a str,
}

const SHIPPED: Files<'static> = Files {
    trades: include_str!("../../../config/reference/trades.csv"),
    labels: include_str!("../../../config/reference/trade_labels.csv"),
    regions: include_str!("../../../config/reference/regions.csv"),
    places: include_str!("../../../config/reference/places.csv"),
    activities: include_str!("../../../config/reference/activities.csv"),
    rules: include_str!("../../../config/rules/default.toml"),
};

/// The catalogue: trades and their labels, regions, towns, activities, the first matching rules.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// In the file's order, which is their codes'.
    pub trades: Vec<Trade>,
    /// In the file's order: by trade, then by language, the preferred one first.
    pub labels: Vec<TradeLabel>,
    /// Parents before their children.
    pub regions: Vec<Region>,
    /// Towns.
    pub places: Vec<Place>,
    /// Who may take part in an activity, and for how many days.
    pub activities: ActivityRules,
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
        let trades = trades::parse(files.trades)?;
        let labels = labels::parse(files.labels, &trades)?;
        let regions = regions::parse(files.regions)?;
        let places = places::parse(files.places, &regions)?;
        let activities = activities::parse(files.activities)?;
        let rules = rules::parse(files.rules, &trades, &places)?;
        Ok(Self { trades, labels, regions, places, activities, rules })
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
