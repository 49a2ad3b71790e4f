//! Which column of a file that others made means what.

mod bound;
mod error;
mod kind;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Table;
pub use bound::Bound;
pub use error::MappingError;
pub use kind::{Field, Kind, UnknownKind};

/// Our mappings by their names: `config/import/<name>.toml`.
const SHIPPED: [(&str, &str); 2] = [
    ("hr-school-programmes", include_str!("../../../config/import/hr-school-programmes.toml")),
    ("regions", include_str!("../../../config/import/regions.toml")),
];

/// Which column of a file means what.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What a row is.
    pub kind: Kind,
    /// The list, as what came from it remembers it: a second import finds its rows again by it.
    pub source: String,
    /// Which rows count; the others are skipped.
    #[serde(default)]
    pub keep: Option<Keep>,
    /// Our field to the file's heading.
    pub columns: BTreeMap<String, String>,
    /// Our field to what it is for every row.
    #[serde(default)]
    pub constants: BTreeMap<String, String>,
    /// Our field, then the file's word, to our word.
    #[serde(default)]
    pub words: BTreeMap<String, BTreeMap<String, String>>,
}

/// Which rows count.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    /// The heading.
    pub column: String,
    /// What must stand there.
    pub equals: String,
}

/// The names of our mappings.
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}

/// One of our mappings.
///
/// # Errors
///
/// [`MappingError::UnknownName`] lists those that there are.
pub fn shipped(name: &str) -> Result<Mapping, MappingError> {
    let found = SHIPPED.iter().find(|(shipped, _)| *shipped == name);
    let (name, text) =
        found.ok_or_else(|| MappingError::UnknownName { name: name.to_owned(), known: known() })?;
    Mapping::parse(name, text)
}

/// The mapping for rows of a kind: one of ours by its name, or the kind's own where none is named.
///
/// # Errors
///
/// [`MappingError`] where the kind is unknown, the name is unknown or missing, or the mapping is for another kind.
pub fn of(kind: &str, name: Option<&str>) -> Result<Mapping, MappingError> {
    let kind: Kind = kind.parse()?;
    let named = name.or_else(|| kind.default_mapping());
    let mapping = shipped(named.ok_or_else(|| MappingError::NotNamed { kind, known: known_for(kind) })?)?;
    if mapping.kind == kind {
        Ok(mapping)
    } else {
        Err(MappingError::OtherKind { mapping: mapping.kind, asked: kind })
    }
}

fn known_for(kind: Kind) -> String {
    let of_kind = |name: &&str| shipped(name).is_ok_and(|mapping| mapping.kind == kind);
    shipped_names().filter(of_kind).collect::<Vec<_>>().join(", ")
}

fn known() -> String {
    shipped_names().collect::<Vec<_>>().join(", ")
}

impl Mapping {
    /// Reads a mapping and checks it.
    ///
    /// # Errors
    ///
    /// [`MappingError`] names an unknown key or field and one that is missing.
    pub fn parse(name: &str, text: &str) -> Result<Self, MappingError> {
        let mapping: Self = toml::from_str(text)
            .map_err(|error| MappingError::Unreadable { name: name.to_owned(), what: error.to_string() })?;
        let given = mapping.columns.keys().chain(mapping.constants.keys()).chain(mapping.words.keys());
        let fields = mapping.kind.fields();
        for field in given {
            if !fields.iter().any(|known| known.name == field.as_str()) {
                let known = fields.iter().map(|known| known.name).collect::<Vec<_>>().join(", ");
                return Err(MappingError::UnknownField {
                    name: name.to_owned(),
                    field: field.clone(),
                    known,
                });
            }
        }
        for field in fields.iter().filter(|field| field.required) {
            if !mapping.columns.contains_key(field.name) && !mapping.constants.contains_key(field.name) {
                return Err(MappingError::MissingField { name: name.to_owned(), field: field.name });
            }
        }
        Ok(mapping)
    }

    /// Ties the mapping to a file's headings.
    ///
    /// # Errors
    ///
    /// [`MappingError::MissingColumns`] names those that the file lacks.
    pub fn bind<'m>(&'m self, table: &Table) -> Result<Bound<'m>, MappingError> {
        Bound::new(self, table)
    }
}
