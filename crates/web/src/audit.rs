//! The audit log, for admins.

mod list;

pub(crate) use list::list;
