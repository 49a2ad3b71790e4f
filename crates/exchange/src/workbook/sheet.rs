//! Cells to rows.

use std::io::{Read, Seek};

use calamine::{XlsxCellReader, XlsxError};

use super::cell;
use super::merged::Merged;
use crate::row::RawRow;

/// Columns that are looked at before the headings are known.
const MOST_COLUMNS: usize = 1_000;

/// The rows of a sheet that have text.
pub(super) struct SheetRows<'a, R: Read + Seek> {
    cells: XlsxCellReader<'a, R>,
    merged: Merged,
    /// The first cell of the next row.
    next: Option<Cell>,
    /// The reader can't be asked behind the end.
    ended: bool,
    width: usize,
}

struct Cell {
    row: u32,
    column: usize,
    text: Result<String, String>,
}

impl<'a, R: Read + Seek> SheetRows<'a, R> {
    pub(super) fn new(cells: XlsxCellReader<'a, R>, merged: Merged) -> Self {
        Self { cells, merged, next: None, ended: false, width: MOST_COLUMNS }
    }

    /// Only so many columns count from here on.
    pub(super) fn narrow(&mut self, width: usize) {
        self.width = width;
    }

    /// The next cell with text, an error among them.
    fn next_cell(&mut self) -> Result<Option<Cell>, XlsxError> {
        while !self.ended {
            let Some(cell) = self.cells.next_cell()? else {
                self.ended = true;
                break;
            };
            let (row, column) = cell.get_position();
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            let text = cell::text(cell.get_value());
            if column < self.width && text.as_ref().map_or(true, |text| !text.is_empty()) {
                return Ok(Some(Cell { row, column, text }));
            }
        }
        Ok(None)
    }

    fn next_row(&mut self) -> Result<Option<RawRow>, XlsxError> {
        let first = match self.next.take() {
            Some(first) => first,
            None => match self.next_cell()? {
                Some(first) => first,
                None => return Ok(None),
            },
        };
        let at = first.row;
        let mut row = RawRow { line: u64::from(at) + 1, ..RawRow::default() };
        put(&mut row, first);
        while let Some(cell) = self.next_cell()? {
            if cell.row != at {
                self.next = Some(cell);
                break;
            }
            put(&mut row, cell);
        }
        self.merged.fill(at, &mut row);
        row.cells.truncate(self.width);
        Ok(Some(row))
    }
}

fn put(row: &mut RawRow, cell: Cell) {
    if row.cells.len() <= cell.column {
        row.cells.resize(cell.column + 1, String::new());
    }
    match cell.text {
        Ok(text) => row.cells[cell.column] = text,
        Err(error) => {
            row.cells[cell.column].clone_from(&error);
            row.errors.push((cell.column, error));
        }
    }
}

impl<R: Read + Seek> Iterator for SheetRows<'_, R> {
    type Item = Result<RawRow, XlsxError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_row().transpose()
    }
}
