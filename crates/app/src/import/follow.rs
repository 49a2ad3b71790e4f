//! What the engine does about imported offers and needs.

use domain::{ChangeKind, TaskKind};
use uuid::Uuid;

use crate::Tx;

/// From so many rows of a piece on, all lists are made anew instead of asking for each row.
const MANY: usize = 200;

/// Tells the indexes of each row, and asks for the lists: row by row, or all at once where there are many.
pub(super) fn follow(tx: &mut Tx, kind: ChangeKind, task: TaskKind, rows: &[Uuid]) {
    for row in rows {
        tx.changed(kind, Some(*row));
    }
    if rows.len() > MANY {
        tx.task(TaskKind::RelistAll, Uuid::nil());
        return;
    }
    for row in rows {
        tx.task(task, *row);
    }
}
