//! One row = one school with one of its programmes. Schools and programmes are found again by list and key.

mod plan;
mod row;
mod write;

use domain::{Actor, Organisation, Programme};

use super::report::Outcome;
use super::{ImportError, ImportOptions, ImportReport, Progress, ROWS_PER_TRANSACTION, Rows, count};
use crate::App;

/// What a row asks for.
struct Step {
    school: SchoolStep,
    programme: ProgrammeStep,
}

enum SchoolStep {
    None,
    Register(Organisation),
    /// With the state it was in.
    Verify(&'static str, Organisation),
}

enum ProgrammeStep {
    None,
    Add(Programme),
    Update(Programme),
}

impl Step {
    fn outcome(&self) -> Outcome {
        let school = match &self.school {
            SchoolStep::None => Outcome::Unchanged,
            SchoolStep::Register(_) => Outcome::Created,
            SchoolStep::Verify(..) => Outcome::Updated,
        };
        let programme = match &self.programme {
            ProgrammeStep::None => Outcome::Unchanged,
            ProgrammeStep::Add(_) => Outcome::Created,
            ProgrammeStep::Update(_) => Outcome::Updated,
        };
        school.max(programme)
    }
}

pub(super) async fn import(
    app: &App,
    actor: &Actor,
    rows: Rows<'_>,
    options: ImportOptions,
    report: &mut ImportReport,
    progress: Progress<'_>,
) -> Result<(), ImportError> {
    let steps = plan::plan(app, rows, options, report).await?;
    for step in &steps {
        report.count(step.outcome());
    }
    if options.dry_run {
        return Ok(());
    }
    let mut done = report.skipped + report.refused;
    for steps in steps.chunks(ROWS_PER_TRANSACTION) {
        if steps.iter().any(|step| step.outcome() != Outcome::Unchanged) {
            write::write(app, actor, steps, &mut |written| progress(done + count(written), report.processed))
                .await?;
        }
        done += count(steps.len());
    }
    Ok(())
}
