#![doc = include_str!("../README.md")]

mod catalogue;
mod classification;
mod error;
mod table;

pub use catalogue::Catalogue;
pub use classification::{Classification, Group};
pub use error::ReferenceError;
