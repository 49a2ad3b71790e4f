//! Freshness, accreditations and past periods change with the date alone.

use domain::{Actor, TaskKind, TaskState};
use uuid::Uuid;

use crate::{App, AppError, write};

/// How far back the day's task is looked for. Beyond that all lists are made once more, which changes nothing.
const NEWEST: u64 = 1_000;

/// Asks for all lists anew, unless that was asked for today. `true` = it was asked for now.
///
/// Two processes that ask at the same moment ask for the same task: at most one waits.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn new_day(app: &App) -> Result<bool, AppError> {
    let today = app.sources.clock.today();
    let states = [TaskState::Queued, TaskState::Running, TaskState::Done];
    let newest = store::task::list(&app.databases.reader(), &states, NEWEST).await?;
    let is_todays = |row: &store::task::TaskRow| {
        row.task.kind == TaskKind::RelistAll && domain::local_date(row.created_at) == today
    };
    if newest.iter().any(is_todays) {
        return Ok(false);
    }
    write(app, &Actor::system(), async |tx| {
        tx.task(TaskKind::RelistAll, Uuid::nil());
        Ok(true)
    })
    .await
}
