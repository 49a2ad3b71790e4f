//! Which column of a file that others made means what.

mod bound;
mod check;
mod error;
mod kind;
mod places;
mod shipped;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

pub use bound::{Bound, no_such_day};
pub use error::MappingError;
pub use kind::{Field, Kind, UnknownKind};
pub(crate) use places::{Fit, Places};
pub use shipped::{shipped, shipped_names};

/// Which column of a file means what.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What a row is.
    pub kind: Kind,
    /// The list, as what came from it remembers it: a second import finds its rows again by it.
    pub source: String,
    /// The sheet of a workbook; left out = the first that has the headings.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Which rows count; the others are skipped.
    #[serde(default)]
    pub keep: Option<Choice>,
    /// Which rows don't count: sums, remarks.
    #[serde(default)]
    pub skip: Vec<Choice>,
    /// Fields whose column a file may lack.
    #[serde(default)]
    pub optional: BTreeSet<String>,
    /// Fields that have to be set with the file at hand ([`Mapping::with_constant`]), since it does not say them.
    #[serde(default)]
    pub set: BTreeSet<String>,
    /// Our field to the file's heading.
    pub columns: BTreeMap<String, String>,
    /// Our field to what it is where the row says nothing.
    #[serde(default)]
    pub constants: BTreeMap<String, String>,
    /// Our field, then the file's word, to our word. Case and white space don't matter; in a field with several values
    /// each is looked up.
    #[serde(default)]
    pub words: BTreeMap<String, BTreeMap<String, String>>,
}

/// Rows by what stands in a column. Case and white space don't matter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The heading.
    pub column: String,
    /// What must stand there.
    #[serde(default)]
    pub equals: Option<String>,
    /// One of which must stand there.
    #[serde(default)]
    pub one_of: Vec<String>,
    /// Whether a file may lack the column; then the choice is not made.
    #[serde(default)]
    pub optional: bool,
}

/// What [`Mapping::own`] calls its source: rows that were exported bring their own, others are ours from here on.
pub const OWN_SOURCE: &str = "praktika";

/// The mapping for rows of a kind: one of ours by its name, or the layout of an export where none is named.
///
/// # Errors
///
/// [`MappingError`] where the kind or the name is unknown, or the mapping is for another kind.
pub fn of(kind: &str, name: Option<&str>) -> Result<Mapping, MappingError> {
    let kind: Kind = kind.parse()?;
    let Some(name) = name else { return Ok(Mapping::own(kind)) };
    let mapping = shipped(name)?;
    if mapping.kind == kind {
        Ok(mapping)
    } else {
        Err(MappingError::OtherKind { mapping: mapping.kind, asked: kind })
    }
}

impl Mapping {
    /// Reads a mapping, of ours or of the user's, and checks it. `name` is for errors.
    ///
    /// # Errors
    ///
    /// [`MappingError`] names an unknown key or field and one that is missing.
    pub fn parse(name: &str, text: &str) -> Result<Self, MappingError> {
        let mapping: Self = toml::from_str(text)
            .map_err(|error| MappingError::Unreadable { name: name.to_owned(), what: error.to_string() })?;
        check::check(name, &mapping)?;
        Ok(mapping)
    }

    /// The layout that an export writes: every field of the kind under its own name. Only the columns of required
    /// fields have to be there.
    pub fn own(kind: Kind) -> Self {
        let name = |field: &Field| field.name.to_owned();
        let fields = kind.fields().iter();
        Self {
            kind,
            source: OWN_SOURCE.to_owned(),
            sheet: None,
            keep: None,
            skip: Vec::new(),
            optional: fields.clone().filter(|field| !field.required).map(name).collect(),
            set: BTreeSet::new(),
            columns: fields.map(|field| (name(field), name(field))).collect(),
            constants: BTreeMap::new(),
            words: BTreeMap::new(),
        }
    }

    /// The mapping with a field that is the same for every row, and stands even where a column of the file says
    /// something else. For `--set language=hr`.
    ///
    /// # Errors
    ///
    /// [`MappingError::UnknownField`] where the kind has no such field.
    pub fn with_constant(mut self, field: &str, value: &str) -> Result<Self, MappingError> {
        if self.kind.field(field).is_none() {
            return Err(check::unknown_field("--set", self.kind, field));
        }
        self.columns.remove(field);
        self.set.remove(field);
        self.constants.insert(field.to_owned(), value.to_owned());
        Ok(self)
    }
}
