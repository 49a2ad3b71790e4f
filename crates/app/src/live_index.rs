//! Offers, needs, rules and reference data in memory, following the change log.
//!
//! Readers take a snapshot and never wait; one writer at a time prepares the next.

mod load;
mod snapshot;

use std::sync::{Arc, RwLock};

use tokio::sync::Mutex;

use crate::{App, AppError};
pub use snapshot::Snapshot;

/// How many rows of the change log are read at a time.
const CHUNK: u64 = 1_000;

/// Offers, needs, rules and reference data in memory.
#[derive(Default)]
pub struct LiveIndex {
    current: RwLock<Option<Arc<Snapshot>>>,
    /// Held by whoever prepares the next snapshot.
    preparing: Mutex<()>,
}

impl LiveIndex {
    /// The latest snapshot.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] before the first [`catch_up`](Self::catch_up).
    pub fn snapshot(&self) -> Result<Arc<Snapshot>, AppError> {
        self.peek().ok_or_else(|| AppError::unexpected("the index is not loaded yet"))
    }

    fn peek(&self) -> Option<Arc<Snapshot>> {
        // A panic while the lock is held cannot leave half a value: it is replaced in one step.
        self.current.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Brings the index to the present: every change committed before the call is contained afterwards.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where the database fails or the published rules can't be used.
    pub async fn catch_up(&self, app: &App) -> Result<Arc<Snapshot>, AppError> {
        let _preparing = self.preparing.lock().await;
        let db = app.databases.reader();
        let today = app.sources.clock.today();
        let old = self.peek().filter(|snapshot| snapshot.as_of() == today);
        let next = match old {
            Some(old) => match load::follow(&db, &old, CHUNK).await? {
                load::Followed::Nothing => return Ok(old),
                load::Followed::Changed(next) => *next,
                load::Followed::TooOld => load::everything(&db, today).await?,
            },
            None => load::everything(&db, today).await?,
        };
        let next = Arc::new(next);
        *self.current.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(next.clone());
        Ok(next)
    }

    /// A snapshot that contains at least the change at a position.
    ///
    /// # Errors
    ///
    /// As [`catch_up`](Self::catch_up).
    pub async fn at_least(&self, app: &App, position: i64) -> Result<Arc<Snapshot>, AppError> {
        let today = app.sources.clock.today();
        match self.peek() {
            Some(snapshot) if snapshot.position() >= position && snapshot.as_of() == today => Ok(snapshot),
            _ => self.catch_up(app).await,
        }
    }
}
