//! The rows of one transaction.

use domain::{Actor, ChangeKind, Organisation, Programme, TaskKind};

use super::{ProgrammeStep, SchoolStep, Step};
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, organisation, programme};

/// Writes the steps in one transaction; `written` hears how many are done.
pub(super) async fn write(
    app: &App,
    actor: &Actor,
    steps: &[Step],
    written: &mut (dyn FnMut(usize) + Send),
) -> Result<(), AppError> {
    crate::write(app, actor, async |tx| {
        let mut added = Vec::new();
        for (n, step) in steps.iter().enumerate() {
            match &step.school {
                SchoolStep::None => {}
                SchoolStep::Register(new) => organisation::register::insert(tx, new).await?,
                SchoolStep::Verify(from, verified) => verify(tx, from, verified).await?,
            }
            match &step.programme {
                ProgrammeStep::None => {}
                ProgrammeStep::Add(new) => {
                    note_added(tx, new);
                    added.push(new.clone());
                }
                ProgrammeStep::Update(new) => update(tx, new).await?,
            }
            written(n);
        }
        store::programme::insert_many(tx.db(), &added).await?;
        Ok(())
    })
    .await
}

async fn verify(tx: &mut Tx, from: &'static str, verified: &Organisation) -> Result<(), AppError> {
    store::organisation::update(tx.db(), verified).await?;
    let subject = organisation::subject(verified.id);
    tx.became(subject, Became::new(Some(from), verified.state.as_str(), "admin"));
    tx.audit("organisation.verify", subject, &["state"]);
    tell_indexes(tx, verified.id.as_uuid());
    Ok(())
}

fn note_added(tx: &mut Tx, new: &Programme) {
    let subject = programme::subject(new.id);
    tx.became(subject, Became::new(None, new.state.as_str(), "sending"));
    tx.audit("programme.add", subject, &["title", "trade"]);
}

/// The needs of the school may be of another trade now.
async fn update(tx: &mut Tx, new: &Programme) -> Result<(), AppError> {
    store::programme::update(tx.db(), new).await?;
    tx.audit("programme.update", programme::subject(new.id), &["title", "trade"]);
    tell_indexes(tx, new.school.as_uuid());
    Ok(())
}

fn tell_indexes(tx: &mut Tx, school: uuid::Uuid) {
    tx.changed(ChangeKind::Company, Some(school));
    tx.task(TaskKind::RescoreCompany, school);
}
