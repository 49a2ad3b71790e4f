//! Why a use case did not do what it was asked. Knows nothing of HTTP.

use std::error::Error;

use domain::{FieldError, FieldErrors, MergeError, PublishError, StateError};
use store::StoreError;

/// Why a use case did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// No such thing, or another's: the answer is the same.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in, or the token is unknown, over or revoked.
    #[error("not signed in")]
    NotSignedIn,
    /// Signed in, and not allowed.
    #[error("not allowed")]
    Forbidden,
    /// Some fields can't be taken.
    #[error("some fields can't be taken: {0}")]
    Invalid(#[from] FieldErrors),
    /// Its state does not allow it.
    #[error(transparent)]
    State(#[from] StateError),
    /// It was tried too often.
    #[error("tried too often")]
    TooMany {
        /// After which time it may be tried again.
        retry_after: chrono::TimeDelta,
    },
    /// Who is signed in has to show once more who they are.
    #[error("show once more who you are")]
    ConfirmFirst,
    /// Somebody else changed it meanwhile.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// The database is away, busy or full: nothing was changed, and the same may succeed a little later.
    #[error("the database can't be reached or written just now")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// A bug, or a database that can't be read.
    #[error("unexpected failure")]
    Unexpected(#[source] Box<dyn Error + Send + Sync>),
}

impl AppError {
    /// Wraps what nobody expected.
    pub fn unexpected(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Unexpected(source.into())
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { field } => FieldErrors::from(FieldError::new(field, "taken")).into(),
            StoreError::ChangedMeanwhile => Self::ChangedMeanwhile,
            other if other.is_passing() => Self::Unavailable(other.into()),
            other => Self::unexpected(other),
        }
    }
}

impl From<FieldError> for AppError {
    fn from(error: FieldError) -> Self {
        FieldErrors::from(error).into()
    }
}

impl From<PublishError> for AppError {
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::State(state) => state.into(),
            PublishError::Fields(fields) => fields.into(),
        }
    }
}

impl From<MergeError> for AppError {
    fn from(error: MergeError) -> Self {
        let into = |into: Option<domain::OrganisationId>| into.map(|id| id.to_string()).unwrap_or_default();
        match error {
            MergeError::Itself => FieldError::new("gone", "merge-itself"),
            MergeError::Unlike => FieldError::new("gone", "merge-unlike"),
            MergeError::Merged { into: id } => {
                FieldError::new("gone", "merged-already").with("into", into(id))
            }
            MergeError::IntoMerged { into: id } => {
                FieldError::new("keep", "merge-into-merged").with("into", into(id))
            }
            MergeError::IntoRejected => FieldError::new("keep", "merge-into-rejected"),
            MergeError::IntoPaused => FieldError::new("keep", "merge-into-paused"),
        }
        .into()
    }
}
