//! What the sending side looks for.

mod find;
mod floor;
mod keys;
mod list;
mod lock;
mod row;
mod write;

pub use find::{find, find_within};
pub use floor::{floors, set_floor};
pub use keys::{NeedKey, keys};
pub use list::{list_by_ids, list_by_origin, list_within};
pub use lock::lock;
pub(crate) use row::{period, weekdays};
pub use write::{insert, insert_many, update};
