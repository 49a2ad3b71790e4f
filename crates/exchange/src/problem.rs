//! What is wrong with one row, in words for the person who has the file.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What is wrong with one row of a file, and how to mend it. In English: it is read beside the file and its headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// The line that an editor shows; the headings are usually on line 1.
    pub line: u64,
    /// The field as the mapping calls it, `row` where the whole row can't be read, or `file` where nothing can be read
    /// from there on.
    pub field: String,
    /// What is wrong.
    pub reason: String,
    /// What to do about it.
    pub mend: String,
}

impl RowProblem {
    /// A problem of one field.
    pub fn new(
        line: u64,
        field: impl Into<String>,
        reason: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { line, field: field.into(), reason: reason.into(), mend: mend.into() }
    }

    /// A problem of the row as a whole.
    pub(crate) fn of_row(line: u64, reason: impl Into<String>, mend: impl Into<String>) -> Self {
        Self::new(line, "row", reason, mend)
    }

    /// The file breaks off.
    pub(crate) fn of_file(line: u64, reason: impl Into<String>) -> Self {
        Self::new(
            line,
            "file",
            reason,
            "Rows from here on are missing: save the file anew and import it again",
        )
    }
}

impl fmt::Display for RowProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, {}: {}. {}", self.line, self.field, self.reason, self.mend)
    }
}
