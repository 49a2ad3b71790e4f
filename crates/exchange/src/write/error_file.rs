//! The rows that could not be taken, to be corrected and imported again.

use super::{WriteError, Writer};
use crate::RowProblem;

/// The heading of the column that says what is wrong.
const PROBLEM: &str = "problem";

/// Writes the rows that could not be taken as they were, and what is wrong with each in a last column. It can be
/// corrected and imported again: the mapping does not ask for that column.
pub struct ErrorFile<'w> {
    writer: Writer<'w>,
    width: usize,
    /// The file is such a file itself: what was wrong before makes room.
    again: bool,
}

impl<'w> ErrorFile<'w> {
    /// Begins with the headings of the file that the rows are from.
    ///
    /// # Errors
    ///
    /// [`WriteError`].
    pub fn new(writer: Writer<'w>, headings: &[String]) -> Result<Self, WriteError> {
        let mut writer = writer;
        let again = headings.last().is_some_and(|last| last == PROBLEM);
        let width = headings.len() - usize::from(again);
        let mut written = headings[..width].to_vec();
        written.push(PROBLEM.to_owned());
        writer.headings(&written)?;
        Ok(Self { writer, width, again })
    }

    /// Adds a row. Cells that are too many go into the last one, so that nothing of them is lost.
    ///
    /// # Errors
    ///
    /// [`WriteError`].
    pub fn add(&mut self, cells: &[String], problem: &RowProblem) -> Result<(), WriteError> {
        let told_before = self.again && cells.len() == self.width + 1;
        let cells = if told_before { &cells[..self.width] } else { cells };
        let mut row: Vec<String> = cells.iter().take(self.width).cloned().collect();
        row.resize(self.width, String::new());
        let surplus = cells.get(self.width..).unwrap_or_default();
        if let (Some(last), false) = (row.last_mut(), surplus.is_empty()) {
            *last =
                std::iter::once(last.clone()).chain(surplus.iter().cloned()).collect::<Vec<_>>().join("; ");
        }
        row.push(format!("{}: {}. {}", problem.field, problem.reason, problem.mend));
        self.writer.row(&row)
    }

    /// Ends the file.
    ///
    /// # Errors
    ///
    /// [`WriteError`].
    pub fn finish(self) -> Result<(), WriteError> {
        self.writer.finish()
    }
}
