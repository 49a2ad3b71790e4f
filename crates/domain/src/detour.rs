//! What makes a way other than the straight line, by kind and name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{LanguageTag, text_enum::text_enum};

text_enum! {
    /// What makes a way other than the straight line.
    DetourKind {
        /// The road climbs over a pass.
        MountainPass = "mountain_pass",
        /// No road crosses the mountains, or it is closed: the way goes round them.
        Mountains = "mountains",
        /// Round a lake.
        Lake = "lake",
        /// Round a bay of the sea.
        Bay = "bay",
        /// By one of few border crossings.
        BorderCrossing = "border_crossing",
        /// On a ferry.
        Ferry = "ferry",
        /// To a bridge and back, or along a canyon.
        River = "river",
        /// A motorway, tunnel or bridge that makes the way shorter or quicker.
        FastRoad = "fast_road",
    }
}

/// What makes a way other than the straight line, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detour {
    /// Its kind.
    pub kind: DetourKind,
    /// What it is called, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<ProperName>,
}

/// The name of a pass, a lake, a crossing: the same everywhere, or one a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ProperName {
    /// As people there call it.
    Everywhere(String),
    /// By language.
    ByLanguage(BTreeMap<LanguageTag, String>),
}

impl ProperName {
    /// The name in the first of some languages that has one, else any.
    pub fn in_language(&self, languages: &[&str]) -> &str {
        match self {
            Self::Everywhere(name) => name,
            Self::ByLanguage(names) => {
                let own = |language: &&str| {
                    names.iter().find(|(tag, _)| tag.as_str() == *language).map(|(_, name)| name)
                };
                languages.iter().find_map(own).or_else(|| names.values().next()).map_or("", String::as_str)
            }
        }
    }

    /// Whether nothing is named: no name, or an empty one.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Everywhere(name) => name.trim().is_empty(),
            Self::ByLanguage(names) => names.is_empty() || names.values().any(|name| name.trim().is_empty()),
        }
    }
}
