#![doc = include_str!("../README.md")]

mod delimited;
mod headings;
pub mod list;
pub mod mapping;
mod open_error;
mod problem;
mod row;
mod rows;
mod spelling;
mod workbook;
mod write;

pub use mapping::{Bound, Kind, Mapping, MappingError, no_such_day};
pub use open_error::OpenError;
pub use problem::RowProblem;
pub use row::{BadRow, Row};
pub use rows::{ReadSeek, Rows};
pub use spelling::{on_one_line, trimmed};
pub use write::{ErrorFile, WriteError, Writer, guarded, unguarded};
