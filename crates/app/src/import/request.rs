//! What an import is asked to do.

use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use exchange::{Mapping, ReadSeek, Writer};
use sha2::{Digest, Sha256};

use super::ImportError;
use crate::token::hex;

/// How an import is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// The importer vouches for the organisations: they are verified, and their published offers are published.
    pub verified: bool,
    /// Tells what would happen, and writes nothing.
    pub dry_run: bool,
}

/// A file as somebody gives it.
pub struct ImportFile {
    /// Its bytes, read from where they are: it may be large.
    pub input: Box<dyn ReadSeek + Send>,
    /// As the importer calls it.
    pub name: String,
}

/// Hears how many rows are done.
pub type Progress<'a> = &'a mut (dyn FnMut(u64) + Send);

/// What an import is asked to do.
pub struct ImportRequest<'a> {
    /// The file.
    pub file: ImportFile,
    /// Which column means what.
    pub mapping: &'a Mapping,
    /// How it is to be done.
    pub options: ImportOptions,
    /// Where rows that can't be taken go, each as it stood with what is wrong.
    pub errors: Option<Writer<'a>>,
    /// Hears how many rows are done.
    pub progress: Progress<'a>,
}

impl ImportFile {
    /// Whether it is called a workbook and is none, neither of today nor of old; it stands at its beginning again.
    pub(super) fn is_misnamed(&mut self) -> Result<bool, ImportError> {
        const WORKBOOKS: [[u8; 4]; 2] = [*b"PK\x03\x04", [0xD0, 0xCF, 0x11, 0xE0]];
        let is_called_so =
            Path::new(&self.name).extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
        let mut head = Vec::new();
        (&mut self.input).take(4).read_to_end(&mut head).map_err(ImportError::Read)?;
        self.input.seek(SeekFrom::Start(0)).map_err(ImportError::Read)?;
        Ok(is_called_so && !WORKBOOKS.iter().any(|workbook| head == workbook))
    }

    /// SHA-256 of the file, in hexadecimal digits; the file stands at its beginning again.
    pub(super) fn hash(&mut self) -> Result<String, ImportError> {
        let mut hasher = Sha256::new();
        let mut piece = vec![0; 64 * 1024];
        self.input.seek(SeekFrom::Start(0)).map_err(ImportError::Read)?;
        loop {
            match self.input.read(&mut piece).map_err(ImportError::Read)? {
                0 => break,
                read => hasher.update(&piece[..read]),
            }
        }
        self.input.seek(SeekFrom::Start(0)).map_err(ImportError::Read)?;
        Ok(hex(&hasher.finalize()))
    }
}
