//! Being signed in: whom a session stands for, which there are, and their end.

mod confirm;
mod end;
mod list;
mod open;

pub use confirm::{Proof, act_as, confirm};
pub use end::{end, end_others, sign_out};
pub use list::list;
pub use open::{Membership, OpenSession, open};

use crate::unit_of_work::Subject;
use domain::SessionId;

/// The session as logs name it.
pub(crate) const fn subject(id: SessionId) -> Subject {
    Subject { kind: "session", id: id.as_uuid() }
}
