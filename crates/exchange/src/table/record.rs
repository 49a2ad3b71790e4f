//! Bytes to records. Written by hand, since after a lone quote a general reader takes the rest of the file for one cell.

/// One record, not yet checked for UTF-8.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) line: u64,
    pub(super) cells: Vec<Vec<u8>>,
    /// A quote in it has no partner; the cells say nothing then.
    pub(super) lone_quote: bool,
}

impl Record {
    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        !self.lone_quote && self.cells.iter().all(|cell| cell.iter().all(u8::is_ascii_whitespace))
    }
}

/// Walks over a file.
pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    delimiter: u8,
    at: usize,
    line: u64,
}

/// How a cell ended.
#[derive(PartialEq, Eq)]
enum End {
    /// Another cell follows.
    Delimiter,
    /// The record is over.
    Record,
    /// A quote has no partner.
    LoneQuote,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, delimiter: delimiter(bytes), at: 0, line: 1 }
    }

    /// The next record; `None` at the end. A record over several lines with another number of cells than `width` is
    /// taken for a lone quote that found a stranger's partner further down.
    pub(super) fn next_record(&mut self, width: Option<usize>) -> Option<Record> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let (start, line) = (self.at, self.line);
        let mut cells = Vec::new();
        let lone_quote = loop {
            let mut cell = Vec::new();
            let end = if self.peek() == Some(b'"') { self.quoted(&mut cell) } else { self.plain(&mut cell) };
            cells.push(cell);
            match end {
                End::Delimiter => {}
                End::Record => {
                    let lines = self.line - line - u64::from(self.bytes.get(self.at - 1) == Some(&b'\n'));
                    break lines > 0 && width.is_some_and(|width| width != cells.len());
                }
                End::LoneQuote => break true,
            }
        };
        if lone_quote {
            self.skip_line(start, line);
        }
        Some(Record { line, cells, lone_quote })
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Takes one byte and counts lines.
    fn take(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        if byte == b'\n' {
            self.line += 1;
        }
        Some(byte)
    }

    /// A cell without quotes around: quotes inside are taken as they are, as long as each has a partner.
    fn plain(&mut self, cell: &mut Vec<u8>) -> End {
        let end = loop {
            match self.take() {
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
        };
        let between_quotes = cell.split(|byte| *byte == b'"').count();
        if between_quotes % 2 == 1 { end } else { End::LoneQuote }
    }

    /// A cell in quotes; what stands between may hold delimiters, line ends and doubled quotes.
    fn quoted(&mut self, cell: &mut Vec<u8>) -> End {
        self.at += 1;
        loop {
            match self.take() {
                None => return End::LoneQuote,
                Some(b'"') if self.peek() == Some(b'"') => {
                    self.at += 1;
                    cell.push(b'"');
                }
                Some(b'"') => return self.behind_quote(),
                Some(byte) => cell.push(byte),
            }
        }
    }

    /// What may stand behind a closing quote: blanks, then a delimiter or the end of the record.
    fn behind_quote(&mut self) -> End {
        loop {
            match self.take() {
                None | Some(b'\n') => return End::Record,
                Some(byte) if byte == self.delimiter => return End::Delimiter,
                Some(b' ') => {}
                Some(b'\r') if matches!(self.peek(), None | Some(b'\n')) => {}
                Some(_) => return End::LoneQuote,
            }
        }
    }

    /// Goes on behind the line on which a record that can't be read began.
    fn skip_line(&mut self, start: usize, line: u64) {
        let rest = &self.bytes[start..];
        let length = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1);
        self.at = start + length;
        self.line = line + 1;
    }
}

/// The separator that the first line with text uses most, outside quotes; a comma where it has none.
fn delimiter(bytes: &[u8]) -> u8 {
    let text = bytes.trim_ascii_start();
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts
                .iter_mut()
                .filter(|(delimiter, _)| delimiter == byte)
                .for_each(|(_, count)| *count += 1),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts.iter().find(|(_, count)| *count == most).map_or(b',', |(delimiter, _)| *delimiter)
}
