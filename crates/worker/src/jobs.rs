//! The dispatcher's own tables: opened, kept small.
//!
//! They are apalis' and hold pokes alone. Each drain of each process has one key, and so at most one poke.

mod keep;
mod open;
mod push;

use apalis_postgres::PgPool;
use apalis_sqlite::SqlitePool;

/// The dispatcher's own tables. A clone uses the same connections.
#[derive(Clone)]
pub(crate) enum Jobs {
    /// In a file of their own: the service's only writer never waits for them.
    Sqlite(SqlitePool),
    /// In the schema `apalis`.
    Postgres(PgPool),
}

impl Jobs {
    /// Closes all connections.
    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}
