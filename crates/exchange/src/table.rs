//! CSV in: rows that can be read, and what is wrong with the others.

mod record;
#[cfg(test)]
mod tests;

use record::{Record, Scanner};

use crate::RowProblem;

/// A table: its headings and its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// As the file writes them, without white space around.
    pub headings: Vec<String>,
    /// In the file's order, without empty lines.
    pub rows: Vec<Result<Row, RowProblem>>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line that an editor shows, where the row begins.
    pub line: u64,
    /// As many as there are headings, without white space around.
    pub cells: Vec<String>,
}

/// Why a file can't be read as a table at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Nothing is in it.
    #[error("the file is empty: its first line must hold the headings")]
    Empty,
    /// It is UTF-16.
    #[error("the file is UTF-16, not UTF-8: save it as \"CSV UTF-8\"")]
    Utf16,
    /// It is a workbook or another archive.
    #[error("the file is a workbook or an archive, not CSV: save the sheet as \"CSV UTF-8\"")]
    Archive,
    /// The headings can't be read.
    #[error("line {}: the headings can't be read: {}: {}", .0.line, .0.reason, .0.mend)]
    Headings(RowProblem),
}

impl Table {
    /// Reads a file. A row that can't be read becomes a problem, and the rows after it still count.
    ///
    /// # Errors
    ///
    /// [`TableError`] where no headings can be found.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            return Err(TableError::Utf16);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return Err(TableError::Archive);
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut scanner = Scanner::new(bytes);
        let headings = loop {
            match scanner.next_record(None).ok_or(TableError::Empty)? {
                record if record.is_blank() => {}
                record => break record.into_row().map_err(TableError::Headings)?.cells,
            }
        };
        let mut rows = Vec::new();
        while let Some(record) = scanner.next_record(Some(headings.len())) {
            if !record.is_blank() {
                rows.push(record.into_row().and_then(|row| fitting(row, &headings)));
            }
        }
        Ok(Self { headings, rows })
    }

    /// The place of a heading, whatever its case.
    pub fn column(&self, heading: &str) -> Option<usize> {
        let wanted = heading.trim().to_lowercase();
        self.headings.iter().position(|given| given.to_lowercase() == wanted)
    }
}

/// The row with as many cells as there are headings.
fn fitting(mut row: Row, headings: &[String]) -> Result<Row, RowProblem> {
    let given = row.cells.len();
    while row.cells.len() > headings.len() && row.cells.last().is_some_and(String::is_empty) {
        row.cells.pop();
    }
    if row.cells.len() == headings.len() {
        return Ok(row);
    }
    let reason = format!("the number of cells is {given}, that of headings {}", headings.len());
    let mend = "Put a cell that contains the separator into quotes, and leave no cell out";
    Err(RowProblem::of_row(row.line, reason, mend))
}

impl Record {
    fn into_row(self) -> Result<Row, RowProblem> {
        let line = self.line;
        if self.lone_quote {
            let reason = "a quote has no partner";
            let mend =
                "Write a quote inside a cell twice (\"\") and put the whole cell into quotes, or delete it";
            return Err(RowProblem::of_row(line, reason, mend));
        }
        let cell = |bytes: Vec<u8>| {
            String::from_utf8(bytes).map(|text| text.trim().to_owned()).map_err(|_| {
                RowProblem::of_row(
                    line,
                    "the row is not UTF-8",
                    "Save the file as \"CSV UTF-8\" and import it again",
                )
            })
        };
        let cells = self.cells.into_iter().map(cell).collect::<Result<_, _>>()?;
        Ok(Row { line, cells })
    }
}
