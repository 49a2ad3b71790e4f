//! How the index is: for who watches over the service.

use std::sync::atomic::Ordering;

use chrono::{DateTime, TimeDelta, Utc};

use super::LiveIndex;

/// How the index of this process is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// Whether offers and needs are loaded.
    pub is_loaded: bool,
    /// Whether they were loaded from an image.
    pub is_from_image: bool,
    /// The position of the change log up to which changes are contained.
    pub position: i64,
    /// Offers that are suggested to anybody; those read so far, while they are being loaded.
    pub offers: usize,
    /// Needs that look for something.
    pub needs: usize,
    /// The published rules' version.
    pub rules_version: i32,
    /// For how long the index may lack what was committed; `None` = it never was at the end of the log.
    pub staleness: Option<TimeDelta>,
}

impl LiveIndex {
    /// How the index is at an instant.
    pub fn status(&self, now: DateTime<Utc>) -> Status {
        let at_the_end = DateTime::from_timestamp_micros(self.at_the_end.load(Ordering::Relaxed));
        let at_the_end = at_the_end.filter(|at| at.timestamp_micros() != 0);
        let loading = self.loaded.load(Ordering::Relaxed);
        let Some(snapshot) = self.current.load_full() else {
            return Status { offers: loading, ..Status::default() };
        };
        let is_loaded = snapshot.index().is_some();
        Status {
            is_loaded,
            is_from_image: self.is_from_image.load(Ordering::Relaxed),
            position: snapshot.position(),
            offers: if is_loaded { snapshot.offers() } else { loading },
            needs: snapshot.needs(),
            rules_version: snapshot.rules_version(),
            staleness: at_the_end.map(|at| (now - at).max(TimeDelta::zero())),
        }
    }

    /// The index contains what was committed before an instant; the earliest change that it took in by that lay back so
    /// long.
    pub(super) fn note(&self, at: DateTime<Utc>, lag: Option<TimeDelta>) {
        self.at_the_end.fetch_max(at.timestamp_micros(), Ordering::Relaxed);
        if let Some(lag) = lag.and_then(|lag| lag.to_std().ok()) {
            metrics::histogram!("praktika_index_lag_seconds").record(lag);
        }
    }
}
