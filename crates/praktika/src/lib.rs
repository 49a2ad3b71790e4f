#![doc = include_str!("../README.md")]

pub mod command;
pub mod demo;
mod keys;
mod metrics;
mod router;
pub mod settings;
mod sources;
pub mod wiring;

pub use metrics::Figures;
pub use router::{Front, router};
pub use sources::{SystemClock, SystemIds};
