//! What the host side gives, with its trades and periods.

mod count;
mod due;
mod find;
mod keys;
mod list;
mod restate;
mod row;
mod write;

pub use count::count_suggested;
pub use due::{list_ending, lock_by_ids, lock_to_ask, lock_to_pause, mark_asked};
pub use find::{find, find_within};
pub use keys::{OfferKey, keys};
pub use list::{hosts_of, list_by_ids, list_by_origin, list_within};
pub use restate::restate;
pub(crate) use row::{Details, range};
pub use write::{insert, insert_many, update};
