#![doc = include_str!("../README.md")]

#[cfg(any(fuzzing, test))]
pub mod fuzzing;
mod openapi;
mod router;
mod v1;
mod worded;

pub use openapi::openapi;
pub use router::router;
