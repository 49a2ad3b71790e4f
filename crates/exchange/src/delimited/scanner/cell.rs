//! One cell of a record.

use std::io;

use super::{Blocks, MOST_BYTES, MOST_LINES, Scanner};

/// How a cell ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Another cell follows.
    Delimiter,
    /// The record is over.
    Record,
    /// A quote has no partner.
    LoneQuote,
    /// It does not end.
    TooLong,
}

impl<B: Blocks> Scanner<B> {
    /// A cell without quotes around: quotes inside are taken as they are, as long as each has a partner.
    pub(super) fn plain(&mut self, cell: &mut Vec<u8>, start: usize) -> io::Result<End> {
        let end = loop {
            match self.take()? {
                Some(b'\n') => {
                    if cell.last() == Some(&b'\r') {
                        cell.pop();
                    }
                    break End::Record;
                }
                None => break End::Record,
                Some(byte) if byte == self.delimiter => break End::Delimiter,
                Some(byte) => cell.push(byte),
            }
            if self.at - start > MOST_BYTES {
                return Ok(End::TooLong);
            }
        };
        let odd = cell.iter().fold(false, |odd, byte| odd != (*byte == b'"'));
        Ok(if odd { End::LoneQuote } else { end })
    }

    /// A cell in quotes; what stands between may hold delimiters, line ends and doubled quotes.
    pub(super) fn quoted(&mut self, cell: &mut Vec<u8>, start: usize, line: u64) -> io::Result<End> {
        self.at += 1;
        loop {
            match self.take()? {
                None => return Ok(End::LoneQuote),
                Some(b'"') if self.peek()? == Some(b'"') => {
                    self.at += 1;
                    cell.push(b'"');
                }
                Some(b'"') => return self.behind_quote(),
                Some(byte) => cell.push(byte),
            }
            if self.at - start > MOST_BYTES || self.line - line > MOST_LINES {
                return Ok(End::LoneQuote);
            }
        }
    }

    /// What may stand behind a closing quote: blanks, then a delimiter or the end of the record.
    fn behind_quote(&mut self) -> io::Result<End> {
        loop {
            match self.take()? {
                None | Some(b'\n') => return Ok(End::Record),
                Some(byte) if byte == self.delimiter => return Ok(End::Delimiter),
                Some(b' ') => {}
                Some(b'\r') if matches!(self.peek()?, None | Some(b'\n')) => {}
                Some(_) => return Ok(End::LoneQuote),
            }
        }
    }
}
