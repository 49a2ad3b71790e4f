//! What laws and calls say, each row with who says so.

use serde::{Deserialize, Serialize};

use crate::{Activity, ActivityFamily, Country};

/// A duty of the host to be accredited. Only with a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccreditationDuty {
    /// The host's country.
    pub country: Country,
    /// For which activity.
    pub activity: Activity,
    /// Who says so: a law and its paragraph, with the date on which it was read.
    pub source: String,
}

/// What is known of participants from some countries in others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    /// In which family of activities.
    pub family: ActivityFamily,
    /// The sending side's country.
    pub from: Countries,
    /// The host's country.
    pub to: Countries,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Who says so.
    pub source: String,
}

/// One country, or several of which the same is known. Written as `"AL"` or `["AL", "BA"]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Countries {
    /// The only one.
    One(Country),
    /// Each of these.
    Several(Vec<Country>),
}

impl Countries {
    /// Whether a country is among them.
    pub fn contains(&self, country: Country) -> bool {
        match self {
            Self::One(one) => *one == country,
            Self::Several(all) => all.contains(&country),
        }
    }
}

impl From<Country> for Countries {
    fn from(country: Country) -> Self {
        Self::One(country)
    }
}
