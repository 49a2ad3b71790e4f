#![doc = include_str!("../README.md")]

mod catalogue;
mod error;
mod table;

pub use catalogue::Catalogue;
pub use error::ReferenceError;
