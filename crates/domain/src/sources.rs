//! Where time, ids and secrets come from: always handed in, so that a test can pin them.

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

/// The service's time zone. Dates (`_on`) are dates there; all four countries share its clock.
pub const SERVICE_ZONE: Tz = chrono_tz::Europe::Sarajevo;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present instant in UTC, cut to microseconds: PostgreSQL keeps no more, so that a value that is
    /// read equals the value that was written.
    fn now(&self) -> DateTime<Utc>;

    /// How long it is since some instant that never changes. For how long something lasts, not when it was: unlike
    /// [`now`](Self::now) it never jumps.
    fn steady(&self) -> Duration;

    /// Today's date in [`SERVICE_ZONE`].
    fn today(&self) -> NaiveDate {
        local_date(self.now())
    }
}

/// The date of an instant in [`SERVICE_ZONE`].
pub fn local_date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&SERVICE_ZONE).date_naive()
}

/// Makes ids and secrets.
pub trait IdSource: Send + Sync {
    /// A new `UUIDv7`: sorts by time of creation.
    fn uuid(&self) -> Uuid;

    /// 32 bytes that nobody can guess.
    fn secret(&self) -> [u8; 32];
}
