//! What can go wrong with a statement, and the words for what a caller can do something about.

use sea_orm::{DbErr, SqlErr};

/// Why a function of this crate gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another row has the same value of a field that is unique.
    #[error("{field} is taken")]
    Taken {
        /// The domain's name of the field.
        field: &'static str,
    },
    /// Somebody else has changed the row since it was read.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// A stored value that the domain does not know: written by a newer version, or by hand.
    #[error("unreadable row in {table}: {what}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// What is wrong with which value.
        what: String,
    },
    /// The database refused or could not be reached.
    #[error("database")]
    Database(#[from] DbErr),
    /// The lock beside an SQLite file can't be taken.
    #[error("the lock beside the database can't be taken")]
    Lock(#[source] std::io::Error),
}

/// One unique index by its two names.
pub(crate) struct UniqueIndex {
    /// The field that a caller knows.
    pub(crate) field: &'static str,
    /// What PostgreSQL reports.
    pub(crate) index: &'static str,
    /// What SQLite reports: the table and the index's first column.
    pub(crate) column: &'static str,
}

impl StoreError {
    /// Words a violation of this index as the field that is taken; anything else stays what it is.
    pub(crate) fn on_unique(err: DbErr, index: &UniqueIndex) -> Self {
        match err.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(text))
                if text.contains(index.index) || text.contains(index.column) =>
            {
                Self::Taken { field: index.field }
            }
            _ => Self::Database(err),
        }
    }

    /// A row that can't be read.
    pub(crate) fn corrupt(table: &'static str, what: impl std::fmt::Display) -> Self {
        Self::Corrupt { table, what: what.to_string() }
    }
}
