//! One row = one organisation, found again by list and key, else by its national number.

mod company;
mod known;
mod other_keys;
mod plan;
mod row;
mod write;

use std::collections::HashMap;

use domain::{Company, Country, Organisation, OrganisationId};
use exchange::Row;

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use super::identity::Identity;
use crate::{AppError, Tx};

pub(super) use known::Known;
pub(super) use plan::{Registered, stated};
pub(super) use row::{OrganisationRow, read};
pub(super) use write::write_all;

/// What has to be written for an organisation.
#[derive(Clone)]
pub(super) enum Step {
    /// It is new; a company with what is known of it.
    Register(Box<Organisation>, Option<Company>),
    /// It is other than before. With the state it was in, where that changed.
    Update(Box<Organisation>, Option<&'static str>, Option<Company>),
    /// A record that became part of another elsewhere: its key leads there.
    OtherKey(Box<Organisation>),
}

impl Step {
    /// The organisation that is new by it.
    pub(super) fn registered(&self) -> Option<&Organisation> {
        match self {
            Self::Register(organisation, _) => Some(organisation),
            Self::Update(..) | Self::OtherKey(_) => None,
        }
    }
}

/// Organisations that earlier rows of the file brought.
#[derive(Default)]
pub(super) struct Organisations {
    /// With the line and what it said.
    seen: HashMap<Identity, (u64, u64)>,
    numbers: HashMap<(Country, String), (u64, OrganisationId)>,
}

impl Importer for Organisations {
    type Step = Vec<Step>;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Vec<Step>>>, ImportError> {
        plan::plan(self, context, rows).await
    }

    async fn write(&self, tx: &mut Tx, steps: &[Vec<Step>]) -> Result<(), AppError> {
        write_all(tx, &steps.concat()).await
    }
}
