//! Why a file as a whole was not imported.

use exchange::{MappingError, OpenError};

use crate::AppError;

/// Why a file as a whole was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is no table, or does not fit the mapping.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The mapping is none.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// It can't be read.
    #[error("the file can't be read")]
    Read(#[source] std::io::Error),
    /// The list of refused rows can't be written.
    #[error("the list of refused rows can't be written")]
    Errors(#[source] exchange::WriteError),
    /// The use case refused, or the database failed.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<store::StoreError> for ImportError {
    fn from(error: store::StoreError) -> Self {
        Self::App(error.into())
    }
}

impl From<domain::FieldErrors> for ImportError {
    fn from(errors: domain::FieldErrors) -> Self {
        Self::App(errors.into())
    }
}
