//! Three logs with three readers: changes for indexes, states for people and statistics, audit for oversight.

mod audit;
mod changes;
mod states;

pub use audit::{AuditEntry, AuditLine, audit_of_account, insert_audit, list_audit};
pub use changes::{Change, any_after, append_changes, bounds, changes_after};
pub use states::{StateChange, StateStep, insert_state_changes, state_changes_of};
