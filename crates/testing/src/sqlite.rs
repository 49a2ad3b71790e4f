//! A migrated database file for each test: a template made once for each state of the migrations, and copied.
use crate::process::{disk, is_left_behind, lock, memory, user};
use migrations::{Migrator, MigratorTrait};
use sea_orm::SqlxSqliteConnector;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// One test's database, in a folder of its own (WAL, and whatever the product puts beside it, go there too).
/// Both are removed with the value, also when the test panics.
pub struct SqliteFile {
    dir: PathBuf,
    file: PathBuf,
}

impl SqliteFile {
    /// A fresh copy of the migrated template.
    ///
    /// # Errors
    /// When the folder can't be written or a migration fails.
    pub async fn fresh() -> Result<Self, Box<dyn std::error::Error>> {
        Self::fresh_in(&memory()).await
    }

    /// The same in a folder that outlives a power cut: for measuring.
    ///
    /// # Errors
    /// As [`SqliteFile::fresh`].
    pub async fn durable() -> Result<Self, Box<dyn std::error::Error>> {
        Self::fresh_in(&disk()).await
    }

    /// The same in a folder that is there.
    ///
    /// # Errors
    /// As [`SqliteFile::fresh`].
    pub async fn fresh_in(folder: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let base = folder.join(format!("praktika-sqlite-{}", user()?));
        fs::create_dir_all(&base)?;
        // Held to the end of the copy: who finds a new state of the migrations removes the older template.
        let _lock = lock(base.join("lock")).await?;
        let template = base.join(format!("template_{}.db", migrations::fingerprint()));
        remove(&base, is_left_behind)?;
        if !template.exists() {
            remove(&base, |name| name.starts_with("template_") || name.starts_with("half_made"))?;
            make(&base.join("half_made.db"), &template).await?;
        }
        let dir = base.join(format!("t_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        let file = dir.join("praktika.db");
        // An older process with our id may have left its folder.
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir(&dir)?;
        let fresh = Self { dir, file };
        fs::copy(&template, &fresh.file)?;
        Ok(fresh)
    }

    /// The database file. It exists.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// The same as a connection string: `sqlite://PATH?mode=rwc`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("sqlite://{}?mode=rwc", self.file.display())
    }
}

impl Drop for SqliteFile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// Migrates a file and only then gives it the template's name: who is killed meanwhile leaves no template.
async fn make(half_made: &Path, template: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let options = SqliteConnectOptions::new()
        .filename(half_made)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .foreign_keys(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let db = SqlxSqliteConnector::from_sqlx_sqlite_pool(pool);
    Migrator::up(&db, None).await?;
    db.close().await?; // the last connection also moves the WAL into the file
    fs::rename(half_made, template)?;
    Ok(())
}

/// Removes what stands in the folder under such names.
fn remove(base: &Path, unwanted: impl Fn(&str) -> bool) -> std::io::Result<()> {
    for entry in fs::read_dir(base)?.flatten() {
        if unwanted(&entry.file_name().to_string_lossy()) {
            let path = entry.path();
            if path.is_dir() { fs::remove_dir_all(path)? } else { fs::remove_file(path)? }
        }
    }
    Ok(())
}
