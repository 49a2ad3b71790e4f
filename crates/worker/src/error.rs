//! Why a worker did not start, or had to be started anew.

use std::{io, path::PathBuf};

use app::{AppError, StoreError};

/// Why a worker did not start, or a part of it had to be started anew.
#[derive(Debug, thiserror::Error)]
pub enum WorkerError {
    /// Another process works on the same SQLite file.
    #[error(
        "another worker holds {}: stop it first, or start this process without a worker (`serve --no-worker`)",
        path.display()
    )]
    AnotherWorks {
        /// The file that the other one has locked.
        path: PathBuf,
    },
    /// The lock beside the SQLite file can't be asked for.
    #[error("the file {} cannot be locked", path.display())]
    Lock {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The dispatcher's tables can't be reached or made.
    #[error("the dispatcher's tables cannot be used")]
    Jobs(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The dispatcher gave up.
    #[error("the dispatcher ended")]
    Dispatcher(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A use case failed.
    #[error(transparent)]
    App(#[from] AppError),
}

impl WorkerError {
    pub(crate) fn jobs(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Jobs(source.into())
    }

    pub(crate) fn dispatcher(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Dispatcher(source.into())
    }
}

impl From<StoreError> for WorkerError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}
