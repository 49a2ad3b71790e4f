//! The matching rules: a profile for each activity family, what a country overrides, and tables.

mod check;
mod legal;
mod shape;
mod travel;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use check::RulesError;
pub use legal::{AccreditationDuty, Countries, Direction};
pub use shape::{DistanceShape, FreshnessShape, TradeShape};
pub use travel::{Travel, TravelException};

use crate::{Activity, ActivityFamily, Country, Criterion, HardRule, LanguageTag, TradeRelation};

/// The content of one version of the matching rules. Checked as a whole by [`MatchingRules::check`].
///
/// Written as TOML for people and stored as JSON; a key that is not known is an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchingRules {
    /// The form of this content; 1.
    pub format: u16,
    /// How many suggestions a list has at most.
    pub list_length: u16,
    /// The least score that is suggested, points of 10,000.
    pub minimum_score: u16,
    /// What a criterion gives where one side has not said, as a share of its weight in points of 10,000.
    pub neutral_share: u16,
    /// Groups of languages whose speakers understand each other.
    pub languages: Vec<Vec<LanguageTag>>,
    /// How the way is reckoned.
    pub travel: Travel,
    /// One profile for each family.
    pub profiles: BTreeMap<ActivityFamily, Profile>,
    /// What a country of the sending side has otherwise.
    #[serde(default)]
    pub overrides: Vec<ProfileOverride>,
    /// Trades that an admin holds to be near though ISCO-08 does not.
    #[serde(default)]
    pub related_trades: Vec<RelatedTrades>,
    /// Minor groups of ISCO-08 (three digits) that hold so much that sharing them makes no two trades near.
    #[serde(default)]
    pub broad_groups: Vec<String>,
    /// Where a sourced rule demands an accreditation.
    #[serde(default)]
    pub accreditation_duties: Vec<AccreditationDuty>,
    /// Directions between countries that are known to be allowed or not.
    #[serde(default)]
    pub directions: Vec<Direction>,
}

/// How one family of activities is matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// How much each criterion weighs; they sum to 10,000, a missing one weighs nothing.
    pub weights: BTreeMap<Criterion, u16>,
    /// The hard rules that hold, beside those that always do.
    pub must: BTreeSet<HardRule>,
    /// How far at most where neither side says, in km by road; `None` = no limit.
    pub radius_km: Option<u32>,
    /// The farthest relation of trades that is still suggested.
    pub trade_at_least: TradeRelation,
    /// What each relation of trades gives.
    pub trade: TradeShape,
    /// What each distance gives.
    pub distance: DistanceShape,
    /// What each age of a confirmation gives.
    pub freshness: FreshnessShape,
}

/// What a country of the sending side has otherwise. What is not named stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileOverride {
    /// The sending side's country.
    pub country: Country,
    /// Of which family.
    pub family: ActivityFamily,
    /// Other weights; all of them.
    pub weights: Option<BTreeMap<Criterion, u16>>,
    /// Another radius in km.
    pub radius_km: Option<u32>,
    /// Another shape of the distance.
    pub distance: Option<DistanceShape>,
}

/// Two trades that are near, by their codes; both directions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelatedTrades {
    /// A trade's code.
    pub one: String,
    /// Another trade's code.
    pub other: String,
    /// What the criterion gives, as a share of its weight in points of 10,000.
    pub share: u16,
}

impl MatchingRules {
    /// The profile for an activity as the sending side's country has it.
    ///
    /// `None` cannot happen after [`check`](Self::check): every family has a profile.
    pub fn profile(&self, activity: Activity, country: Country) -> Option<Profile> {
        let family = activity.family();
        let mut profile = self.profiles.get(&family)?.clone();
        for other in self.overrides.iter().filter(|other| other.country == country && other.family == family)
        {
            if let Some(weights) = &other.weights {
                profile.weights.clone_from(weights);
            }
            profile.radius_km = other.radius_km.or(profile.radius_km);
            if let Some(distance) = other.distance {
                profile.distance = distance;
            }
        }
        Some(profile)
    }

    /// Whether speakers of both languages understand each other.
    pub fn understands(&self, one: &LanguageTag, other: &LanguageTag) -> bool {
        one == other || self.languages.iter().any(|group| group.contains(one) && group.contains(other))
    }
}
