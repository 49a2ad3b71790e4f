//! Programmes: what schools teach.

pub(crate) mod add;
mod input;
pub(crate) mod list;
mod view;
