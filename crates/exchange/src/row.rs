//! One row of a file.

use crate::RowProblem;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line that an editor or a spreadsheet shows, where the row begins.
    pub line: u64,
    /// As many as there are headings, without white space around.
    pub cells: Vec<String>,
}

/// A row that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// What can be shown of it; not always as many as there are headings.
    pub cells: Vec<String>,
    /// What is wrong, and how to mend it.
    pub problem: RowProblem,
}

/// A row as it stands in the file, before headings are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RawRow {
    pub(crate) line: u64,
    pub(crate) cells: Vec<String>,
    /// The row as a whole can't be read.
    pub(crate) fault: Option<Fault>,
    /// Cells that a spreadsheet could not reckon, by column.
    pub(crate) errors: Vec<(usize, String)>,
}

/// Why a row as a whole can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    LoneQuote,
    TooLong,
    NotUtf8,
}

impl Fault {
    pub(crate) fn problem(self, line: u64) -> RowProblem {
        let (reason, mend) = match self {
            Self::LoneQuote => (
                "a quote has no partner",
                "Write a quote inside a cell twice (\"\") and put the whole cell into quotes, or delete it",
            ),
            Self::TooLong => ("the line is longer than 1 MiB", "Shorten it, or break it where a row ends"),
            Self::NotUtf8 => ("the row is not UTF-8", "Save the file as \"CSV UTF-8\" and import it again"),
        };
        RowProblem::of_row(line, reason, mend)
    }
}

impl RawRow {
    /// Whether nothing stands in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.fault.is_none() && self.errors.is_empty() && self.cells.iter().all(String::is_empty)
    }
}
