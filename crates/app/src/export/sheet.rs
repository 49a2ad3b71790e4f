//! The table that is written.

use exchange::{Kind, Writer, trimmed};

use super::ExportError;
use crate::AppError;
use crate::import::Progress;

/// A cell under its heading.
pub(super) type Cell = (&'static str, String);

/// The table that is written, with its headings.
pub(super) struct Sheet<'a> {
    headings: Vec<&'static str>,
    writer: Writer<'a>,
    rows: u64,
    progress: Progress<'a>,
}

impl<'a> Sheet<'a> {
    pub(super) fn begin(
        kind: Kind,
        mut writer: Writer<'a>,
        progress: Progress<'a>,
    ) -> Result<Self, ExportError> {
        let headings = kind.exported();
        writer.headings(&headings)?;
        Ok(Self { headings, writer, rows: 0, progress })
    }

    /// Writes a row, as it will be read: without white space around its cells.
    pub(super) fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c Cell>) -> Result<(), ExportError> {
        let (names, texts): (Vec<&str>, Vec<&str>) =
            cells.into_iter().map(|(name, text)| (*name, trimmed(text))).unzip();
        if names != self.headings {
            let what = format!("a row of {names:?} under the headings {:?}", self.headings);
            return Err(AppError::unexpected(what).into());
        }
        self.writer.row(&texts)?;
        self.rows += 1;
        Ok(())
    }

    /// Tells how many rows are written.
    pub(super) fn tell(&mut self) {
        (self.progress)(self.rows);
    }

    pub(super) fn finish(self) -> Result<u64, ExportError> {
        self.writer.finish()?;
        (self.progress)(self.rows);
        Ok(self.rows)
    }
}
