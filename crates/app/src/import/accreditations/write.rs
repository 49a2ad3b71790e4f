//! The accreditations of one transaction.

use domain::{ChangeKind, TaskKind};

use super::{Record, Step};
use crate::unit_of_work::Subject;
use crate::{AppError, Tx};

pub(super) async fn write_all(tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
    let mut added: Vec<Record> = Vec::new();
    for step in steps {
        match step {
            Step::Add(record) => {
                added.push(record.clone());
                note(tx, record, "accreditation.add");
            }
            Step::Update(record) => {
                store::accreditation::update(tx.db(), record).await?;
                note(tx, record, "accreditation.import");
            }
        }
    }
    store::accreditation::insert_many(tx.db(), &added).await?;
    Ok(())
}

/// The holder's offers may be blocked, or no longer.
fn note(tx: &mut Tx, record: &Record, action: &'static str) {
    tx.audit(
        action,
        Subject { kind: "accreditation", id: record.id },
        &["trade", "issuer", "valid_to", "state"],
    );
    tx.changed(ChangeKind::Company, Some(record.organisation.as_uuid()));
    tx.task(TaskKind::RescoreCompany, record.organisation.as_uuid());
}
