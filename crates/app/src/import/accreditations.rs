//! One row = one accreditation of a company that is there already.

mod plan;
mod row;
mod write;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{OrganisationId, TradeId};
use exchange::{Row, RowProblem};
use store::accreditation::Record;

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use super::identity::{self, Identity};
use super::owner::Owner;
use crate::{AppError, Tx};

/// What has to be written for an accreditation.
pub(super) enum Step {
    Add(Record),
    Update(Record),
}

/// Who may train in what, by whose word, from when: what is unique.
type Key = (OrganisationId, TradeId, String, NaiveDate);

/// Accreditations that earlier rows of the file brought, with their line.
#[derive(Default)]
pub(super) struct Accreditations {
    seen: HashMap<Key, u64>,
}

const OWNER: Owner =
    Owner { source: "organisation_source", key: "organisation_key", noun: "organisation", part: "company" };

impl Importer for Accreditations {
    type Step = Step;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Step>>, ImportError> {
        let keys: Vec<Result<Identity, RowProblem>> =
            rows.iter().map(|row| OWNER.identity(context, row)).collect();
        let db = context.app.databases.reader();
        let holders = identity::organisations(&db, keys.iter().flatten().cloned()).await?;
        let ids: Vec<OrganisationId> = holders.values().map(|holder| holder.id).collect();
        let mut known: HashMap<Key, Record> = HashMap::new();
        for record in store::accreditation::list_by_organisations(&db, &ids).await? {
            known.insert(plan::key(&record), record);
        }
        let mut planned = Vec::with_capacity(rows.len());
        for (row, key) in rows.iter().zip(keys) {
            planned.push(key.and_then(|key| {
                let holder = holders.get(&key).ok_or_else(|| OWNER.unknown(context, row))?;
                let said = row::read(context, row, holder.id)?;
                plan::planned(context, row, &said, &mut known, &mut self.seen)
            }));
        }
        Ok(planned)
    }

    async fn write(&self, tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
        write::write_all(tx, steps).await
    }
}
