//! One page of a list.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Which part of a list is wanted. Lists are ordered by time of creation, then id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Time of creation and id of the last row of the page before; `None` = from the start.
    pub after: Option<(DateTime<Utc>, Uuid)>,
    /// How many rows at most.
    pub limit: u64,
}
