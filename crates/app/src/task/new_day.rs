//! Freshness, accreditations and past periods change with the date alone.

use domain::{Actor, TaskKind};
use uuid::Uuid;

use crate::{App, AppError, write};

/// Asks for all lists anew. Two who ask at the same moment ask for the same task: at most one waits.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn new_day(app: &App) -> Result<(), AppError> {
    write(app, &Actor::system(), async |tx| {
        tx.task(TaskKind::RelistAll, Uuid::nil());
        Ok(())
    })
    .await
}
