//! What a row of a file can be, and the fields it has then.

mod fields;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// What a row of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A school or a company.
    Organisations,
    /// A school with one of its programmes, or with none.
    Schools,
    /// A programme of a school that is known.
    Programmes,
    /// What a school looks for.
    Needs,
    /// What a host gives.
    Offers,
    /// An organisation's right to train for a trade.
    Accreditations,
    /// A trade with one of its labels.
    Trades,
    /// A region.
    Regions,
    /// A town or village.
    Places,
}

/// A field of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in mappings and in problems.
    pub name: &'static str,
    /// Whether every row needs it.
    pub required: bool,
    /// Whether an export writes it; the others are for files that others made.
    pub exported: bool,
}

impl Kind {
    /// Every kind, in the order in which they can be brought in: what is named comes before what names it.
    pub const ALL: [Self; 9] = [
        Self::Regions,
        Self::Places,
        Self::Trades,
        Self::Organisations,
        Self::Schools,
        Self::Programmes,
        Self::Accreditations,
        Self::Needs,
        Self::Offers,
    ];

    /// The word on the command line and in mappings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::Schools => "schools",
            Self::Programmes => "programmes",
            Self::Needs => "needs",
            Self::Offers => "offers",
            Self::Accreditations => "accreditations",
            Self::Trades => "trades",
            Self::Regions => "regions",
            Self::Places => "places",
        }
    }

    /// The fields that a row of this kind has.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Organisations => fields::ORGANISATIONS,
            Self::Schools => fields::SCHOOLS,
            Self::Programmes => fields::PROGRAMMES,
            Self::Needs => fields::NEEDS,
            Self::Offers => fields::OFFERS,
            Self::Accreditations => fields::ACCREDITATIONS,
            Self::Trades => fields::TRADES,
            Self::Regions => fields::REGIONS,
            Self::Places => fields::PLACES,
        }
    }

    /// A field by its name.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// The headings of an export.
    pub fn exported(self) -> Vec<&'static str> {
        self.fields().iter().filter(|field| field.exported).map(|field| field.name).collect()
    }

    /// Its fields, for a person who has to choose one.
    pub(super) fn known_fields(self) -> String {
        self.fields().iter().map(|field| field.name).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that is no kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` can't be imported; what can be: {known}", known = Kind::ALL.map(Kind::as_str).join(", "))]
pub struct UnknownKind(pub String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        found.ok_or_else(|| UnknownKind(word.to_owned()))
    }
}
