//! A CSV file as rows whose fields are asked for by name.

use std::{fmt::Display, str::FromStr};

use csv::StringRecord;

use crate::ReferenceError;

/// A file of the catalogue: where it lies, and what its columns are.
pub(crate) struct Table {
    pub(crate) file: &'static str,
    pub(crate) columns: &'static [&'static str],
}

/// One row, which knows where it stands.
pub(crate) struct Row<'t> {
    table: &'t Table,
    line: u64,
    record: StringRecord,
}

impl Table {
    /// The rows of the file.
    ///
    /// # Errors
    ///
    /// Another header than the table's, and rows of another length.
    pub(crate) fn rows<'t>(&'t self, text: &str) -> Result<Vec<Row<'t>>, ReferenceError> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| self.broken(&error))?;
        if header != self.columns {
            return Err(self.error(Some(1), "", format!("the header must be {}", self.columns.join(","))));
        }
        let row = |record: Result<StringRecord, csv::Error>| {
            let record = record.map_err(|error| self.broken(&error))?;
            let line = record.position().map_or(0, csv::Position::line);
            Ok(Row { table: self, line, record })
        };
        reader.records().map(row).collect()
    }

    fn broken(&self, error: &csv::Error) -> ReferenceError {
        self.error(error.position().map(csv::Position::line), "", error.to_string())
    }

    fn error(&self, line: Option<u64>, field: &str, what: String) -> ReferenceError {
        ReferenceError { file: self.file, line, field: field.to_owned(), what }
    }
}

impl Row<'_> {
    /// A field without the space around it; may be empty.
    pub(crate) fn text(&self, column: &str) -> &str {
        let at = self.table.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }

    /// A field that must not be empty.
    pub(crate) fn required(&self, column: &str) -> Result<&str, ReferenceError> {
        match self.text(column) {
            "" => Err(self.error(column, "is empty")),
            text => Ok(text),
        }
    }

    /// A field that is a value of some type.
    pub(crate) fn value<T: FromStr<Err: Display>>(&self, column: &str) -> Result<T, ReferenceError> {
        let text = self.required(column)?;
        text.parse().map_err(|error: T::Err| self.error(column, format!("`{text}`: {error}")))
    }

    /// A field that is a value of some type, or empty.
    pub(crate) fn optional<T: FromStr<Err: Display>>(
        &self,
        column: &str,
    ) -> Result<Option<T>, ReferenceError> {
        if self.text(column).is_empty() { Ok(None) } else { self.value(column).map(Some) }
    }

    /// An error of one field.
    pub(crate) fn error(&self, column: &str, what: impl Into<String>) -> ReferenceError {
        self.table.error(Some(self.line), column, what.into())
    }
}
