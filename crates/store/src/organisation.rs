//! Organisations of both kinds, and the school's own row.

mod briefs;
mod keys;
mod list;
mod move_all;
mod row;
mod write;

pub use briefs::{Brief, briefs};
pub use keys::{OrganisationKey, keys};
pub use list::{find, list, list_by_ids, list_by_number, list_by_origin, names};
pub use move_all::{Moved, move_all};
pub use write::{insert, insert_many, insert_school_row, insert_school_rows, update};
