//! Takes up what a worker that was killed has left behind, where nobody else can be at work.

use crate::{App, AppError};

/// What was left behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Tasks that were running.
    pub tasks: u64,
    /// Mails that were being sent; they go again with the same bytes.
    pub mails: u64,
}

/// Ends every lease, so that what was under way is due at once instead of when its lease is over.
///
/// Only for a caller that knows that no other process works on this database: on SQLite, with the worker's lock held.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn recover(app: &App) -> Result<Recovered, AppError> {
    let now = app.sources.clock.now();
    // Not by `bookkeep`: a closure over the executor would keep the future from moving between threads.
    let transaction = app.databases.begin().await?;
    let tasks = store::task::release_all_running(transaction.db(), now).await?;
    let mails = store::mail::release_all_sending(transaction.db(), now, &*app.sources.ids).await?;
    transaction.commit().await?;
    Ok(Recovered { tasks, mails })
}
