//! Keeping the tables small: apalis deletes nothing by itself.

use super::Jobs;
use crate::{WorkerError, queue::Queue};

impl Jobs {
    /// Deletes what another start of the service has left: on SQLite all pokes, since nobody else may be at work; on
    /// PostgreSQL dispatchers that have not been heard of for an hour and hold nothing. Pokes of other processes are
    /// taken by whoever is there, and so vanish by themselves.
    pub(crate) async fn tidy_up(self) -> Result<(), WorkerError> {
        match self {
            Self::Sqlite(pool) => {
                sqlx::query("DELETE FROM Jobs").execute(&pool).await.map_err(WorkerError::jobs)?;
                sqlx::query("DELETE FROM Workers").execute(&pool).await.map_err(WorkerError::jobs)?;
            }
            Self::Postgres(pool) => {
                let sql = "DELETE FROM apalis.workers w WHERE w.last_seen < now() - interval '1 hour' \
                           AND NOT EXISTS (SELECT 1 FROM apalis.jobs j WHERE j.lock_by = w.id)";
                sqlx::query(sql).execute(&pool).await.map_err(WorkerError::jobs)?;
            }
        }
        Ok(())
    }

    /// Deletes finished pokes of a queue, so that their keys are free again.
    pub(super) async fn drop_finished(&self, queue: Queue) -> Result<(), WorkerError> {
        let deleted = match self {
            Self::Sqlite(pool) => {
                let sql = "DELETE FROM Jobs WHERE job_type = $1 AND status IN ('Done', 'Failed', 'Killed')";
                sqlx::query(sql).bind(queue.name()).execute(pool).await.map(|_| ())
            }
            Self::Postgres(pool) => {
                let sql =
                    "DELETE FROM apalis.jobs WHERE job_type = $1 AND status IN ('Done', 'Failed', 'Killed')";
                sqlx::query(sql).bind(queue.name()).execute(pool).await.map(|_| ())
            }
        };
        deleted.map_err(WorkerError::jobs)
    }

    /// Deletes a dispatcher that has ended, and what it held: a drain that goes on does so without its poke.
    pub(crate) async fn forget(&self, dispatcher: &str) -> Result<(), WorkerError> {
        match self {
            Self::Sqlite(pool) => {
                let sql = "DELETE FROM Jobs WHERE lock_by = $1";
                sqlx::query(sql).bind(dispatcher).execute(pool).await.map_err(WorkerError::jobs)?;
                let sql = "DELETE FROM Workers WHERE id = $1";
                sqlx::query(sql).bind(dispatcher).execute(pool).await.map_err(WorkerError::jobs)?;
            }
            Self::Postgres(pool) => {
                let sql = "DELETE FROM apalis.jobs WHERE lock_by = $1";
                sqlx::query(sql).bind(dispatcher).execute(pool).await.map_err(WorkerError::jobs)?;
                let sql = "DELETE FROM apalis.workers WHERE id = $1";
                sqlx::query(sql).bind(dispatcher).execute(pool).await.map_err(WorkerError::jobs)?;
            }
        }
        Ok(())
    }
}
