//! People who speak for the same organisation: invited, leaving, handing over.

mod invite;
mod leave;
mod list;

pub(crate) use invite::{INVITATION_HOLDS, accepted};
pub use invite::{Invitation, invite, invite_first};
pub use leave::{end, leave};
pub use list::{Colleagues, Invited, list, withdraw};
