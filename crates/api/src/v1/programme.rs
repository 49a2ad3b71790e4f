//! Programmes: what schools teach.

pub(crate) mod add;
pub(crate) mod input;
pub(crate) mod list;
mod view;
