//! One row a label of a trade.

use std::collections::HashMap;

use domain::{Trade, TradeId, TradeLabel};

use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let db = app.databases.reader();
    let trades = store::trade::list(&db).await?;
    let trades: HashMap<TradeId, Trade> = trades.into_iter().map(|trade| (trade.id, trade)).collect();
    let labels = store::trade::labels(&db).await?;
    let of_trades = labels.iter().filter_map(|label| Some((trades.get(&label.trade)?, label)));
    let mut rows: Vec<(&Trade, &TradeLabel)> = of_trades.collect();
    rows.sort_unstable_by_key(|(trade, label)| {
        (trade.code.as_str(), label.language.as_str(), label.kind, label.label.as_str())
    });
    for batch in rows.chunks(BATCH) {
        for (trade, label) in batch {
            sheet.row(&row(trade, label))?;
        }
        sheet.tell();
    }
    Ok(())
}

fn row(trade: &Trade, label: &TradeLabel) -> [Cell; 10] {
    [
        ("code", trade.code.clone()),
        ("isco08", trade.isco08.to_string()),
        ("isced_f", cells::said(trade.isced_f.as_ref())),
        ("esco_uri", cells::said(trade.esco_uri.as_ref())),
        ("trade_source", trade.source.clone()),
        ("language", label.language.to_string()),
        ("kind", label.kind.to_string()),
        ("label", label.label.clone()),
        ("label_source", label.source.clone()),
        ("reviewed_on", cells::said(label.reviewed_on)),
    ]
}
