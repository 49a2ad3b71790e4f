//! One row = one region. Regions are known by scheme and code, and keep their number. What ships stays as it ships.

mod names;
mod plan;
mod row;

use std::collections::HashMap;

use domain::{Actor, ChangeKind, Region, RegionId, TaskKind};
use uuid::Uuid;

use super::{ImportError, ImportOptions, ImportReport, Progress, ROWS_PER_TRANSACTION, Rows, count};
use crate::unit_of_work::Subject;
use crate::{App, AppError};

pub(super) async fn import(
    app: &App,
    actor: &Actor,
    rows: Rows<'_>,
    options: ImportOptions,
    report: &mut ImportReport,
    progress: Progress<'_>,
) -> Result<(), ImportError> {
    let shipped = reference::Catalogue::shipped().map_err(AppError::unexpected)?;
    let stored = store::region::list(&app.databases.reader()).await?;
    let plan = plan::plan(rows, &shipped.regions, stored, report);
    if options.dry_run {
        return Ok(());
    }
    let mut done = report.processed - count(plan.changed.len());
    for changed in plan.changed.chunks(ROWS_PER_TRANSACTION) {
        let list = with_ancestors(changed, &plan.all);
        crate::write(app, actor, async |tx| {
            store::region::upsert_all(tx.db(), &list).await?;
            tx.audit("region.import", Subject { kind: "region", id: Uuid::nil() }, &["regions"]);
            tx.changed(ChangeKind::Reference, None);
            tx.task(TaskKind::RelistAll, Uuid::nil());
            Ok(())
        })
        .await?;
        done += count(changed.len());
        progress(done, report.processed);
    }
    Ok(())
}

/// The list that the store takes names every parent.
fn with_ancestors(changed: &[RegionId], all: &HashMap<RegionId, Region>) -> Vec<Region> {
    let mut list: HashMap<RegionId, &Region> = HashMap::new();
    for id in changed {
        let mut next = Some(*id);
        while let Some(region) = next.and_then(|id| all.get(&id)) {
            if list.insert(region.id, region).is_some() {
                break;
            }
            next = region.parent;
        }
    }
    list.into_values().cloned().collect()
}
