//! What the host side gives, with its trades and periods.

mod find;
mod list;
mod row;
mod write;

pub use find::{find, find_of};
pub use list::{list_by_ids, list_by_origin, list_of};
pub(crate) use row::{Details, range};
pub use write::{insert, update};
