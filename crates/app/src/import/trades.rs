//! One row = one trade's label, or a trade with its labels of one language. ESCO's occupations become trades of their
//! own, or are found to be one that ships.

mod book;
mod plan;
mod row;

use std::collections::BTreeMap;

use domain::{ChangeKind, TaskKind, Trade, TradeId, TradeLabel};
use exchange::Row;
use uuid::Uuid;

use super::ImportError;
use super::context::Context;
use super::engine::{Importer, Planned};
use crate::unit_of_work::Subject;
use crate::{AppError, Tx};

/// Trades: planned together, since an occupation's rows of all languages tell which trade it is.
#[derive(Default)]
pub(super) struct Trades;

/// A trade and what a row adds to it.
pub(super) struct Step {
    trade: Trade,
    labels: Vec<TradeLabel>,
}

impl Importer for Trades {
    type Step = Step;
    const WHOLE: bool = true;

    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Step>>, ImportError> {
        let db = context.app.databases.reader();
        let trades = store::trade::list(&db).await?;
        let labels = store::trade::labels(&db).await?;
        Ok(plan::plan(context, rows, trades, labels))
    }

    async fn write(&self, tx: &mut Tx, steps: &[Step]) -> Result<(), AppError> {
        if steps.is_empty() {
            return Ok(());
        }
        // The last word of a row on its trade holds: it has the number and URI that rows before may have given.
        let trades: BTreeMap<TradeId, &Trade> =
            steps.iter().map(|step| (step.trade.id, &step.trade)).collect();
        let trades: Vec<Trade> = trades.into_values().cloned().collect();
        let labels: Vec<TradeLabel> = steps.iter().flat_map(|step| step.labels.iter().cloned()).collect();
        store::trade::merge_labels(tx.db(), &trades, &labels).await?;
        tx.audit("trade.import", Subject { kind: "trade", id: Uuid::nil() }, &["trades", "labels"]);
        tx.changed(ChangeKind::Reference, None);
        tx.task(TaskKind::RelistAll, Uuid::nil());
        Ok(())
    }
}
