//! People who speak for the same organisation: who they are, inviting, handing over, leaving.

mod end;
pub(crate) mod invite;
mod leave;
mod list;
mod withdraw;

pub(crate) use end::end_colleague;
pub(crate) use invite::invite_colleague;
pub(crate) use leave::{confirm_leaving, leave_organisation};
pub(crate) use list::list_colleagues;
pub(crate) use withdraw::withdraw_invitation;

/// Where they are.
const PAGE: &str = "/colleagues";
