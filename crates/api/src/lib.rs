#![doc = include_str!("../README.md")]

mod openapi;
mod router;
mod v1;
mod worded;

pub use openapi::openapi;
pub use router::router;
