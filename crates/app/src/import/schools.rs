//! One row = one school with one of its programmes, or a school alone. Both are found again by list and key.

use std::collections::HashMap;

use domain::{NewOrganisation, OrganisationId, OrganisationKind};
use exchange::{Row, RowProblem};

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use super::identity::Identity;
use super::organisations::{self, OrganisationRow, Registered};
use super::programmes::{self, Names, ProgrammeRow};
use super::report::Outcome;
use crate::{AppError, Tx};

/// What has to be written for a row.
pub(super) struct Step {
    school: Vec<organisations::Step>,
    programme: Option<programmes::Step>,
}

/// Schools and programmes that earlier rows of the file brought.
#[derive(Default)]
pub(super) struct Schools {
    ids: HashMap<Identity, OrganisationId>,
    /// What the rows so far say of a school, and the line of the first.
    said: HashMap<Identity, (u64, NewOrganisation)>,
    programmes: programmes::Said,
}

const NAMES: Names =
    Names { source: "programme_source", key: "programme_code", title: "programme", state: "programme_state" };

struct SchoolRow {
    school: OrganisationRow,
    programme: Option<ProgrammeRow>,
}

impl Importer for Schools {
    type Step = Step;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Step>>, ImportError> {
        let read = rows.iter().map(|row| {
            let mut read = read(context, row)?;
            self.join(context, row, &mut read.school)?;
            Ok(read)
        });
        let read: Vec<Result<SchoolRow, RowProblem>> = read.collect();
        let schools = read.iter().flatten().map(|row| &row.school);
        let mut known = organisations::Known::of(context, schools).await?;
        let mut registered = Vec::with_capacity(rows.len());
        for (row, said) in rows.iter().zip(read) {
            registered.push(said.and_then(|said| {
                let mut school = organisations::stated(context, row, &said.school, &mut known)?;
                if context.options.dry_run {
                    self.remember(&said.school.identity, &mut school);
                }
                Ok((school, said.school.state, said.programme))
            }));
        }
        let wanted = registered.iter().flatten();
        let wanted =
            wanted.filter_map(|(school, _, programme)| Some((school.id, &programme.as_ref()?.identity)));
        let mut known = programmes::Known::of(&context.app.databases.reader(), wanted).await?;
        // A school whose first row is refused for its programme comes with its next row.
        let mut waiting: HashMap<OrganisationId, Vec<organisations::Step>> = HashMap::new();
        let planned = rows.iter().zip(registered).map(|(row, said)| {
            let (school, state, programme) = said?;
            let mut steps = waiting.remove(&school.id).unwrap_or_default();
            steps.extend(school.steps);
            let Some(programme) = programme else {
                let is_news = !steps.is_empty();
                context.count_state(state, school.state);
                return Ok((school.outcome, is_news.then_some(Step { school: steps, programme: None })));
            };
            let programme = programmes::stated(
                context,
                row,
                &NAMES,
                programme,
                school.id,
                &mut known,
                &mut self.programmes,
            );
            let (outcome, programme) = match programme {
                Ok(programme) => programme,
                Err(problem) => {
                    waiting.insert(school.id, steps);
                    return Err(problem);
                }
            };
            context.count_state(state, school.state);
            let step = Step { school: steps, programme };
            let is_news = !step.school.is_empty() || step.programme.is_some();
            Ok((outcome.max(school.outcome), is_news.then_some(step)))
        });
        let planned: Vec<Planned<Step>> = planned.collect();
        let steps = planned.iter().flatten().filter_map(|(_, step)| step.as_ref());
        let steps = steps.flat_map(|step| &step.school);
        context.compare(steps.filter_map(organisations::Step::registered)).await?;
        Ok(planned)
    }

    async fn write(&self, tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
        let schools: Vec<_> = steps.iter().flat_map(|step| step.school.clone()).collect();
        organisations::write_all(tx, &schools).await?;
        let programmes: Vec<_> = steps.iter().filter_map(|step| step.programme.clone()).collect();
        programmes::write_all(tx, &programmes).await
    }
}

impl Schools {
    /// The rows of a school say it together: what an earlier one says stands, a later one fills what is empty. Else two
    /// spellings in one file would change places with each import.
    fn join(
        &mut self,
        context: &Context<'_>,
        row: &Row,
        school: &mut OrganisationRow,
    ) -> Result<(), RowProblem> {
        let new = &mut school.new;
        let (line, said) = self.said.entry(school.identity.clone()).or_insert((row.line, new.clone()));
        if store::fold_name(&said.name) != store::fold_name(&new.name) {
            let reason = format!("line {line} has the same key with another name");
            return Err(context.bound.problem(row, "key", reason, "Keep one name, or give each its own key"));
        }
        if said.place.is_none() && new.place.is_some() {
            (said.region, said.place) = (new.region, new.place);
        }
        said.registration_number = said.registration_number.take().or(new.registration_number.take());
        said.address = said.address.take().or(new.address.take());
        said.website = said.website.take().or(new.website.take());
        new.clone_from(said);
        Ok(())
    }

    /// A dry run does not find in the database what an earlier piece of the file would have brought.
    fn remember(&mut self, identity: &Identity, school: &mut Registered) {
        let first = *self.ids.entry(identity.clone()).or_insert(school.id);
        if first != school.id {
            *school = Registered { id: first, outcome: Outcome::Unchanged, steps: vec![], ..*school };
        }
    }
}

fn read(context: &mut Context<'_>, row: &Row) -> Result<SchoolRow, RowProblem> {
    let school = organisations::read(context, row, Some(OrganisationKind::School))?;
    let has_programme = !context.bound.text(row, "programme").is_empty();
    let programme = if has_programme { Some(programmes::read(context, row, &NAMES)?) } else { None };
    Ok(SchoolRow { school, programme })
}
