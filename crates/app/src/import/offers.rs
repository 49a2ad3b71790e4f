//! One row = one offer of an organisation that is there already.

mod host;
mod periods;
mod plan;
mod row;
mod write;

use std::collections::HashMap;

use domain::Offer;
use exchange::{Row, RowProblem};

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use super::identity::Identity;
use crate::{AppError, Tx};

pub(crate) use periods::{weekday_words, written as periods_written};

/// What has to be written for an offer.
pub(super) enum Step {
    Add(Box<Offer>),
    /// With the state it was in, where that changed.
    Update(Box<Offer>, Option<&'static str>),
}

/// Offers that earlier rows of the file brought, with their line and what it said; and who may be meant by a name.
#[derive(Default)]
pub(super) struct Offers {
    names: host::Names,
    seen: HashMap<(domain::OrganisationId, Identity), (u64, u64)>,
}

impl Importer for Offers {
    type Step = Step;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Step>>, ImportError> {
        let hosts = host::Hosts::of(context, rows, &mut self.names).await?;
        let mut read: Vec<Result<row::OfferRow, RowProblem>> = Vec::with_capacity(rows.len());
        for row in rows {
            read.push(hosts.of_row(context, row).and_then(|host| row::read(context, row, host)));
        }
        let mut known = plan::known(&context.app.databases.reader(), read.iter().flatten()).await?;
        let mut planned = Vec::with_capacity(rows.len());
        for (row, said) in rows.iter().zip(read) {
            planned.push(said.and_then(|said| plan::planned(context, row, said, &mut known, &mut self.seen)));
        }
        Ok(planned)
    }

    async fn write(&self, tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
        write::write_all(tx, steps).await
    }
}
