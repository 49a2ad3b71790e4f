//! The programmes of one transaction.

use domain::{ChangeKind, Programme, TaskKind};

use super::Step;
use crate::programme::subject;
use crate::unit_of_work::Became;
use crate::{AppError, Tx};

/// Writes the steps: what is new together, what changed one by one.
pub(in crate::import) async fn write_all(tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
    let mut added = Vec::new();
    for step in steps {
        match step {
            Step::Add(new) => {
                tx.became(subject(new.id), Became::new(None, new.state.as_str(), "sending"));
                tx.audit("programme.add", subject(new.id), &["title", "trade"]);
                added.push(new.clone());
            }
            Step::Update(new) => update(tx, new).await?,
        }
    }
    store::programme::insert_many(tx.db(), &added).await?;
    Ok(())
}

/// The needs of the school may be of another trade now.
async fn update(tx: &mut Tx, new: &Programme) -> Result<(), AppError> {
    store::programme::update(tx.db(), new).await?;
    tx.audit("programme.update", subject(new.id), &["title", "trade"]);
    tx.changed(ChangeKind::Company, Some(new.school.as_uuid()));
    tx.task(TaskKind::RescoreCompany, new.school.as_uuid());
    Ok(())
}
