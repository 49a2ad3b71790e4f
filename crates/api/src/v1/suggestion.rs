//! Suggestions: offers that fit a need, and what its people say to them.

pub(crate) mod answer;
pub(crate) mod input;
pub(crate) mod list;
pub(crate) mod near_misses;
mod view;
