//! People of an organisation who are asked or written to without an account.

mod add;
mod list;
mod remove;
mod to_write_to;

pub use add::{ContactInput, add};
pub use list::list;
pub(crate) use remove::empty;
pub use remove::remove;
pub(crate) use to_write_to::to_write_to;

use crate::unit_of_work::Subject;
use domain::ContactId;

/// The contact as logs name it.
pub(crate) const fn subject(id: ContactId) -> Subject {
    Subject { kind: "contact", id: id.as_uuid() }
}
