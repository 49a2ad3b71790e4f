//! One process at a time: for what must not be done by two at once, like migrations.

use std::fs::File;

use sea_orm::ConnectionTrait;

use crate::{Databases, StoreError, Transaction};

/// The key of the advisory lock; 7201 orders the change log, 7203 the numbers of reference rows.
const KEY: i64 = 7202;

/// While it lives, no other process holds one of the same database. Released with the value, or when its process ends.
#[must_use = "others may go on as soon as it is dropped"]
pub enum Alone {
    /// A lock on a file beside the database.
    File(File),
    /// A transaction with an advisory lock; it writes nothing.
    Transaction(Transaction),
}

impl Databases {
    /// Waits until no other process is alone with this database, and is.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the lock can't be taken.
    pub async fn alone(&self) -> Result<Alone, StoreError> {
        let Some(database) = self.sqlite_path() else {
            let transaction = self.begin().await?;
            transaction.db().execute_unprepared(&format!("SELECT pg_advisory_xact_lock({KEY})")).await?;
            return Ok(Alone::Transaction(transaction));
        };
        let mut name = database.file_name().unwrap_or_default().to_owned();
        name.push(".alone.lock");
        let path = database.with_file_name(name);
        let locking = tokio::task::spawn_blocking(move || {
            let file = File::options().create(true).write(true).truncate(false).open(path)?;
            file.lock()?;
            Ok::<_, std::io::Error>(file)
        });
        let locked = locking.await.unwrap_or_else(|stopped| Err(std::io::Error::other(stopped)));
        locked.map(Alone::File).map_err(StoreError::Lock)
    }
}
