//! An opened file, row by row.

#[cfg(test)]
pub(crate) mod tests;

use std::io::{Read, Seek, SeekFrom};
use std::sync::Arc;

use crate::delimited::Delimited;
use crate::headings::Found;
use crate::row::RawRow;
use crate::spelling::column_letters;
use crate::workbook::Workbook;
use crate::{BadRow, Bound, Mapping, OpenError, Row, RowProblem};

/// What a file has to be able to.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// An opened file, bound to a mapping: an iterator over its rows, without empty ones. Memory stays flat, however many
/// there are.
pub struct Rows<'m> {
    headings: Vec<String>,
    bound: Arc<Bound<'m>>,
    found: Found,
    source: Source,
    /// The line that was read last.
    line: u64,
    ended: bool,
}

enum Source {
    Delimited(Box<Delimited>),
    Workbook(Workbook),
}

impl<'m> Rows<'m> {
    /// Opens a file: finds out its format, its encoding, its separator and its headings.
    ///
    /// # Errors
    ///
    /// [`OpenError`] where it can't be read as a table, or does not fit the mapping.
    pub fn open(input: Box<dyn ReadSeek + Send>, mapping: &'m Mapping) -> Result<Self, OpenError> {
        let mut input = input;
        let mut head = Vec::new();
        (&mut input).take(4).read_to_end(&mut head)?;
        input.seek(SeekFrom::Start(0))?;
        let (source, found) = match head[..] {
            [b'P', b'K', 3, 4] => {
                let (workbook, found) = Workbook::open(input, mapping)?;
                (Source::Workbook(workbook), found)
            }
            [0xD0, 0xCF, 0x11, 0xE0] => return Err(OpenError::OldWorkbook),
            _ => {
                let (delimited, found) = Delimited::open(input, mapping)?;
                (Source::Delimited(Box::new(delimited)), found)
            }
        };
        let bound = Arc::new(Bound::new(mapping, found.places.clone()));
        Ok(Self { headings: found.headings.clone(), bound, found, source, line: 0, ended: false })
    }

    /// The headings as the file writes them; those in two rows as `Upper / lower`.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The mapping, tied to the headings.
    pub fn bound(&self) -> Arc<Bound<'m>> {
        Arc::clone(&self.bound)
    }

    fn next_raw(&mut self) -> Result<Option<RawRow>, RowProblem> {
        let raw = match &mut self.source {
            Source::Delimited(file) => file.next_row().map_err(|error| error.to_string()),
            Source::Workbook(book) => book.next_row(),
        };
        let raw = raw.map_err(|reason| RowProblem::of_file(self.line + 1, reason))?;
        self.line = raw.as_ref().map_or(self.line, |raw| raw.line);
        Ok(raw)
    }

    /// The row as the headings want it.
    fn fitting(&self, raw: RawRow) -> Result<Row, BadRow> {
        let RawRow { line, mut cells, fault, errors } = raw;
        let width = self.headings.len();
        if let Some(fault) = fault {
            return Err(BadRow { cells, problem: fault.problem(line) });
        }
        match self.source {
            // A sheet's rows end with their last text; what stands beside the table belongs to no heading.
            Source::Workbook(_) => cells.resize(width, String::new()),
            Source::Delimited(_) => {
                let text = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
                cells.truncate(text.max(width));
            }
        }
        if cells.len() != width {
            let reason = format!("the number of cells is {}, that of headings {width}", cells.len());
            let mend = "Put a cell that contains the separator into quotes, and leave no cell out";
            return Err(BadRow { cells, problem: RowProblem::of_row(line, reason, mend) });
        }
        for (column, error) in errors {
            if let Some(field) = self.found.places.purpose(column) {
                let reason = format!("cell {}{line} shows the error {error}", column_letters(column));
                let problem =
                    RowProblem::new(line, field, reason, "Correct its formula, or write the value itself");
                return Err(BadRow { cells, problem });
            }
        }
        Ok(Row { line, cells })
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, BadRow>;

    /// The next row. A file that breaks off gives a last [`BadRow`] with the field `file`.
    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        match self.next_raw() {
            Ok(Some(raw)) => Some(self.fitting(raw)),
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(problem) => {
                self.ended = true;
                Some(Err(BadRow { cells: Vec::new(), problem }))
            }
        }
    }
}
