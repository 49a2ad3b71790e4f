//! What somebody is told: one event for one recipient.

mod insert;
mod list;
mod mark;

pub use insert::{NOTHING_TO_TELL, insert_many};
pub use list::{find_waiting, list_waiting_of};
pub use mark::{mark, skip_all_of};
