//! Pushing pokes.

use std::collections::BTreeSet;

use apalis::prelude::{Task, TaskBuilder};

use super::Jobs;
use crate::{WorkerError, poke::Poke, queue::Queue};

impl Jobs {
    /// Pushes at most `most` pokes for those of a process's drains (`0..width`) that have none waiting or running,
    /// after the finished ones are gone. Gives how many.
    pub(crate) async fn push(
        &self,
        queue: Queue,
        process: &str,
        width: usize,
        most: usize,
    ) -> Result<usize, WorkerError> {
        self.drop_finished(queue).await?;
        let waiting = self.keys(queue).await?;
        let keys = (0..width).map(|drain| format!("{process}:{drain}"));
        let pokes: Vec<_> = keys.filter(|key| !waiting.contains(key)).take(most).map(poke).collect();
        let count = pokes.len();
        if count == 0 {
            return Ok(0);
        }
        match self {
            Self::Sqlite(pool) => {
                let mut connection = pool.acquire().await.map_err(WorkerError::jobs)?;
                let pushed = apalis_sqlite::queries::push_tasks(&mut *connection, queue.name(), &pokes).await;
                pushed.map_err(WorkerError::jobs)?;
            }
            Self::Postgres(pool) => {
                let mut connection = pool.acquire().await.map_err(WorkerError::jobs)?;
                let pushed =
                    apalis_postgres::queries::push_tasks(&mut *connection, queue.name(), pokes).await;
                pushed.map_err(WorkerError::jobs)?;
            }
        }
        Ok(count)
    }

    async fn keys(&self, queue: Queue) -> Result<BTreeSet<String>, WorkerError> {
        let keys: Result<Vec<String>, sqlx::Error> = match self {
            Self::Sqlite(pool) => {
                let sql =
                    "SELECT idempotency_key FROM Jobs WHERE job_type = $1 AND idempotency_key IS NOT NULL";
                sqlx::query_scalar(sql).bind(queue.name()).fetch_all(pool).await
            }
            Self::Postgres(pool) => {
                let sql = "SELECT idempotency_key FROM apalis.jobs WHERE job_type = $1 AND idempotency_key IS NOT NULL";
                sqlx::query_scalar(sql).bind(queue.name()).fetch_all(pool).await
            }
        };
        Ok(keys.map_err(WorkerError::jobs)?.into_iter().collect())
    }
}

fn poke(key: String) -> Task<Vec<u8>> {
    // Due since ever: the database's clock and ours need not agree.
    TaskBuilder::new(Poke::bytes()).idempotency_key(key).run_at_timestamp(0).build()
}
