//! One row = one region. Regions are known by scheme and code, and keep their number. What ships stays as it ships.

mod plan;
mod row;

use std::collections::HashMap;

use domain::{ChangeKind, Region, RegionId, TaskKind};
use exchange::Row;
use uuid::Uuid;

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use crate::unit_of_work::Subject;
use crate::{AppError, Tx};

/// Regions: planned together, since parents may stand behind their children.
#[derive(Default)]
pub(super) struct Regions {
    /// These and the stored ones. New ones have negative numbers until they are stored.
    all: HashMap<RegionId, Region>,
}

impl Importer for Regions {
    /// A region that is new or other than before.
    type Step = RegionId;
    const WHOLE: bool = true;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<RegionId>>, ImportError> {
        let shipped = reference::Catalogue::shipped().map_err(AppError::unexpected)?;
        let stored = store::region::list(&context.app.databases.reader()).await?;
        let (planned, all) = plan::plan(context, rows, &shipped.regions, stored);
        self.all = all;
        Ok(planned)
    }

    async fn write(&self, tx: &mut Tx, steps: &[RegionId]) -> Result<(), AppError> {
        if steps.is_empty() {
            return Ok(());
        }
        store::region::upsert_all(tx.db(), &self.with_ancestors(steps)).await?;
        tx.audit("region.import", Subject { kind: "region", id: Uuid::nil() }, &["regions"]);
        tx.changed(ChangeKind::Reference, None);
        tx.task(TaskKind::RelistAll, Uuid::nil());
        Ok(())
    }
}

impl Regions {
    /// The list that the store takes names every parent.
    fn with_ancestors(&self, changed: &[RegionId]) -> Vec<Region> {
        let mut list: HashMap<RegionId, &Region> = HashMap::new();
        for id in changed {
            let mut next = Some(*id);
            while let Some(region) = next.and_then(|id| self.all.get(&id)) {
                if list.insert(region.id, region).is_some() {
                    break;
                }
                next = region.parent;
            }
        }
        list.into_values().cloned().collect()
    }
}
