//! One row = one town. Known by source and code; a town that another source has already is that one, and learns the
//! smaller region.

mod plan;
mod row;

use domain::{ChangeKind, Place, Region, TaskKind};
use exchange::Row;
use uuid::Uuid;

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use crate::unit_of_work::Subject;
use crate::{AppError, Tx};

/// Towns: planned together, since they are compared with each other by name.
#[derive(Default)]
pub(super) struct Places {
    regions: Vec<Region>,
}

impl Importer for Places {
    /// A town that is new or other than before.
    type Step = Place;
    const WHOLE: bool = true;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Place>>, ImportError> {
        let db = context.app.databases.reader();
        let stored = store::place::list(&db).await?;
        self.regions = store::region::list(&db).await?;
        let shipped = reference::Catalogue::shipped().map_err(AppError::unexpected)?;
        Ok(plan::plan(context, rows, &shipped.places, stored))
    }

    async fn write(&self, tx: &mut Tx, steps: &[Place]) -> Result<(), AppError> {
        if steps.is_empty() {
            return Ok(());
        }
        store::place::upsert_all(tx.db(), steps, &self.regions).await?;
        tx.audit("place.import", Subject { kind: "place", id: Uuid::nil() }, &["places"]);
        tx.changed(ChangeKind::Reference, None);
        tx.task(TaskKind::RelistAll, Uuid::nil());
        Ok(())
    }
}
