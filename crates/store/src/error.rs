//! What can go wrong with a statement, and the words for what a caller can do something about.

use sea_orm::{DbErr, RuntimeErr, SqlErr, SqlxError};

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
    /// Whether the database is away, busy for too long, or without room: the same may succeed a little later.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Database(DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) => true,
            Self::Database(
                DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error)),
            ) => is_passing(error),
            _ => false,
        }
    }

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

fn is_passing(error: &SqlxError) -> bool {
    match error {
        SqlxError::Io(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::WorkerCrashed => true,
        SqlxError::Database(error) => error.code().is_some_and(|code| is_passing_code(&code)),
        _ => false,
    }
}

/// On SQLite busy (5), an error of input or output (10) or no room (13), in the lowest byte of an extended code
/// (sqlite.org/rescode.html); on PostgreSQL the classes 08 (connection), 53 (resources), 57P (shut down) and 58 (system),
/// always of five characters (its manual, appendix A).
fn is_passing_code(code: &str) -> bool {
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => matches!(number & 0xff, 5 | 10 | 13),
        _ => ["08", "53", "57P", "58"].iter().any(|class| code.starts_with(class)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_told_from_what_is_wrong() {
        for code in ["5", "517", "10", "778", "13", "08006", "53100", "57P01", "58030"] {
            assert!(is_passing_code(code), "{code}");
        }
        for code in ["1", "11", "19", "2067", "23505", "42P01", "57014"] {
            assert!(!is_passing_code(code), "{code}");
        }
    }
}
