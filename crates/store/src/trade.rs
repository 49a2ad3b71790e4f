//! Trades and their labels.

mod known;
mod merge_labels;
mod remove_labels;
mod replace_catalogue;
mod wordings;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{LabelKind, Trade, TradeId, TradeLabel, TradeRef};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

pub use merge_labels::{add_label, merge_labels};
pub use remove_labels::remove_labels;
pub use replace_catalogue::replace_catalogue;

use crate::{
    Executor, StoreError,
    chunk::find_in,
    entity::{trade, trade_label},
    location::missing,
    stored::word,
};

/// Every trade in use, by number.
///
/// # Errors
///
/// Database.
pub async fn list(db: &Executor<'_>) -> Result<Vec<Trade>, StoreError> {
    let in_use = trade::Entity::find().filter(trade::Column::IsActive.eq(true));
    let rows = in_use.order_by_asc(trade::Column::Id).all(db).await?;
    rows.into_iter().map(to_trade).collect()
}

/// Every label of a trade in use: by trade, then by language, the preferred one first.
///
/// # Errors
///
/// Database.
pub async fn labels(db: &Executor<'_>) -> Result<Vec<TradeLabel>, StoreError> {
    use trade_label::Column;
    let in_use = trade::Entity::find().filter(trade::Column::IsActive.eq(true)).select_only();
    let in_use = in_use.column(trade::Column::Id).into_query();
    let all = trade_label::Entity::find().filter(Column::TradeId.in_subquery(in_use)).select_only();
    let columns =
        [Column::TradeId, Column::Language, Column::Kind, Column::Label, Column::Source, Column::ReviewedAt];
    // By place, not by name: there are tens of thousands.
    let rows: Vec<LabelRow> = all.columns(columns).into_tuple().all(db).await?;
    let mut labels: Vec<TradeLabel> = rows.into_iter().map(to_label).collect::<Result<_, _>>()?;
    labels.sort_by(|a, b| order(a).cmp(&order(b)));
    Ok(labels)
}

fn order(label: &TradeLabel) -> (TradeId, &str, LabelKind, &str) {
    (label.trade, label.language.as_str(), label.kind, &label.label)
}

/// A trade by its code, in use or not.
///
/// # Errors
///
/// Database.
pub async fn find_by_code(db: &Executor<'_>, code: &str) -> Result<Option<Trade>, StoreError> {
    let row = trade::Entity::find().filter(trade::Column::Code.eq(code)).one(db).await?;
    row.map(to_trade).transpose()
}

/// Reads into `refs` the trades that are missing there.
pub(crate) async fn fill_refs(
    db: &Executor<'_>,
    wanted: impl Iterator<Item = i32>,
    refs: &mut HashMap<i32, TradeRef>,
) -> Result<(), StoreError> {
    let missing = missing(wanted, refs);
    for row in find_in(db, trade::Entity::find(), trade::Column::Id, &missing).await? {
        refs.insert(row.id, TradeRef { id: TradeId(row.id), isco08: word("trade", &row.isco08)? });
    }
    Ok(())
}

fn to_trade(row: trade::Model) -> Result<Trade, StoreError> {
    Ok(Trade {
        id: TradeId(row.id),
        isco08: word("trade", &row.isco08)?,
        code: row.code,
        isced_f: row.isced_f,
        esco_uri: row.esco_uri,
        source: row.source,
    })
}

type LabelRow = (i32, String, String, String, String, Option<DateTime<Utc>>);

fn to_label((trade, language, kind, label, source, reviewed_at): LabelRow) -> Result<TradeLabel, StoreError> {
    Ok(TradeLabel {
        trade: TradeId(trade),
        language: word("trade_label", &language)?,
        kind: word("trade_label", &kind)?,
        label,
        source,
        reviewed_on: reviewed_at.map(domain::local_date),
    })
}
