//! A mark that is another one after every commit, whoever committed.

use std::sync::Arc;

use sea_orm::{
    DbErr, RuntimeErr,
    sqlx::{self, ConnectOptions, SqliteConnection},
};

use crate::{Databases, StoreError};

/// Asks for the mark. Two equal marks: nothing was committed between the two questions.
pub struct Version {
    source: Source,
}

enum Source {
    /// `data_version` counts the commits of *other connections*: ask one connection, always the same.
    Sqlite(SqliteConnection),
    /// A snapshot names the transactions that are not visible yet: it changes when one becomes so. The log's position
    /// would not do, since a commit is written there before it is visible.
    Postgres(sqlx::PgPool),
}

impl Version {
    /// Opens a connection of its own.
    ///
    /// # Errors
    ///
    /// When no further connection can be opened.
    pub async fn open(databases: &Databases) -> Result<Self, StoreError> {
        let reader = databases.reader_connection();
        let source = if databases.is_postgres() {
            Source::Postgres(reader.get_postgres_connection_pool().clone())
        } else {
            let options = reader.get_sqlite_connection_pool().connect_options();
            Source::Sqlite(options.connect().await.map_err(failed)?)
        };
        Ok(Self { source })
    }

    /// The mark of this moment.
    ///
    /// # Errors
    ///
    /// When the database can't be asked.
    pub async fn now(&mut self) -> Result<String, StoreError> {
        match &mut self.source {
            Source::Sqlite(connection) => {
                let version: i64 =
                    sqlx::query_scalar("PRAGMA data_version").fetch_one(connection).await.map_err(failed)?;
                Ok(version.to_string())
            }
            Source::Postgres(pool) => sqlx::query_scalar("SELECT pg_current_snapshot()::text")
                .fetch_one(&*pool)
                .await
                .map_err(failed),
        }
    }
}

fn failed(err: sqlx::Error) -> StoreError {
    StoreError::Database(DbErr::Conn(RuntimeErr::SqlxError(Arc::new(err))))
}
