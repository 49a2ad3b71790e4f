//! `trade_labels.csv`.

use std::collections::{HashMap, HashSet};

use domain::{LabelKind, Trade, TradeId, TradeLabel};

use crate::{
    ReferenceError,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/trade_labels.csv",
    columns: &["trade", "language", "kind", "label", "source", "reviewed_on"],
};

/// The languages in which every trade has a preferred label.
const LANGUAGES: [&str; 6] = ["en", "sq", "bs", "hr", "sr", "sr-Latn-ME"];

pub(super) fn parse(text: &str, trades: &[Trade]) -> Result<Vec<TradeLabel>, ReferenceError> {
    let ids: HashMap<&str, TradeId> = trades.iter().map(|trade| (trade.code.as_str(), trade.id)).collect();
    let rows = TABLE.rows(text)?;
    let mut seen = HashSet::new();
    let mut preferred = HashSet::new();
    let mut labels = Vec::with_capacity(rows.len());
    for row in &rows {
        let label = label(row, &ids)?;
        if !seen.insert((label.trade, label.language.clone(), label.label.to_lowercase())) {
            return Err(row.error("label", format!("`{}` stands twice under this trade", label.label)));
        }
        if label.kind == LabelKind::Preferred && !preferred.insert((label.trade, label.language.to_string()))
        {
            return Err(row.error("kind", format!("a second preferred label in {}", label.language)));
        }
        labels.push(label);
    }
    complete(trades, &preferred)?;
    Ok(labels)
}

fn label(row: &Row<'_>, ids: &HashMap<&str, TradeId>) -> Result<TradeLabel, ReferenceError> {
    let code = row.required("trade")?;
    let trade = ids.get(code).ok_or_else(|| row.error("trade", format!("there is no trade `{code}`")))?;
    Ok(TradeLabel {
        trade: *trade,
        language: row.value("language")?,
        kind: row.value("kind")?,
        label: row.required("label")?.to_owned(),
        source: row.required("source")?.to_owned(),
        reviewed_on: row.optional("reviewed_on")?,
    })
}

/// Whether every trade can be named in every language.
fn complete(trades: &[Trade], preferred: &HashSet<(TradeId, String)>) -> Result<(), ReferenceError> {
    for trade in trades {
        let missing =
            LANGUAGES.iter().find(|language| !preferred.contains(&(trade.id, (**language).to_owned())));
        if let Some(language) = missing {
            return Err(ReferenceError {
                file: TABLE.file,
                line: None,
                field: "kind".to_owned(),
                what: format!("`{}` has no preferred label in {language}", trade.code),
            });
        }
    }
    Ok(())
}
