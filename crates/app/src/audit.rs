//! The audit log, for admins.

mod list;

pub use list::{AuditQuery, AuditRow, list};
