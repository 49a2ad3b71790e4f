//! What is wrong with a file of the catalogue, and where.

use std::fmt;

/// A file of the catalogue can't be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}{}: {what}", Line(*line), Field(field))]
pub struct ReferenceError {
    /// The file, from the project's root.
    pub file: &'static str,
    /// The line, counted from 1; `None` where the whole file is meant.
    pub line: Option<u64>,
    /// The column or key; empty where the whole line is meant.
    pub field: String,
    /// What is wrong, and what it takes.
    pub what: String,
}

struct Line(Option<u64>);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |line| write!(f, ", line {line}"))
    }
}

struct Field<'a>(&'a str);

impl fmt::Display for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, ", {}", self.0) }
    }
}
