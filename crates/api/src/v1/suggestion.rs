//! Suggestions: offers that fit a need, and what its people say to them.

pub(crate) mod answer;
mod input;
pub(crate) mod list;
mod view;
