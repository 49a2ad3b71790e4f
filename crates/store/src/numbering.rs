//! Numbers of reference rows: the largest so far, plus one.

use sea_orm::{ConnectionTrait, DbBackend};

use crate::{Executor, StoreError};

/// 7201 orders the change log, 7202 is held by who is alone: he gives numbers too, in another transaction.
const LOCK: &str = "SELECT pg_advisory_xact_lock(7203)";

/// Lets one transaction at a time give numbers, until its end. SQLite has one writer anyway.
pub(crate) async fn lock(db: &Executor<'_>) -> Result<(), StoreError> {
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared(LOCK).await?;
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
