//! Opening a database: an SQLite file with readers and one writer, or a pool on PostgreSQL.

use std::{path::PathBuf, time::Duration};

use sea_orm::{
    DatabaseConnection, DbBackend, SqliteTransactionMode, SqlxError, SqlxPostgresConnector,
    SqlxSqliteConnector, TransactionOptions, TransactionTrait,
    sqlx::{
        self, ConnectOptions, Connection, SqliteConnection,
        postgres::{PgConnectOptions, PgPoolOptions},
        sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
    },
};

use crate::{Executor, ROWS_PER_STATEMENT, StoreError, Transaction};

/// Where the database is and how many connections it gets.
#[derive(Clone)]
pub struct DatabaseSettings {
    /// `sqlite://PATH?mode=rwc` or `postgres://...`.
    pub url: String,
    /// Connections that read, on SQLite.
    pub readers: u32,
    /// Connections in all, on PostgreSQL.
    pub pool: u32,
}

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Neither SQLite nor PostgreSQL, or an SQLite database that is no file. Names no more than the scheme,
    /// since the rest may hold a password.
    #[error(
        "a database of the form `{scheme}` is not supported; use sqlite://PATH?mode=rwc or postgres://..."
    )]
    Scheme {
        /// What stands before the first colon.
        scheme: String,
    },
    /// The folder of the SQLite file can't be made.
    #[error("cannot create the folder {}", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The address can't be read, or the database doesn't answer.
    #[error("cannot open the database")]
    Database(#[from] sqlx::Error),
}

/// An open database; a clone uses the same connections. On PostgreSQL reader and writer are one pool.
#[derive(Clone)]
pub struct Databases {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    url: String,
    file: Option<PathBuf>,
}

impl Databases {
    /// Opens it. An SQLite file and its folder are made where the address says `mode=rwc`; no table is.
    ///
    /// # Errors
    ///
    /// When the address is of another form or the database doesn't answer.
    pub async fn open(settings: &DatabaseSettings) -> Result<Self, OpenError> {
        let scheme = settings.url.split(':').next().unwrap_or_default();
        match scheme {
            "sqlite" if settings.url.starts_with("sqlite://") => open_sqlite(settings).await,
            "postgres" | "postgresql" => open_postgres(settings).await,
            _ => Err(OpenError::Scheme { scheme: scheme.to_owned() }),
        }
    }

    /// Reads. On SQLite a write through it is refused by the database.
    pub fn reader(&self) -> Executor<'_> {
        (&self.reader).into()
    }

    /// Begins a transaction that writes: the only one at a time on SQLite, read committed on PostgreSQL.
    ///
    /// # Errors
    ///
    /// When no connection comes free in time or the database doesn't answer.
    pub async fn begin(&self) -> Result<Transaction, StoreError> {
        // PostgreSQL ignores the mode. A deferred transaction on SQLite could fail at its first write.
        let mode = Some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions { sqlite_transaction_mode: mode, ..Default::default() };
        Ok(Transaction::new(self.writer.begin_with_options(options).await?))
    }

    /// Asks the database whether it answers.
    ///
    /// # Errors
    ///
    /// When it doesn't.
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.reader.ping().await?)
    }

    /// Whether it is PostgreSQL; otherwise it is SQLite.
    pub fn is_postgres(&self) -> bool {
        self.writer.get_database_backend() == DbBackend::Postgres
    }

    /// The writer, for migrations and tests alone: everything else goes through [`begin`](Self::begin).
    pub fn connection(&self) -> &DatabaseConnection {
        &self.writer
    }

    pub(crate) fn reader_connection(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The address as it was given. May hold a password: never log it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The file, on SQLite.
    pub fn sqlite_path(&self) -> Option<&std::path::Path> {
        self.file.as_deref()
    }

    /// Closes all connections, also those of clones; waits for transactions under way.
    ///
    /// # Errors
    ///
    /// When a connection can't be closed in order.
    pub async fn close(self) -> Result<(), StoreError> {
        // The writer last: only it may move the write-ahead log into the file.
        self.reader.close_by_ref().await?;
        Ok(self.writer.close_by_ref().await?)
    }
}

/// Whether a connection may be used once more. Where the disk is full SQLite rolls back by itself, and the `ROLLBACK` that
/// follows is refused; sqlx 0.9 counts its transaction as open from then on, and turns each later one into a savepoint within
/// one that nobody commits.
async fn is_at_rest(connection: &mut SqliteConnection) -> Result<bool, SqlxError> {
    connection.ping().await?; // behind a rollback that is under way
    Ok(!connection.is_in_transaction())
}

async fn open_sqlite(settings: &DatabaseSettings) -> Result<Databases, OpenError> {
    let options: SqliteConnectOptions = settings.url.parse()?;
    let file = options.get_filename().to_owned();
    if file.as_os_str().is_empty()
        || settings.url.contains(":memory:")
        || settings.url.contains("mode=memory")
    {
        // Each connection would have a database of its own.
        return Err(OpenError::Scheme { scheme: "sqlite in memory".to_owned() });
    }
    if settings.url.contains("mode=rwc")
        && let Some(folder) = file.parent()
    {
        std::fs::create_dir_all(folder)
            .map_err(|source| OpenError::Folder { folder: folder.to_owned(), source })?;
    }
    // These hold for each connection; a statement `PRAGMA ..` later would reach one of them.
    let options = options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full) // NORMAL may lose the last commits at a power cut
        .busy_timeout(Duration::from_secs(15)) // other processes write too
        .foreign_keys(true)
        .pragma("temp_store", "memory")
        .row_buffer_size(ROWS_PER_STATEMENT) // or thread and thread wait for each other all the time
        .disable_statement_logging();
    // The writer first: only it may create the file and switch it to the write-ahead log.
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(30))
        .after_release(|connection, _| Box::pin(is_at_rest(connection)))
        .connect_with(options.clone())
        .await?;
    let reader = SqlitePoolOptions::new()
        .max_connections(settings.readers.max(1))
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options.pragma("query_only", "on"))
        .await?;
    Ok(Databases {
        reader: SqlxSqliteConnector::from_sqlx_sqlite_pool(reader),
        writer: SqlxSqliteConnector::from_sqlx_sqlite_pool(writer),
        url: settings.url.clone(),
        file: Some(file),
    })
}

/// How many statements a connection keeps prepared: those with lists have a few lengths each.
const STATEMENTS: usize = 512;

async fn open_postgres(settings: &DatabaseSettings) -> Result<Databases, OpenError> {
    let options: PgConnectOptions = settings.url.parse()?;
    let options = options.statement_cache_capacity(STATEMENTS);
    let pool = PgPoolOptions::new()
        .max_connections(settings.pool.max(2)) // one of them may listen for changes
        .acquire_timeout(Duration::from_mins(1)) // outlasts a short restart of the server
        .connect_with(options.application_name("praktika").disable_statement_logging())
        .await?;
    let connection = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
    Ok(Databases { reader: connection.clone(), writer: connection, url: settings.url.clone(), file: None })
}
