//! One row = one need of an organisation that is there already.

mod plan;
mod row;
mod write;

use std::collections::HashMap;

use domain::Need;
use exchange::{Row, RowProblem};

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use super::identity::{self, Identity};
use super::owner::Owner;
use crate::{AppError, Tx};

/// What has to be written for a need.
pub(super) enum Step {
    Add(Box<Need>),
    /// With the state it was in, where that changed.
    Update(Box<Need>, Option<&'static str>),
}

/// Needs that earlier rows of the file brought, with their line and what it said.
#[derive(Default)]
pub(super) struct Needs {
    seen: HashMap<(domain::OrganisationId, Identity), (u64, u64)>,
}

const OWNER: Owner =
    Owner { source: "sending_source", key: "sending_key", noun: "organisation", part: "organisation" };

impl Importer for Needs {
    type Step = Step;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Step>>, ImportError> {
        let keys = rows.iter().map(|row| OWNER.identity(context, row));
        let keys: Vec<Result<Identity, RowProblem>> = keys.collect();
        let db = context.app.databases.reader();
        let senders = identity::organisations(&db, keys.iter().flatten().cloned()).await?;
        let read = rows.iter().zip(keys).map(|(row, key)| {
            let key = key?;
            let sender = senders.get(&key).ok_or_else(|| OWNER.unknown(context, row))?;
            row::read(context, row, sender)
        });
        let read: Vec<_> = read.collect();
        let mut known = plan::Known::of(&db, read.iter().flatten()).await?;
        let planned = rows.iter().zip(read).map(|(row, said)| {
            said.and_then(|said| plan::planned(context, row, said, &mut known, &mut self.seen))
        });
        Ok(planned.collect())
    }

    async fn write(&self, tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
        write::write_all(tx, steps).await
    }
}
