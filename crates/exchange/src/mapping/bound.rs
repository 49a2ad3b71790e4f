//! A mapping tied to the headings of a file.

use std::collections::BTreeMap;

use super::{Mapping, MappingError};
use crate::{Row, RowProblem, Table};

/// A mapping tied to the headings of a file: finds the fields of its rows.
#[derive(Clone, Debug)]
pub struct Bound<'m> {
    mapping: &'m Mapping,
    places: BTreeMap<&'m str, usize>,
    keep: Option<(usize, &'m str)>,
}

impl<'m> Bound<'m> {
    pub(super) fn new(mapping: &'m Mapping, table: &Table) -> Result<Self, MappingError> {
        let mut missing = Vec::new();
        let mut place = |column: &str, purpose: &str| {
            let found = table.column(column);
            if found.is_none() {
                missing.push(format!("`{column}` (for {purpose})"));
            }
            found
        };
        let columns = mapping.columns.iter();
        let places =
            columns.filter_map(|(field, column)| Some((field.as_str(), place(column, field)?))).collect();
        let keep = mapping.keep.as_ref();
        let keep = keep.and_then(|keep| Some((place(&keep.column, "keep")?, keep.equals.as_str())));
        if missing.is_empty() {
            return Ok(Self { mapping, places, keep });
        }
        let (missing, headings) = (missing.join(", "), table.headings.join(", "));
        Err(MappingError::MissingColumns { missing, headings })
    }

    /// Whether a row counts.
    pub fn keeps(&self, row: &Row) -> bool {
        self.keep.is_none_or(|(place, wanted)| row.cells.get(place).is_some_and(|cell| cell == wanted))
    }

    /// A field of a row, in our words; empty where nothing is said.
    pub fn text<'r>(&'r self, row: &'r Row, field: &str) -> &'r str {
        let cell = self.places.get(field).and_then(|place| row.cells.get(*place)).map_or("", String::as_str);
        let said =
            if cell.is_empty() { self.mapping.constants.get(field).map_or("", String::as_str) } else { cell };
        let ours = self.mapping.words.get(field).and_then(|words| words.get(said));
        ours.map_or(said, String::as_str)
    }

    /// A field that must be said.
    ///
    /// # Errors
    ///
    /// A [`RowProblem`] that names the column.
    pub fn required<'r>(&'r self, row: &'r Row, field: &str) -> Result<&'r str, RowProblem> {
        match self.text(row, field) {
            "" => Err(self.problem(row, field, "nothing is written there", "Fill it in")),
            text => Ok(text),
        }
    }

    /// A problem of a field: `mend` is followed by the column where it stands.
    pub fn problem(&self, row: &Row, field: &str, reason: impl Into<String>, mend: &str) -> RowProblem {
        let mend = match self.mapping.columns.get(field) {
            Some(column) => format!("{mend} (column `{column}`)"),
            None => mend.to_owned(),
        };
        RowProblem::new(row.line, field, reason, mend)
    }
}
