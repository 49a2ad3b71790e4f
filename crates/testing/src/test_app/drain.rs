//! Everything that is due, until nothing is.

use chrono::TimeDelta;
use domain::TaskState;

use super::{Outcome, TestApp};

/// Tasks that wait longer than this wait for something else than other tasks.
const A_WHILE: TimeDelta = TimeDelta::minutes(5);
/// More rounds than any honest work takes.
const MOST_ROUNDS: usize = 1_000;

/// What a drain did before all was quiet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quiet {
    /// Tasks done.
    pub tasks: usize,
    /// Mails that the transport took.
    pub sent: usize,
    /// Mails to be tried again.
    pub later: usize,
    /// Mails that never leave.
    pub failed: usize,
}

impl TestApp {
    /// Does all tasks, also those that were put off, for which the clock goes on, and then sends all mails, until
    /// nothing is due. A mail that is to be tried later is left.
    ///
    /// # Errors
    /// When a task fails, and what the drains answer.
    pub async fn drain(&self) -> Outcome<Quiet> {
        let mut quiet = Quiet::default();
        for _ in 0..MOST_ROUNDS {
            let tasks = app::task::drain(&self.app, "test").await?;
            if tasks.failed > 0 {
                return Err(format!("a task failed: {tasks:?}").into());
            }
            quiet.tasks += tasks.done;
            if self.go_on_to_what_was_put_off().await? {
                continue;
            }
            let mails = self.post_office.deliver_due().await?;
            quiet.sent += mails.sent;
            quiet.later += mails.later;
            quiet.failed += mails.failed;
            if mails.down {
                return Ok(quiet); // a worker waits before it tries again
            }
            if tasks.done + mails.sent + mails.later + mails.failed == 0 {
                return Ok(quiet);
            }
        }
        Err("it does not come to rest".into())
    }

    /// Does all tasks, also those that were put off, and sends nothing.
    ///
    /// # Errors
    /// When a task fails.
    pub async fn drain_tasks(&self) -> Outcome {
        loop {
            let drained = app::task::drain(&self.app, "test").await?;
            if drained.failed > 0 {
                return Err(format!("a task failed: {drained:?}").into());
            }
            if drained.done == 0 && !self.go_on_to_what_was_put_off().await? {
                return Ok(());
            }
        }
    }

    /// Sets the clock to the time of the next task that waits for others; `false` = none does.
    async fn go_on_to_what_was_put_off(&self) -> Outcome<bool> {
        let waiting = store::task::list(&self.app.databases.reader(), &[TaskState::Queued], 1_000).await?;
        let now = self.now();
        // What is due and was not done is held by somebody else.
        let later = waiting.iter().map(|row| row.next_attempt_at).filter(|next| *next > now);
        let next = later.min().filter(|next| *next - now < A_WHILE);
        if let Some(next) = next {
            self.clock.set(next);
        }
        Ok(next.is_some())
    }
}
