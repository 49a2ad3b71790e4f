//! Hearing of what other processes commit.

use std::{sync::Arc, time::Duration};

use sea_orm::{
    DbErr, RuntimeErr,
    sqlx::{self, ConnectOptions, Connection, SqliteConnection, postgres::PgListener},
};
use tokio::time::{Instant, sleep, timeout};

use crate::{Databases, StoreError};

/// How often SQLite is asked.
const POLL: Duration = Duration::from_millis(20);

/// Waits until another process may have written. Wakes too often rather than too seldom.
pub struct Changes {
    source: Source,
}

enum Source {
    /// `data_version` counts the commits of *other connections*: ask one connection, always the same.
    Sqlite {
        connection: SqliteConnection,
        version: i64,
    },
    Postgres(Box<PgListener>),
}

impl Changes {
    /// Listens from now on.
    ///
    /// # Errors
    ///
    /// When no further connection can be opened.
    pub async fn follow(databases: &Databases) -> Result<Self, StoreError> {
        let reader = databases.reader_connection();
        let source = if databases.is_postgres() {
            let pool = reader.get_postgres_connection_pool();
            let mut listener = PgListener::connect_with(pool).await.map_err(failed)?;
            listener.listen("praktika_changes").await.map_err(failed)?;
            Source::Postgres(Box::new(listener))
        } else {
            let options = reader.get_sqlite_connection_pool().connect_options();
            let mut connection = options.connect().await.map_err(failed)?;
            let version = data_version(&mut connection).await?;
            Source::Sqlite { connection, version }
        };
        Ok(Self { source })
    }

    /// Whether something may have been committed; `false` after `longest` without any sign.
    ///
    /// # Errors
    ///
    /// When the database can't be asked. A lost connection to PostgreSQL counts as a change and heals by itself.
    pub async fn next(&mut self, longest: Duration) -> Result<bool, StoreError> {
        match &mut self.source {
            Source::Sqlite { connection, version } => {
                let end = Instant::now() + longest;
                loop {
                    let now = data_version(connection).await?;
                    if std::mem::replace(version, now) != now {
                        return Ok(true);
                    }
                    if Instant::now() >= end {
                        return Ok(false);
                    }
                    sleep(POLL).await;
                }
            }
            // `recv` would reconnect silently, and what was notified meanwhile would be gone: `try_recv` says so.
            Source::Postgres(listener) => match timeout(longest, listener.try_recv()).await {
                Ok(received) => received.map(|_| true).map_err(failed),
                Err(_elapsed) => Ok(false),
            },
        }
    }

    /// Gives the connection back. A pool can't be closed while somebody listens on one of its connections.
    ///
    /// # Errors
    ///
    /// When the connection is broken already.
    pub async fn close(self) -> Result<(), StoreError> {
        match self.source {
            Source::Sqlite { connection, .. } => connection.close().await.map_err(failed),
            Source::Postgres(_) => Ok(()),
        }
    }
}

async fn data_version(connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    sqlx::query_scalar("PRAGMA data_version").fetch_one(connection).await.map_err(failed)
}

fn failed(err: sqlx::Error) -> StoreError {
    StoreError::Database(DbErr::Conn(RuntimeErr::SqlxError(Arc::new(err))))
}
