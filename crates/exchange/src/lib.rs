#![doc = include_str!("../README.md")]

pub mod mapping;
mod problem;
mod table;
mod write;

pub use mapping::{Bound, Kind, Mapping, MappingError};
pub use problem::RowProblem;
pub use table::{Row, Table, TableError};
pub use write::{guarded, write_csv};
