//! One row = one programme of a school that is there already.

mod plan;
mod row;
mod write;

use std::collections::HashMap;

use domain::{OrganisationId, OrganisationKind, Programme};
use exchange::{Row, RowProblem};

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use super::identity::{self, Identity};
use super::owner::Owner;
use crate::{AppError, Tx};

pub(super) use plan::{Known, Said, stated};
pub(super) use row::{Names, ProgrammeRow, read};
pub(super) use write::write_all;

/// What has to be written for a programme.
#[derive(Clone)]
pub(super) enum Step {
    Add(Programme),
    Update(Programme),
}

/// Programmes that earlier rows of the file brought.
#[derive(Default)]
pub(super) struct Programmes {
    seen: Said,
}

const NAMES: Names = Names { source: "source", key: "key", title: "title", state: "state" };

const OWNER: Owner = Owner { source: "school_source", key: "school_key", noun: "school", part: "school" };

impl Importer for Programmes {
    type Step = Step;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Step>>, ImportError> {
        let read = rows.iter().map(|row| Ok((OWNER.identity(context, row)?, read(context, row, &NAMES)?)));
        let read: Vec<Result<(Identity, ProgrammeRow), RowProblem>> = read.collect();
        let db = context.app.databases.reader();
        let identities = read.iter().flatten().map(|(school, _)| school.clone());
        let schools = identity::organisations(&db, identities).await?;
        let ids: HashMap<&Identity, OrganisationId> =
            schools.iter().map(|(identity, school)| (identity, school.id)).collect();
        let found =
            read.iter().flatten().filter_map(|(school, row)| Some((*ids.get(school)?, &row.identity)));
        let mut known = Known::of(&db, found).await?;
        let mut planned = Vec::with_capacity(rows.len());
        for (row, said) in rows.iter().zip(read) {
            planned.push(said.and_then(|(school, said)| {
                let school = match schools.get(&school) {
                    Some(found) if found.kind == OrganisationKind::School => found.id,
                    Some(_) => {
                        return Err(context.bound.problem(
                            row,
                            "school_key",
                            "this is no school",
                            "Correct the key",
                        ));
                    }
                    None => return Err(OWNER.unknown(context, row)),
                };
                stated(context, row, &NAMES, said, school, &mut known, &mut self.seen)
            }));
        }
        Ok(planned)
    }

    async fn write(&self, tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
        write_all(tx, steps).await
    }
}
