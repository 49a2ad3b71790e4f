#![doc = include_str!("../README.md")]

pub mod command;
pub mod demo;
mod metrics;
mod router;
pub mod settings;
mod sources;
pub mod wiring;

pub use metrics::Figures;
pub use router::router;
pub use sources::{SystemClock, SystemIds};
