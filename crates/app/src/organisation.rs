//! Organisations: registered, verified, listed.

mod contact;
mod list;
mod locate;
pub(crate) mod register;
mod show;
mod verify;

pub use contact::{NewCoordinator, add_coordinator};
pub use list::list;
pub(crate) use locate::{locate, region_of};
pub use register::{OrganisationInput, register};
pub use show::show;
pub use verify::verify;

use crate::unit_of_work::Subject;
use domain::OrganisationId;

/// The organisation as logs name it.
pub(crate) const fn subject(id: OrganisationId) -> Subject {
    Subject { kind: "organisation", id: id.as_uuid() }
}
