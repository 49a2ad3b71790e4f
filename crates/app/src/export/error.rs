//! Why a table was not exported.

use exchange::WriteError;

use crate::AppError;

/// Why a table was not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It can't be written. What stands there is no table.
    #[error("the table can't be written: {0}")]
    Write(#[from] WriteError),
    /// The use case refused, or the database failed.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<store::StoreError> for ExportError {
    fn from(error: store::StoreError) -> Self {
        Self::App(error.into())
    }
}
