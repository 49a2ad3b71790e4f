//! The image of the index on disk, for a fast start. Nobody trusts it: it has to be whole, of this version of the code,
//! of this database and its reference data, not older than the change log, and in the end to count as many offers as
//! the database does. Else everything is read from the database, as if there were none.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::OfferId;
use matching::index::Keeper;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Executor;
use uuid::Uuid;

use super::Known;
use crate::AppError;

/// What the file begins with; the number counts its forms.
const MAGIC: &[u8; 8] = b"PRAKTIK\x01";
const CHECKSUM: usize = 32;

/// Where an image comes from.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Origin {
    /// The position of the change log up to which changes are contained.
    position: i64,
    /// The row there, which no other database has: what it is about, and when it was written.
    row: Option<(Option<Uuid>, DateTime<Utc>)>,
    /// Trades, places and regions as profiles copy from them.
    reference: String,
}

impl Origin {
    /// Of an index at a position; `None` where the log no longer has that row.
    pub(super) async fn of(
        db: &Executor<'_>,
        known: &Known,
        position: i64,
    ) -> Result<Option<Self>, AppError> {
        let reference = known.catalogue().fingerprint();
        if position == 0 {
            return Ok(Some(Self { position, row: None, reference }));
        }
        let row = store::log::changes_after(db, position - 1, 1).await?.pop();
        let row = row.filter(|row| row.position == position);
        Ok(row.map(|row| Self { position, row: Some((row.subject, row.changed_at)), reference }))
    }
}

/// What an image that may be used holds.
pub(super) struct Opened {
    pub(super) keeper: Keeper,
    pub(super) position: i64,
    /// Offers that have to be read from the database.
    pub(super) odd: Vec<OfferId>,
}

/// Reads an image that may be used; `None` where there is none, and where there is one that may not, which is logged.
pub(super) async fn read(
    path: &Path,
    db: &Executor<'_>,
    known: &Arc<Known>,
) -> Result<Option<Opened>, AppError> {
    if !path.exists() {
        return Ok(None);
    }
    let (from, scorer) = (path.to_owned(), known.shared_scorer().clone());
    let opened = tokio::task::spawn_blocking(move || open(&from, &scorer)).await;
    match opened.map_err(AppError::unexpected)? {
        Ok((origin, keeper, odd)) => {
            let expected = Origin::of(db, known, origin.position).await?;
            if expected.as_ref() == Some(&origin) {
                return Ok(Some(Opened { keeper, position: origin.position, odd }));
            }
            tracing::warn!("the index image is of another database, or older than the change log: not used");
        }
        Err(reason) => tracing::warn!(%reason, "the index image is not used"),
    }
    Ok(None)
}

fn open(path: &Path, scorer: &Arc<matching::Scorer>) -> Result<(Origin, Keeper, Vec<OfferId>), String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let cut = || "it is cut off".to_owned();
    let (magic, rest) = bytes.split_first_chunk::<8>().ok_or_else(cut)?;
    if magic != MAGIC {
        return Err("it was written by another version".to_owned());
    }
    let (checksum, rest) = rest.split_first_chunk::<CHECKSUM>().ok_or_else(cut)?;
    if Sha256::digest(rest).as_slice() != checksum {
        return Err("its checksum is wrong".to_owned());
    }
    let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let (origin, image) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(cut)?;
    let origin: Origin = serde_json::from_slice(origin).map_err(|error| error.to_string())?;
    let (keeper, odd) = Keeper::from_image(scorer.clone(), image).map_err(|error| error.to_string())?;
    Ok((origin, keeper, odd))
}

/// Puts an image in place of the one before, whole or not at all.
pub(super) fn write(path: &Path, origin: &Origin, image: &[u8]) -> std::io::Result<()> {
    let origin = serde_json::to_vec(origin)?;
    let length = u32::try_from(origin.len()).map_err(std::io::Error::other)?.to_le_bytes();
    let mut checksum = Sha256::new();
    for piece in [&length[..], &origin, image] {
        checksum.update(piece);
    }
    // Several processes may keep theirs at the same hour.
    let beside = PathBuf::from(format!("{}.{}.new", path.display(), std::process::id()));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let written =
        write_beside(&beside, &[&MAGIC[..], checksum.finalize().as_slice(), &length, &origin, image])
            .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside); // it may never have been made
    }
    written.map_err(|error| std::io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

fn write_beside(beside: &Path, pieces: &[&[u8]]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(beside)?;
    for piece in pieces {
        file.write_all(piece)?;
    }
    file.sync_all()
}
