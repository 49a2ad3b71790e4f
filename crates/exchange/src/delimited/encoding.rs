//! How a file writes its letters. Found by reading all of it once, since the first letter that tells may stand anywhere.

use std::io::{Read, Seek, SeekFrom};

use crate::OpenError;

/// How a file writes its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// With or without a mark of so many bytes.
    Utf8 { mark: u64 },
    /// Either order of bytes, told by its mark.
    Utf16 { little_endian: bool },
    /// Central Europe's, as Excel writes "CSV" there. What Albanian needs is the same in Western Europe's.
    Windows1250,
}

/// What was counted in a file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    /// Letters a to z.
    plain: u64,
    /// Bytes above ASCII.
    high: u64,
    /// Characters of several bytes that are UTF-8.
    wide: u64,
    /// Places that are not UTF-8.
    broken: u64,
    /// Bytes that no text has.
    zero: u64,
}

impl Encoding {
    /// UTF-8 where its mark or every byte says so; also where more characters are well-formed than broken: then single
    /// rows are damaged, and named. Otherwise Windows-1250, unless more than half of the letters were accented there
    /// (which is Cyrillic in an encoding of its own).
    pub(super) fn of<R: Read + Seek + ?Sized>(input: &mut R) -> Result<Self, OpenError> {
        input.seek(SeekFrom::Start(0))?;
        let mut head = Vec::new();
        input.take(3).read_to_end(&mut head)?;
        let encoding = match head[..] {
            [0xFF, 0xFE, ..] => Self::Utf16 { little_endian: true },
            [0xFE, 0xFF, ..] => Self::Utf16 { little_endian: false },
            [0xEF, 0xBB, 0xBF] => Self::Utf8 { mark: 3 },
            _ => {
                input.seek(SeekFrom::Start(0))?;
                Counts::of(input)?.encoding()?
            }
        };
        Ok(encoding)
    }

    /// How many bytes at the beginning are no text.
    pub(super) const fn mark(self) -> u64 {
        match self {
            Self::Utf8 { mark } => mark,
            Self::Utf16 { .. } => 2,
            Self::Windows1250 => 0,
        }
    }

    /// What turns it into UTF-8; `None` where it is.
    pub(super) fn decoder(self) -> Option<encoding_rs::Decoder> {
        let encoding = match self {
            Self::Utf8 { .. } => return None,
            Self::Utf16 { little_endian: true } => encoding_rs::UTF_16LE,
            Self::Utf16 { little_endian: false } => encoding_rs::UTF_16BE,
            Self::Windows1250 => encoding_rs::WINDOWS_1250,
        };
        Some(encoding.new_decoder_without_bom_handling())
    }
}

impl Counts {
    fn of<R: Read + ?Sized>(input: &mut R) -> Result<Self, OpenError> {
        let mut counts = Self::default();
        let mut block = vec![0; super::scanner::BLOCK];
        let mut kept = 0;
        loop {
            let read = input.read(&mut block[kept..])?;
            let filled = kept + read;
            let used = counts.count(&block[..filled], read == 0);
            if read == 0 {
                return Ok(counts);
            }
            block.copy_within(used..filled, 0);
            kept = filled - used;
        }
    }

    /// Counts a block, and returns how much of it is used up: a character may go on in the next.
    fn count(&mut self, block: &[u8], last: bool) -> usize {
        let mut at = 0;
        loop {
            let error = match std::str::from_utf8(&block[at..]) {
                Ok(text) => {
                    self.text(text);
                    return block.len();
                }
                Err(error) => error,
            };
            let valid = &block[at..at + error.valid_up_to()];
            self.text(std::str::from_utf8(valid).unwrap_or_default());
            at += error.valid_up_to();
            let broken = match error.error_len() {
                Some(length) => length,
                None if last => block.len() - at,
                None => return at,
            };
            self.broken += 1;
            self.high += u64::try_from(broken).unwrap_or(u64::MAX);
            at += broken;
        }
    }

    fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            self.plain += u64::from(byte.is_ascii_alphabetic());
            self.zero += u64::from(byte == 0);
            self.high += u64::from(!byte.is_ascii());
            self.wide += u64::from(byte >= 0xC0);
        }
    }

    fn encoding(&self) -> Result<Encoding, OpenError> {
        match self {
            Self { zero: 1.., .. } => Err(OpenError::Encoding),
            Self { broken: 0, .. } => Ok(Encoding::Utf8 { mark: 0 }),
            Self { broken, wide, .. } if wide > broken => Ok(Encoding::Utf8 { mark: 0 }),
            Self { high, plain, .. } if high > plain => Err(OpenError::Encoding),
            _ => Ok(Encoding::Windows1250),
        }
    }
}
