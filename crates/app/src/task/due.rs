//! Whether there is anything to do.

use crate::{App, AppError};

/// Whether a task is due, or one whose lease is over.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn tasks_due(app: &App) -> Result<bool, AppError> {
    let now = app.sources.clock.now();
    Ok(store::task::oldest_due(&app.databases.reader(), now).await?.is_some())
}
