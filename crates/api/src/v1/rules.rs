//! The matching rules.

pub(crate) mod show;
mod view;
