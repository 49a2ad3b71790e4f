//! Organisations of both kinds, and the school's own row.

mod briefs;
mod keys;
mod list;
mod move_all;
mod remove;
mod row;
mod search;
mod write;

pub use briefs::{Brief, briefs};
pub use keys::{OrganisationKey, keys};
pub use list::{
    find, find_within, list_by_ids, list_by_number, list_by_origin, list_unclaimed, list_within, lock, names,
};
pub use move_all::{Moved, move_all};
pub(crate) use remove::remove_never_owned;
pub use search::{list_namesakes, search_unclaimed};
pub use write::{insert, insert_many, insert_school_row, insert_school_rows, update};
