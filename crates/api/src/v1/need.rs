//! Needs: what the sending side looks for.

pub(crate) mod close;
pub(crate) mod input;
pub(crate) mod list;
pub(crate) mod open;
pub(crate) mod show;
pub(crate) mod state;
mod view;
