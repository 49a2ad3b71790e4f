#![doc = include_str!("../README.md")]

mod calendar;
mod circuit;
mod dispatch;
mod error;
mod file_lock;
mod follow;
mod jobs;
mod lane;
mod phase;
mod poke;
mod poker;
mod queue;
mod settings;
mod supervise;
mod work;

pub use error::WorkerError;
pub use follow::follow_changes;
pub use settings::{JobsDatabase, WorkerSettings};
pub use work::Worker;
