//! CSV in, as a stream: whatever the file's size, a record and a block of it are in memory.

mod decoded;
mod delimiter;
mod encoding;
mod scanner;
#[cfg(test)]
mod tests;

use std::io;

use decoded::Decoded;
use encoding::Encoding;
use scanner::Scanner;

use crate::headings::{self, Found, NotFound};
use crate::row::RawRow;
use crate::{Mapping, OpenError, ReadSeek};

/// The rows of a CSV file below its headings.
pub(crate) struct Delimited {
    scanner: Scanner<Decoded>,
    width: usize,
}

impl Delimited {
    /// Finds encoding, separator and headings.
    pub(crate) fn open(
        input: Box<dyn ReadSeek + Send>,
        mapping: &Mapping,
    ) -> Result<(Self, Found), OpenError> {
        let mut input = input;
        let encoding = Encoding::of(&mut input)?;
        let mut scanner = Scanner::new(Decoded::new(input, encoding)?);
        let mut best: Option<NotFound> = None;
        for delimiter in delimiter::by_likelihood(scanner.first_bytes()?) {
            scanner.restart(delimiter);
            let head = scanner.head(headings::SEARCHED + 1)?;
            let raw: Vec<RawRow> = head.iter().map(|(row, _)| row.clone()).collect();
            match headings::find(mapping, &raw) {
                Ok(found) => {
                    scanner.go_on_behind(head[found.below - 1].1);
                    return Ok((Self { scanner, width: found.headings.len() }, found));
                }
                // What was read in the likeliest way is what the message shows.
                Err(worse) if best.as_ref().is_some_and(|best| best.found >= worse.found) => {}
                Err(better) => best = Some(better),
            }
        }
        Err(best.map_or(OpenError::Empty, |best| best.error))
    }

    /// The next row with text; `None` at the end.
    pub(crate) fn next_row(&mut self) -> io::Result<Option<RawRow>> {
        loop {
            match self.scanner.next_record(Some(self.width))? {
                Some(row) if row.is_blank() => {}
                row => return Ok(row),
            }
        }
    }
}
