//! Bytes to records. Written by hand, since after a lone quote a general reader takes the rest of the file for one cell.

mod cell;
#[cfg(test)]
mod tests;

use std::io;

use super::decoded::Decoded;
use crate::row::{Fault, RawRow};
use crate::write::unguarded;
use cell::End;

/// How much is read at once.
pub(super) const BLOCK: usize = 64 * 1024;
/// How many bytes a record may have, and a line.
pub(super) const MOST_BYTES: usize = 1024 * 1024;
/// How many lines a record may have; a cell of more has lost its closing quote.
pub(super) const MOST_LINES: u64 = 1_000;
/// How much is shown of a row that can't be read.
const SHOWN: usize = 8 * 1024;

/// Where blocks of text come from.
pub(super) trait Blocks {
    /// Adds the next block; `false` at the end.
    fn read_block(&mut self, text: &mut Vec<u8>) -> io::Result<bool>;
}

impl Blocks for Decoded {
    fn read_block(&mut self, text: &mut Vec<u8>) -> io::Result<bool> {
        Self::read_block(self, text)
    }
}

/// Where a record ends: byte within what is held, and line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    at: usize,
    line: u64,
}

/// Walks over a file.
pub(super) struct Scanner<B> {
    blocks: B,
    /// What has been read and may be needed again.
    text: Vec<u8>,
    at: usize,
    line: u64,
    delimiter: u8,
    /// Nothing comes after `text`.
    ended: bool,
    /// Everything is kept from the beginning on, to go back there.
    held: bool,
}

impl<B: Blocks> Scanner<B> {
    pub(super) fn new(blocks: B) -> Self {
        Self { blocks, text: Vec::new(), at: 0, line: 1, delimiter: b',', ended: false, held: true }
    }

    /// The beginning of the file.
    pub(super) fn first_bytes(&mut self) -> io::Result<&[u8]> {
        self.peek()?;
        Ok(&self.text)
    }

    /// Goes back to the beginning, to try another separator.
    pub(super) fn restart(&mut self, delimiter: u8) {
        (self.at, self.line, self.delimiter) = (0, 1, delimiter);
    }

    /// The first records with text, each with where it ends; a line that is too long to be held is the last of them.
    pub(super) fn head(&mut self, most: usize) -> io::Result<Vec<(RawRow, Place)>> {
        let mut head = Vec::new();
        while head.len() < most {
            let Some(row) = self.next_record(None)? else { break };
            let too_long = row.fault == Some(Fault::TooLong);
            if !row.is_blank() {
                head.push((row, Place { at: self.at, line: self.line }));
            }
            if too_long {
                break;
            }
        }
        Ok(head)
    }

    /// Goes on behind a record of the head; from here on nothing is held but the record at hand.
    pub(super) fn go_on_behind(&mut self, place: Place) {
        (self.at, self.line, self.held) = (place.at, place.line, false);
    }

    /// The next record; `None` at the end. A record over several lines with another number of cells than `width` is
    /// taken for a lone quote that found a stranger's partner further down.
    pub(super) fn next_record(&mut self, width: Option<usize>) -> io::Result<Option<RawRow>> {
        if !self.held && self.at >= BLOCK {
            self.text.drain(..self.at);
            self.at = 0;
        }
        if self.peek()?.is_none() {
            return Ok(None);
        }
        let (start, line) = (self.at, self.line);
        let mut cells = Vec::new();
        let fault = loop {
            let mut cell = Vec::new();
            let quoted = self.peek()? == Some(b'"');
            let end =
                if quoted { self.quoted(&mut cell, start, line)? } else { self.plain(&mut cell, start)? };
            cells.push(cell);
            match end {
                End::Delimiter => {}
                End::Record => {
                    let lines = self.line - line - u64::from(self.text.get(self.at - 1) == Some(&b'\n'));
                    let stranger = lines > 0 && width.is_some_and(|width| width != cells.len());
                    break stranger.then_some(Fault::LoneQuote);
                }
                End::LoneQuote => break Some(Fault::LoneQuote),
                End::TooLong => break Some(Fault::TooLong),
            }
        };
        if fault.is_some() {
            return self.unreadable(start, line).map(Some);
        }
        Ok(Some(read(line, cells)))
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        while self.at >= self.text.len() && !self.ended {
            self.ended = !self.blocks.read_block(&mut self.text)?;
        }
        Ok(self.text.get(self.at).copied())
    }

    /// Takes one byte and counts lines.
    fn take(&mut self) -> io::Result<Option<u8>> {
        let Some(byte) = self.peek()? else { return Ok(None) };
        self.at += 1;
        if byte == b'\n' {
            self.line += 1;
        }
        Ok(Some(byte))
    }

    /// Goes on behind the line on which a record that can't be read began, and shows what stands on it.
    fn unreadable(&mut self, start: usize, line: u64) -> io::Result<RawRow> {
        let end = self.text[start..].iter().position(|byte| *byte == b'\n').map(|end| start + end + 1);
        let known =
            end.or_else(|| (self.ended && self.text.len() - start < MOST_BYTES).then_some(self.text.len()));
        let shown = &self.text[start..known.unwrap_or(self.text.len())];
        let shown = String::from_utf8_lossy(&shown[..shown.len().min(SHOWN)]).into_owned();
        let cells = shown.split(char::from(self.delimiter));
        let cells = cells.map(|cell| crate::spelling::trimmed(cell).to_owned()).collect();
        let fault = if let Some(end) = known {
            self.at = end;
            Fault::LoneQuote
        } else {
            if !self.held {
                self.skip_line(start)?;
            }
            Fault::TooLong
        };
        self.line = line + 1;
        Ok(RawRow { line, cells, fault: Some(fault), errors: Vec::new() })
    }

    /// Goes on behind a line that is too long to be kept.
    fn skip_line(&mut self, start: usize) -> io::Result<()> {
        self.text.truncate(start);
        self.at = start;
        loop {
            self.text.truncate(start);
            if !self.blocks.read_block(&mut self.text)? {
                self.ended = true;
                return Ok(());
            }
            if let Some(end) = self.text[start..].iter().position(|byte| *byte == b'\n') {
                self.at = start + end + 1;
                return Ok(());
            }
        }
    }
}

/// A record as text, without what is not seen around its cells and without our guard against formulas.
fn read(line: u64, cells: Vec<Vec<u8>>) -> RawRow {
    let mut fault = None;
    let cells = cells.into_iter().map(|cell| {
        let cell = String::from_utf8(cell).unwrap_or_else(|error| {
            fault = Some(Fault::NotUtf8);
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        });
        unguarded(crate::spelling::trimmed(&cell)).to_owned()
    });
    let cells = cells.collect();
    RawRow { line, cells, fault, errors: Vec::new() }
}
