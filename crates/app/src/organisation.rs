//! Organisations: registered, verified, listed.

mod contact;
pub(crate) mod duplicates;
mod list;
mod locate;
mod merge;
mod name_key;
pub(crate) mod register;
mod show;
mod verify;

pub use contact::{NewCoordinator, add_coordinator};
pub use duplicates::{DuplicateGroup, DuplicateReason, duplicates};
pub use list::list;
pub(crate) use locate::{locate, region_of};
pub use merge::{Merged, merge, rehearse_merge};
pub(crate) use name_key::name_key;
pub(crate) use register::checked;
pub use register::{OrganisationInput, register};
pub use show::show;
pub(crate) use verify::judged;
pub use verify::verify;

use crate::unit_of_work::Subject;
use domain::OrganisationId;

/// The organisation as logs name it.
pub(crate) const fn subject(id: OrganisationId) -> Subject {
    Subject { kind: "organisation", id: id.as_uuid() }
}
