//! What a row of a file can be, and the fields it has then.

use std::{fmt, str::FromStr};

use serde::Deserialize;

/// What a row of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A school with one of its programmes.
    Schools,
    /// A region.
    Regions,
}

/// A field of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in mappings and in problems.
    pub name: &'static str,
    /// Whether every row needs it.
    pub required: bool,
}

const fn required(name: &'static str) -> Field {
    Field { name, required: true }
}

const fn optional(name: &'static str) -> Field {
    Field { name, required: false }
}

const SCHOOLS: &[Field] = &[
    required("name"),
    required("programme"),
    optional("programme_code"),
    required("region"),
    required("country"),
    required("language"),
    required("title_language"),
];

const REGIONS: &[Field] = &[
    required("country"),
    required("scheme"),
    required("level"),
    required("code"),
    required("parent"),
    required("name"),
    optional("name_alternatives"),
    required("latitude"),
    required("longitude"),
    required("valid_from"),
];

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Schools, Self::Regions];

    /// The word on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Schools => "schools",
            Self::Regions => "regions",
        }
    }

    /// The mapping that is meant where none is named; `None` = it has to be named.
    pub const fn default_mapping(self) -> Option<&'static str> {
        match self {
            Self::Schools => None,
            Self::Regions => Some("regions"),
        }
    }

    /// The fields that a row of this kind has.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Schools => SCHOOLS,
            Self::Regions => REGIONS,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that is no kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` can't be imported; what can be: schools, regions")]
pub struct UnknownKind(pub String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        found.ok_or_else(|| UnknownKind(word.to_owned()))
    }
}
