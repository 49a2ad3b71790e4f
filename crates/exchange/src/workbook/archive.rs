//! What kind of archive a file is, and whether it may be unpacked.

use std::io::{self, Read, Seek, SeekFrom, Write};

use zip::ZipArchive;

use crate::OpenError;

/// How large a workbook may be unpacked, in bytes.
#[derive(Clone, Copy, Debug)]
struct Limits {
    all: u64,
    /// Its texts, which are held in memory: each stands there once, however many cells say it.
    texts: u64,
}

const MIB: u64 = 1024 * 1024;
const LIMITS: Limits = Limits { all: 512 * MIB, texts: 64 * MIB };
/// Deflate packs no tighter.
const TIGHTEST: u64 = 1032;

/// Refuses what is no XLSX workbook, and one that would be too large unpacked, whatever its directory says.
/// Tells whether one of its sheets may have merged cells.
pub(super) fn check<R: Read + Seek>(input: &mut R) -> Result<bool, OpenError> {
    let mut archive = ZipArchive::new(&mut *input)?;
    let names = archive.file_names().filter_map(Result::ok);
    let names: Vec<String> = names.map(|name| name.to_ascii_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("xl/workbook.bin") {
        return Err(OpenError::BinaryWorkbook);
    }
    if has("mimetype") && has("content.xml") {
        return Err(OpenError::OpenDocument);
    }
    if !has("[content_types].xml") || !names.iter().any(|name| name.starts_with("xl/")) {
        return Err(OpenError::Archive);
    }
    let merged = unpacked(&mut archive, LIMITS)?;
    drop(archive);
    input.seek(SeekFrom::Start(0))?;
    Ok(merged)
}

/// Unpacks it into nothing, as far as it may go. A small file can't become a large one, and is not tried.
fn unpacked<R: Read + Seek>(archive: &mut ZipArchive<R>, limits: Limits) -> Result<bool, OpenError> {
    let too_large = |limit: u64| OpenError::TooLarge { limit_mib: limit / MIB };
    let (mut all, mut packed) = (0_u64, 0_u64);
    for at in 0..archive.len() {
        let file = archive.by_index_raw(at)?;
        packed = packed.saturating_add(file.compressed_size());
        all = all.saturating_add(file.size());
    }
    if all > limits.all {
        return Err(too_large(limits.all));
    }
    if packed.saturating_mul(TIGHTEST) <= limits.texts {
        return Ok(true);
    }
    let mut merged = Seeker::default();
    let mut left = limits.all;
    for at in 0..archive.len() {
        let file = archive.by_index(at)?;
        let texts = file.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let limit = if texts { limits.texts } else { limits.all };
        let most = limit.min(left);
        let size = io::copy(&mut file.take(most + 1), &mut merged)?;
        if size > most {
            return Err(too_large(limit));
        }
        left -= size;
    }
    Ok(merged.found)
}

/// Takes what is unpacked, and looks for merged cells in it: finding them properly is a walk through the whole sheet.
#[derive(Default)]
struct Seeker {
    found: bool,
    /// The end of what came last.
    last: Vec<u8>,
}

const MERGED: &[u8] = b"mergeCell";

impl Write for Seeker {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let has = |bytes: &[u8]| bytes.windows(MERGED.len()).any(|window| window == MERGED);
        if !self.found {
            self.last.extend(&bytes[..bytes.len().min(MERGED.len())]);
            self.found = has(&self.last) || has(bytes);
            self.last.extend(bytes.iter().skip(MERGED.len()));
            self.last.drain(..self.last.len().saturating_sub(MERGED.len()));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;

    use super::*;

    #[test]
    fn merged_cells_are_seen_across_blocks() {
        for cut in 0..=20 {
            let mut seeker = Seeker::default();
            let (first, second) = b"<a/><mergeCells count".split_at(cut);
            for part in first.chunks(3).chain(second.chunks(20)) {
                seeker.write_all(part).unwrap();
            }
            assert!(seeker.found, "{cut}");
        }
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["xl/workbook.xml", "xl/sharedStrings.xml"] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(&vec![b' '; 2 * 1024 * 1024]).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 10_000);
        let unpacked = |all: u64, texts: u64| {
            let mut archive = ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
            unpacked(&mut archive, Limits { all: all * MIB, texts: texts * MIB })
        };
        assert_eq!(unpacked(4, 2), Ok(false));
        assert_eq!(unpacked(3, 2), Err(OpenError::TooLarge { limit_mib: 3 }));
        assert_eq!(unpacked(4, 1), Err(OpenError::TooLarge { limit_mib: 1 }));
        // Whatever its directory says: four bytes at 24 of each entry there are the size.
        let mut lying = bytes.clone();
        let entries: Vec<usize> =
            (0..lying.len() - 4).filter(|at| lying[*at..].starts_with(b"PK\x01\x02")).collect();
        assert_eq!(entries.len(), 2);
        for at in entries {
            lying[at + 24..at + 28].fill(0);
        }
        let mut archive = ZipArchive::new(Cursor::new(lying)).unwrap();
        assert_eq!(archive.by_index_raw(0).unwrap().size(), 0);
        assert!(super::unpacked(&mut archive, Limits { all: MIB, texts: MIB }).is_err());
    }
}
