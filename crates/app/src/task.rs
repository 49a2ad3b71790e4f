//! Work that follows from changes, drained by whoever is awake.

mod drain;
mod due;
mod lease;
mod new_day;
mod recover;
mod run;

pub use drain::{Drained, drain};
pub use due::tasks_due;
pub use lease::LEASE;
pub(crate) use lease::{lease_until, renewing};
pub use new_day::new_day;
pub use recover::{Recovered, recover};
