//! A workbook, written row by row.

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Writes one sheet.
pub(super) struct WorkbookWriter<'w> {
    out: Box<dyn Write + Send + 'w>,
    book: Workbook,
    sheet: Worksheet,
    row: u32,
}

impl<'w> WorkbookWriter<'w> {
    pub(super) fn new(out: Box<dyn Write + Send + 'w>) -> Result<Self, XlsxError> {
        let mut book = Workbook::new();
        // The same table is the same file, whenever it is written.
        let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&created));
        let sheet = book.new_worksheet_with_constant_memory()?;
        Ok(Self { out, book, sheet, row: 0 })
    }

    pub(super) fn headings<S: AsRef<str>>(&mut self, headings: &[S]) -> Result<(), XlsxError> {
        self.sheet.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (column, heading) in (0_u16..).zip(headings) {
            self.sheet.write_string_with_format(self.row, column, heading.as_ref(), &bold)?;
        }
        self.row += 1;
        Ok(())
    }

    pub(super) fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> Result<(), XlsxError> {
        for (column, cell) in (0_u16..).zip(cells) {
            if !cell.as_ref().is_empty() {
                self.sheet.write_string(self.row, column, cell.as_ref())?;
            }
        }
        self.row += 1;
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<(), XlsxError> {
        self.book.push_worksheet(self.sheet);
        self.book.save_to_writer(&mut self.out)?;
        Ok(self.out.flush()?)
    }
}
