//! What scoring depends on beside the pair: rules, their version, the day, and what the codes in the rules mean.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{ActivityRules, MatchingRules, PlaceId, RegionId, RulesError, TradeId};

/// What scoring depends on beside the pair. The same setting gives a pair the same verdict, today and in a year.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The matching rules.
    pub rules: MatchingRules,
    /// Their version; kept with each suggestion.
    pub rules_version: i32,
    /// The day for which freshness, budgets and past periods are reckoned.
    pub as_of: NaiveDate,
    /// How long an activity takes at least, with sources.
    pub activities: ActivityRules,
}

/// The numbers behind the codes that people write in rules.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    /// Trades by their code: `motor-vehicle-mechanic`.
    pub trades: HashMap<String, TradeId>,
    /// Places by their code: `XK-prizren`.
    pub places: HashMap<String, PlaceId>,
    /// Regions of every level by their code: `BA-FBIH-04`.
    pub regions: HashMap<String, RegionId>,
    /// The next larger region of each region that has one.
    pub parents: HashMap<RegionId, RegionId>,
}

/// Why no pair can be scored under a setting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// The rules contradict themselves.
    #[error(transparent)]
    Rules(#[from] RulesError),
    /// The rules name a trade that the catalogue doesn't have.
    #[error("{at}: no trade has the code `{code}`")]
    UnknownTrade {
        /// The key, with dots: `related_trades[2]`.
        at: String,
        /// The code as written.
        code: String,
    },
    /// The rules name a place or a region that nobody has noted.
    #[error("{at}: no place and no region has the code `{code}`")]
    UnknownPlace {
        /// The key, with dots: `travel.exceptions[0]`.
        at: String,
        /// The code as written.
        code: String,
    },
}
