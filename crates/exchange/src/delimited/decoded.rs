//! The text of a file as UTF-8, block by block.

use std::io::{self, Read, Seek, SeekFrom};

use super::encoding::Encoding;
use super::scanner::BLOCK;
use crate::ReadSeek;

/// The text of a file as UTF-8. What is not UTF-8 in a file that says it is passes through: a row names it.
pub(super) struct Decoded {
    input: Box<dyn ReadSeek + Send>,
    decoder: Option<encoding_rs::Decoder>,
    /// Read, not yet turned.
    raw: Vec<u8>,
}

impl Decoded {
    pub(super) fn new(input: Box<dyn ReadSeek + Send>, encoding: Encoding) -> io::Result<Self> {
        let mut input = input;
        input.seek(SeekFrom::Start(encoding.mark()))?;
        Ok(Self { input, decoder: encoding.decoder(), raw: Vec::new() })
    }

    /// Adds the next block to `text`; `false` at the end.
    pub(super) fn read_block(&mut self, text: &mut Vec<u8>) -> io::Result<bool> {
        let Some(decoder) = &mut self.decoder else {
            return Ok((&mut self.input).take(BLOCK as u64).read_to_end(text)? > 0);
        };
        self.raw.clear();
        let last = (&mut self.input).take(BLOCK as u64).read_to_end(&mut self.raw)? == 0;
        let most = decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(BLOCK * 3);
        let start = text.len();
        text.resize(start + most, 0);
        let (_, _, written, _) = decoder.decode_to_utf8(&self.raw, &mut text[start..], last);
        text.truncate(start + written);
        if last {
            self.decoder = None; // it is spent; the input is at its end
        }
        Ok(!last || written > 0)
    }
}
