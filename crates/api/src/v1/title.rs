//! Titles: what people write, and which trade it is.

pub(crate) mod resolve;
mod view;
