#![doc = include_str!("../README.md")]

pub mod command;
pub mod demo;
mod router;
pub mod settings;
mod sources;
pub mod wiring;

pub use router::router;
pub use sources::{SystemClock, SystemIds};
