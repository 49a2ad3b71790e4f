//! Work that follows from a change. At most one task of a kind and subject waits, at most one runs.

mod claim;
mod fail;
mod list;
mod put_off;
mod queue;

use domain::{Task, TaskId, TaskKind};

use crate::{StoreError, entity::outbox_task::Model};

pub use claim::{claim, finish, release_all_running, renew};
pub use fail::{Failure, fail, requeue_parked};
pub use list::{TaskCount, TaskRow, counts, list, oldest_due};
pub use put_off::{count_live, put_off};
pub use queue::{NewTask, queue};

fn to_domain(row: &Model) -> Result<Task, StoreError> {
    let corrupt = |what: &dyn std::fmt::Display| StoreError::corrupt("outbox_task", what);
    Ok(Task {
        id: TaskId::from_uuid(row.id),
        kind: TaskKind::parse(&row.kind).map_err(|err| corrupt(&err))?,
        subject: row.subject_id,
        after_position: row.after_position,
        attempts: u32::try_from(row.attempts).map_err(|err| corrupt(&err))?,
        created_at: row.created_at,
    })
}
