//! Cells that are merged over several rows say their text for each of them.

use std::io::{Read, Seek};

use calamine::{Dimensions, Xlsx, XlsxError};

use crate::row::RawRow;

/// Where a list that somebody keeps has no columns any more.
const MOST_COLUMNS: u32 = 1_000;
/// More merged cells than this are no list that somebody keeps.
const MOST: usize = 100_000;

/// The merged cells of a sheet that go over several rows; walks down with its rows.
#[derive(Default)]
pub(super) struct Merged {
    /// By their first row, the next one last.
    coming: Vec<Dimensions>,
    open: Vec<Open>,
}

/// A merged cell that goes on.
struct Open {
    column: usize,
    last: u32,
    text: String,
}

impl Merged {
    /// Those of a sheet. Walks through all of it, since they are told behind its rows.
    pub(super) fn downwards<R: Read + Seek>(book: &mut Xlsx<R>, sheet: &str) -> Result<Self, XlsxError> {
        let mut coming = book.merge_cells_by_sheet_name(sheet)?;
        coming.retain(|cell| cell.start.0 < cell.end.0 && cell.start.1 < MOST_COLUMNS);
        coming.truncate(MOST);
        coming.sort_by_key(|cell| std::cmp::Reverse(cell.start));
        Ok(Self { coming, open: Vec::new() })
    }

    /// Fills what is merged with rows above; `row` counts from 0.
    pub(super) fn fill(&mut self, row: u32, cells: &mut RawRow) {
        self.open.retain(|open| open.last >= row);
        for open in &self.open {
            if cells.cells.len() <= open.column {
                cells.cells.resize(open.column + 1, String::new());
            }
            if cells.cells[open.column].is_empty() {
                cells.cells[open.column].clone_from(&open.text);
            }
        }
        while let Some(begun) = self.coming.pop_if(|cell| cell.start.0 <= row) {
            let column = usize::try_from(begun.start.1).unwrap_or(usize::MAX);
            let text = cells.cells.get(column).filter(|text| begun.start.0 == row && !text.is_empty());
            if let Some(text) = text {
                self.open.push(Open { column, last: begun.end.0, text: text.clone() });
            }
        }
    }
}
