//! Somebody finds their organisation in a list of ours, and says that they speak for it.

mod form;
pub(crate) mod make;
mod search;

pub(crate) use form::{form, sent};
pub(crate) use make::make;
pub(crate) use search::search;
