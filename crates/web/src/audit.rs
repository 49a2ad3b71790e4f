//! The audit log, for admins.

pub(crate) mod list;

pub(crate) use list::list;
