//! One row a label of a trade; a trade without labels has a row of its own.

use std::collections::{HashMap, HashSet};

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
    let mut rows: Vec<(&Trade, Option<&TradeLabel>)> =
        of_trades.map(|(trade, label)| (trade, Some(label))).collect();
    let labelled: HashSet<TradeId> = labels.iter().map(|label| label.trade).collect();
    rows.extend(trades.values().filter(|trade| !labelled.contains(&trade.id)).map(|trade| (trade, None)));
    rows.sort_unstable_by_key(|(trade, label)| {
        let label = label.map(|label| (label.language.as_str(), label.kind, label.label.as_str()));
        (trade.code.as_str(), label)
    });
    for batch in rows.chunks(BATCH) {
        for (trade, label) in batch {
            sheet.row(&row(trade, *label))?;
        }
        sheet.tell();
    }
    Ok(())
}

fn row(trade: &Trade, label: Option<&TradeLabel>) -> [Cell; 10] {
    [
        ("code", trade.code.clone()),
        ("isco08", trade.isco08.to_string()),
        ("isced_f", cells::said(trade.isced_f.as_ref())),
        ("esco_uri", cells::said(trade.esco_uri.as_ref())),
        ("trade_source", trade.source.clone()),
        ("language", cells::said(label.map(|label| &label.language))),
        ("kind", cells::said(label.map(|label| label.kind))),
        ("label", cells::said(label.map(|label| &label.label))),
        ("label_source", cells::said(label.map(|label| &label.source))),
        ("reviewed_on", cells::said(label.and_then(|label| label.reviewed_on))),
    ]
}
