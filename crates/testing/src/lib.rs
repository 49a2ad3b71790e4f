#![doc = include_str!("../README.md")]

pub mod binary;
mod front;
pub mod greylist;
pub mod postfix;
mod postgres;
mod postgres_stops;
mod process;
pub mod smtp;
mod sqlite;
mod test_app;
pub mod waiting_mails;

pub use front::Front;
pub use postgres::{Cluster, TestDatabase};
pub use sqlite::SqliteFile;
pub use test_app::{
    NumberedIds, Outcome, Quiet, Reply, START, School, TestApp, TestClock, on_both, on_both_with_few_labels,
    sample,
};
