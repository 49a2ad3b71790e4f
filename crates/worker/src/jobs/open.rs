//! Opening, and making the tables.

use std::time::Duration;

use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use sqlx::{
    ConnectOptions, Connection, SqliteConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::Jobs;
use crate::{JobsDatabase, WorkerError};

/// Connections: one for each queue that fetches, one for each that pushes.
const CONNECTIONS: u32 = 4;
/// Any failure of a statement ends a dispatcher, so that waiting is better: this outlasts a short restart of the server
/// and a long writer.
const PATIENCE: Duration = Duration::from_mins(1);

impl Jobs {
    /// Opens the tables, and makes them if need be.
    pub(crate) async fn open(database: &JobsDatabase) -> Result<Self, WorkerError> {
        match database {
            JobsDatabase::Sqlite(file) => {
                let options = SqliteConnectOptions::new()
                    .filename(file)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // A poke that a power cut loses is pushed again at the next tick.
                    .synchronous(SqliteSynchronous::Normal)
                    .busy_timeout(Duration::from_secs(15))
                    .foreign_keys(true)
                    .disable_statement_logging();
                let pool = SqlitePoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(PATIENCE);
                let pool = pool.after_release(|connection, _| Box::pin(is_at_rest(connection)));
                let pool = pool.connect_with(options).await.map_err(WorkerError::jobs)?;
                // Not `setup`: that turns synchronous off on one of the connections.
                SqliteStorage::<()>::migrations().run(&pool).await.map_err(WorkerError::jobs)?;
                Ok(Self::Sqlite(pool))
            }
            JobsDatabase::Postgres(url) => {
                let options: PgConnectOptions = url.parse().map_err(WorkerError::jobs)?;
                let options = options.application_name("praktika worker").disable_statement_logging();
                let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(PATIENCE);
                let pool = pool.connect_with(options).await.map_err(WorkerError::jobs)?;
                PostgresStorage::<()>::setup(&pool).await.map_err(WorkerError::jobs)?;
                Ok(Self::Postgres(pool))
            }
        }
    }
}

/// Whether a connection may be used once more: where the disk was full, sqlx counts a transaction as open that SQLite has
/// rolled back by itself (as in `store::Databases`).
async fn is_at_rest(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    connection.ping().await?; // behind a rollback that is under way
    Ok(!connection.is_in_transaction())
}
