//! XLSX in, as a stream. The sheet is read by a thread of its own, since its reader borrows from the workbook; it waits
//! while nobody takes its rows, and ends when nobody will.

mod archive;
mod cell;
mod merged;
mod sheet;
#[cfg(test)]
mod tests;

use std::io::{Read, Seek};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::vec::IntoIter;

use calamine::{Reader, SheetType, Xlsx, XlsxError};

use crate::headings::{self, Found, NotFound};
use crate::row::RawRow;
use crate::{Mapping, OpenError, ReadSeek};
use merged::Merged;
use sheet::SheetRows;

/// Rows that are handed over at once, and how many such lots may wait.
const LOT: usize = 64;
const LOTS: usize = 4;

/// What the thread tells.
enum Told {
    Opened(Found),
    Refused(OpenError),
    Rows(Vec<RawRow>),
    Broken(String),
    End,
}

/// Why the thread ends early.
enum Failure {
    Refused(OpenError),
    Broken(XlsxError),
    /// Nobody listens any more.
    Unheard,
}

impl From<XlsxError> for Failure {
    fn from(error: XlsxError) -> Self {
        Self::Broken(error)
    }
}

/// The rows of a sheet below its headings.
pub(crate) struct Workbook {
    told: Receiver<Told>,
    rows: IntoIter<RawRow>,
}

impl Workbook {
    /// Finds the sheet and its headings.
    pub(crate) fn open(
        input: Box<dyn ReadSeek + Send>,
        mapping: &Mapping,
    ) -> Result<(Self, Found), OpenError> {
        let mut input = input;
        let merged = archive::check(&mut input)?;
        let (tell, told) = sync_channel(LOTS);
        let mapping = mapping.clone();
        std::thread::Builder::new().name("workbook".to_owned()).spawn(move || {
            read(input, &mapping, merged, &tell);
        })?;
        match told.recv() {
            Ok(Told::Opened(found)) => Ok((Self { told, rows: Vec::new().into_iter() }, found)),
            Ok(Told::Refused(error)) => Err(error),
            Ok(Told::Broken(what)) => Err(OpenError::Unreadable(what)),
            Ok(Told::Rows(_) | Told::End) | Err(_) => Err(OpenError::Unreadable(damaged())),
        }
    }

    /// The next row with text; `None` at the end.
    pub(crate) fn next_row(&mut self) -> Result<Option<RawRow>, String> {
        loop {
            if let Some(row) = self.rows.next() {
                return Ok(Some(row));
            }
            match self.told.recv() {
                Ok(Told::Rows(rows)) => self.rows = rows.into_iter(),
                Ok(Told::End) => return Ok(None),
                Ok(Told::Broken(what)) => return Err(what),
                // The thread has failed.
                Ok(Told::Opened(_) | Told::Refused(_)) | Err(_) => return Err(damaged()),
            }
        }
    }
}

fn damaged() -> String {
    "the workbook is damaged".to_owned()
}

/// Tells all there is to tell.
fn read(input: Box<dyn ReadSeek + Send>, mapping: &Mapping, merged: bool, tell: &SyncSender<Told>) {
    let last = match read_book(input, mapping, merged, tell) {
        Ok(()) => Told::End,
        Err(Failure::Refused(error)) => Told::Refused(error),
        Err(Failure::Broken(error)) => Told::Broken(error.to_string()),
        Err(Failure::Unheard) => return,
    };
    // That nobody listens any more is no failure.
    drop(tell.send(last));
}

/// Reads the sheet that the mapping names, or the first that has the headings.
fn read_book<R: Read + Seek>(
    input: R,
    mapping: &Mapping,
    merged: bool,
    tell: &SyncSender<Told>,
) -> Result<(), Failure> {
    let mut book = Xlsx::new(input)?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let mut best: Option<NotFound> = None;
    for name in named(&sheets, mapping).map_err(Failure::Refused)? {
        let merged = if merged { Merged::downwards(&mut book, name)? } else { Merged::default() };
        let mut rows = SheetRows::new(book.worksheet_cells_reader(name)?, merged);
        let mut head = rows.by_ref().take(headings::SEARCHED + 1).collect::<Result<Vec<_>, _>>()?;
        match headings::find(mapping, &head) {
            Ok(found) => {
                rows.narrow(found.headings.len());
                let body = head.split_off(found.below);
                return tell_rows(found, body, rows, tell);
            }
            Err(worse) if best.as_ref().is_some_and(|best| best.found >= worse.found) => {}
            Err(better) => best = Some(better),
        }
    }
    Err(Failure::Refused(best.map_or(OpenError::Empty, |best| best.error)))
}

/// The sheets in which headings are looked for.
fn named<'a>(sheets: &'a [String], mapping: &Mapping) -> Result<Vec<&'a String>, OpenError> {
    let Some(name) = &mapping.sheet else { return Ok(sheets.iter().collect()) };
    let wanted = crate::spelling::compared(name);
    match sheets.iter().find(|sheet| crate::spelling::compared(sheet) == wanted) {
        Some(sheet) => Ok(vec![sheet]),
        None => Err(OpenError::NoSheet { name: name.clone(), sheets: sheets.join(", ") }),
    }
}

fn tell_rows(
    found: Found,
    body: Vec<RawRow>,
    rows: impl Iterator<Item = Result<RawRow, XlsxError>>,
    tell: &SyncSender<Told>,
) -> Result<(), Failure> {
    let say = |told: Told| tell.send(told).map_err(|_| Failure::Unheard);
    say(Told::Opened(found))?;
    let mut lot = body;
    for row in rows {
        match row {
            Ok(row) => lot.push(row),
            Err(error) => {
                say(Told::Rows(lot))?; // what could be read comes first
                return Err(error.into());
            }
        }
        if lot.len() >= LOT {
            say(Told::Rows(std::mem::replace(&mut lot, Vec::with_capacity(LOT))))?;
        }
    }
    say(Told::Rows(lot))
}
