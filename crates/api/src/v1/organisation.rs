//! Organisations: schools and companies.

pub(crate) mod add_coordinator;
pub(crate) mod input;
pub(crate) mod list;
pub(crate) mod register;
pub(crate) mod show;
pub(crate) mod verify;
mod view;

pub(crate) use view::{HostOut, OrganisationOut};
