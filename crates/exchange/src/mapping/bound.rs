//! A mapping tied to the headings of a file.

mod date;
mod number;
#[cfg(test)]
mod tests;

pub use date::no_such_day;

use std::str::FromStr;

use chrono::NaiveDate;

use super::{Choice, Mapping, Places};
use crate::{Row, RowProblem, list, spelling::compared};

/// A mapping tied to the headings of a file: finds the fields of its rows.
///
/// Each reader gives `None` where the row says nothing, and a [`RowProblem`] that names the column and how to mend it
/// where what it says can't be read.
#[derive(Clone, Debug)]
pub struct Bound<'m> {
    mapping: &'m Mapping,
    places: Places,
}

/// Words that mean yes and no: English, Bosnian with its neighbours, Albanian, and a cross.
const YES: [&str; 11] = ["yes", "true", "1", "da", "да", "po", "x", "х", "y", "✓", "✔"];
const NO: [&str; 8] = ["no", "false", "0", "ne", "не", "jo", "n", "-"];

impl<'m> Bound<'m> {
    pub(crate) fn new(mapping: &'m Mapping, places: Places) -> Self {
        Self { mapping, places }
    }

    /// The mapping.
    pub fn mapping(&self) -> &'m Mapping {
        self.mapping
    }

    /// Whether the file has a column for a field, or the mapping a constant: whether an empty cell is a statement.
    pub fn has(&self, field: &str) -> bool {
        self.places.of(field).is_some() || self.mapping.constants.contains_key(field)
    }

    /// Whether a row counts.
    pub fn keeps(&self, row: &Row) -> bool {
        let says = |place: usize, choice: &Choice| {
            let said = row.cells.get(place).map_or_else(String::new, |cell| compared(cell));
            choice.equals.iter().chain(&choice.one_of).any(|wanted| compared(wanted) == said)
        };
        let kept = self.places.keep().zip(self.mapping.keep.as_ref());
        let skips = self.places.skip().iter().zip(&self.mapping.skip);
        kept.is_none_or(|(place, keep)| says(place, keep))
            && !skips
                .filter_map(|(place, skip)| Some(((*place)?, skip)))
                .any(|(place, skip)| says(place, skip))
    }

    /// A field of a row, in our words; empty where nothing is said.
    pub fn text<'r>(&'r self, row: &'r Row, field: &str) -> &'r str {
        self.word(field, self.said(row, field))
    }

    /// A field that must be said.
    ///
    /// # Errors
    ///
    /// A [`RowProblem`] that names the column.
    pub fn required<'r>(&'r self, row: &'r Row, field: &str) -> Result<&'r str, RowProblem> {
        match self.text(row, field) {
            "" => Err(self.missing(row, field)),
            text => Ok(text),
        }
    }

    /// A value that knows how to read itself.
    ///
    /// # Errors
    ///
    /// A [`RowProblem`] with `mend`, where it can't be read.
    pub fn value<T: FromStr>(&self, row: &Row, field: &str, mend: &str) -> Result<Option<T>, RowProblem> {
        self.read(row, field, mend, |text| text.parse().ok())
    }

    /// A whole number: `12`, `12,0`, `1 200`. `1.200` and `1,200` are refused: they mean 1200 to one reader and 1 to
    /// another.
    ///
    /// # Errors
    ///
    /// A [`RowProblem`].
    pub fn number(&self, row: &Row, field: &str) -> Result<Option<u32>, RowProblem> {
        self.read(row, field, "Write a whole number without separators, like 1200", number::whole)
    }

    /// A number with a decimal comma or point: `43,86`, `43.86`, `1.234,5`, `1 234.5`. A single comma or point is always
    /// the decimal one, so that coordinates with three decimals keep their place.
    ///
    /// # Errors
    ///
    /// A [`RowProblem`].
    pub fn decimal(&self, row: &Row, field: &str) -> Result<Option<f64>, RowProblem> {
        self.read(row, field, "Write a number, like 43.86", number::decimal)
    }

    /// A day: `2026-09-01`, `1.9.2026.`, `01. 09. 2026`, `1/9/2026` and `01-09-2026` (the day comes first, as everywhere
    /// in the region). A time of day behind it is left out.
    ///
    /// # Errors
    ///
    /// A [`RowProblem`].
    pub fn date(&self, row: &Row, field: &str) -> Result<Option<NaiveDate>, RowProblem> {
        let read = self.read(row, field, "Write a day, like 2026-09-01 or 1.9.2026.", date::day);
        read.map_err(|problem| match no_such_day(self.text(row, field)) {
            Some(reason) => self.problem(row, field, reason, "Write a day that there is"),
            None => problem,
        })
    }

    /// Yes or no, in English, Bosnian, Croatian, Serbian (both scripts), Montenegrin or Albanian; a cross is a yes.
    ///
    /// # Errors
    ///
    /// A [`RowProblem`].
    pub fn flag(&self, row: &Row, field: &str) -> Result<Option<bool>, RowProblem> {
        self.read(row, field, "Write yes or no", |text| {
            let said = compared(text);
            YES.contains(&&*said).then_some(true).or_else(|| NO.contains(&&*said).then_some(false))
        })
    }

    /// Several values, each in our words: see [`list::split`] for what parts them.
    pub fn list(&self, row: &Row, field: &str) -> Vec<String> {
        let said = list::split(self.said(row, field));
        said.iter().map(|item| self.word(field, item).to_owned()).collect()
    }

    /// A problem of a field: `mend` is followed by the column where it stands.
    pub fn problem(&self, row: &Row, field: &str, reason: impl Into<String>, mend: &str) -> RowProblem {
        let mend = match self.mapping.columns.get(field) {
            Some(column) => format!("{mend} (column `{column}`)"),
            None => mend.to_owned(),
        };
        RowProblem::new(row.line, field, reason, mend)
    }

    /// The problem of a field that must be said.
    pub fn missing(&self, row: &Row, field: &str) -> RowProblem {
        self.problem(row, field, "nothing is written there", "Fill it in")
    }

    fn said<'r>(&'r self, row: &'r Row, field: &str) -> &'r str {
        let cell = self.places.of(field).and_then(|place| row.cells.get(place)).map_or("", String::as_str);
        if cell.is_empty() { self.mapping.constants.get(field).map_or("", String::as_str) } else { cell }
    }

    /// One word of a cell in ours, as the mapping has it; a word that it doesn't have stays.
    pub fn word<'r>(&'r self, field: &str, said: &'r str) -> &'r str {
        let Some(words) = self.mapping.words.get(field) else { return said };
        let alike = || {
            let wanted = compared(said);
            words.iter().find(|(theirs, _)| compared(theirs) == wanted).map(|(_, ours)| ours)
        };
        words.get(said).or_else(alike).map_or(said, String::as_str)
    }

    fn read<T>(
        &self,
        row: &Row,
        field: &str,
        mend: &str,
        reader: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, RowProblem> {
        match self.text(row, field) {
            "" => Ok(None),
            text => match reader(text) {
                Some(value) => Ok(Some(value)),
                None => Err(self.problem(row, field, format!("`{text}` can't be read"), mend)),
            },
        }
    }
}
