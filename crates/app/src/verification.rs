//! What waits for coordinators: organisations to be verified, claims to be decided.

mod decide;
mod escalate;
mod queue;
mod waiting;

pub use decide::{Decision, decide};
pub use escalate::escalate;
pub use queue::{Evidence, Waiting, queue, show};
pub use waiting::schools_waiting;
