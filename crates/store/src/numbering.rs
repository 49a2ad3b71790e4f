//! Numbers of reference rows: the largest so far, plus one.

use sea_orm::{ConnectionTrait, DbBackend};

use crate::{Executor, StoreError};

/// Lets one transaction at a time give numbers, until its end. SQLite has one writer anyway.
pub(crate) async fn lock(db: &Executor<'_>) -> Result<(), StoreError> {
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared("SELECT pg_advisory_xact_lock(7202)").await?;
    }
    Ok(())
}

/// Gives numbers above those that are taken.
pub(crate) struct Numbers(i32);

impl Numbers {
    /// Above all of these.
    pub(crate) fn above(taken: impl Iterator<Item = i32>) -> Self {
        Self(taken.max().unwrap_or(0))
    }

    /// The next one.
    pub(crate) fn give(&mut self) -> i32 {
        self.0 += 1;
        self.0
    }
}
