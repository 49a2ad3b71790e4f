//! Tables for others.

mod error_file;
mod guard;
#[cfg(test)]
mod tests;
mod workbook;

use std::io::Write;

pub use error_file::ErrorFile;
pub use guard::{guarded, unguarded};

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The system did not take it.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The CSV writer refused: rows differ in length.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// The workbook writer refused: too many rows (a sheet has 1,048,576), or too long a text (32,767 characters).
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

impl WriteError {
    /// Whether whoever was reading has gone: they have seen enough.
    pub fn is_nobody_reading(&self) -> bool {
        let io = match self {
            Self::Io(error) | Self::Workbook(rust_xlsxwriter::XlsxError::IoError(error)) => Some(error),
            Self::Csv(error) => match error.kind() {
                csv::ErrorKind::Io(error) => Some(error),
                _ => None,
            },
            Self::Workbook(_) => None,
        };
        io.is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    }
}

/// Writes a table row by row, in flat memory.
pub struct Writer<'w>(Form<'w>);

enum Form<'w> {
    Csv(Box<csv::Writer<Box<dyn Write + Send + 'w>>>),
    Xlsx(Box<workbook::WorkbookWriter<'w>>),
}

impl<'w> Writer<'w> {
    /// CSV for spreadsheets: UTF-8 with its mark (Excel needs it), semicolons, every cell in quotes and [`guarded`],
    /// CRLF.
    ///
    /// # Errors
    ///
    /// [`WriteError::Io`].
    pub fn csv(out: impl Write + Send + 'w) -> Result<Self, WriteError> {
        let mut out: Box<dyn Write + Send + 'w> = Box::new(out);
        out.write_all("\u{feff}".as_bytes())?;
        let writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .quote_style(csv::QuoteStyle::Always)
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        Ok(Self(Form::Csv(Box::new(writer))))
    }

    /// A workbook with one sheet, every cell as text: no cell is a formula, and no code loses its zeros. Rows wait in a
    /// temporary file until [`Writer::finish`].
    ///
    /// # Errors
    ///
    /// [`WriteError::Workbook`] where there is no place for the temporary file.
    pub fn xlsx(out: impl Write + Send + 'w) -> Result<Self, WriteError> {
        Ok(Self(Form::Xlsx(Box::new(workbook::WorkbookWriter::new(Box::new(out))?))))
    }

    /// Writes the headings.
    ///
    /// # Errors
    ///
    /// [`WriteError`].
    pub fn headings<S: AsRef<str>>(&mut self, headings: &[S]) -> Result<(), WriteError> {
        match &mut self.0 {
            Form::Csv(_) => self.row(headings),
            Form::Xlsx(writer) => Ok(writer.headings(headings)?),
        }
    }

    /// Writes a row, as many cells as there are headings.
    ///
    /// # Errors
    ///
    /// [`WriteError`].
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> Result<(), WriteError> {
        match &mut self.0 {
            Form::Csv(writer) => {
                Ok(writer.write_record(cells.iter().map(|cell| guarded(cell.as_ref()).into_owned()))?)
            }
            Form::Xlsx(writer) => Ok(writer.row(cells)?),
        }
    }

    /// Writes what is still held back. A table that is not finished is no table.
    ///
    /// # Errors
    ///
    /// [`WriteError`].
    pub fn finish(self) -> Result<(), WriteError> {
        match self.0 {
            Form::Csv(mut writer) => Ok(writer.flush()?),
            Form::Xlsx(writer) => Ok(writer.finish()?),
        }
    }
}
