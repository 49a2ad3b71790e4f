//! Why a file as a whole was not imported.

use exchange::{MappingError, TableError};

use crate::AppError;

/// Why a file as a whole was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is no table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// It does not fit the mapping.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// The use case refused, or the database failed.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<store::StoreError> for ImportError {
    fn from(error: store::StoreError) -> Self {
        Self::App(error.into())
    }
}
