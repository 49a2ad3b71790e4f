//! Adds trades and labels to those that are there.

use std::collections::{BTreeSet, HashMap};

use domain::{Trade, TradeId, TradeLabel};
use sea_orm::EntityTrait;

use super::{known::Known, wordings::Wordings};
use crate::{Executor, StoreError, entity::trade};

/// Adds what a list knows more than the catalogue, and tells how many trades differed.
///
/// Trades are known by their code; `Trade::id` only ties the labels to the trades of the list. Of a trade that is there
/// only the ESCO occupation is taken, unless another trade has it. Nothing is removed, and a label that is there keeps
/// its kind and source; when it was last looked at becomes later, never earlier. A second preferred label of a language
/// is an alternative.
///
/// Call it inside a transaction.
///
/// # Errors
///
/// [`StoreError::Corrupt`] where a label's trade isn't in the list; database.
pub async fn merge_labels(
    db: &Executor<'_>,
    trades: &[Trade],
    labels: &[TradeLabel],
) -> Result<usize, StoreError> {
    let mut known = Known::read(db).await?;
    let ids: HashMap<TradeId, (i32, &str)> =
        trades.iter().map(|given| (given.id, (known.merge(given), given.code.as_str()))).collect();
    let mut changed: BTreeSet<i32> = known.write(db).await?.into_iter().collect();

    let numbers: Vec<i32> = ids.values().map(|(id, _)| *id).collect();
    let mut wordings = Wordings::read(db, &numbers).await?;
    let mut labels: Vec<&TradeLabel> = labels.iter().collect();
    labels.sort_by_key(|label| label.kind); // the preferred one first, where a list has a label twice
    for label in labels {
        let missing = || StoreError::corrupt("trade_label", format_args!("{} has no trade", label.label));
        let (id, code) = ids.get(&label.trade).ok_or_else(missing)?;
        wordings.add(*id, code, label);
    }
    changed.extend(wordings.write(db).await?);
    Ok(changed.len())
}

/// Adds a label to a trade of this database, and tells whether it was missing. As in [`merge_labels`] a second
/// preferred one of a language is an alternative.
///
/// # Errors
///
/// [`StoreError::Corrupt`] where there is no such trade; database.
pub async fn add_label(db: &Executor<'_>, label: &TradeLabel) -> Result<bool, StoreError> {
    let missing = || StoreError::corrupt("trade_label", format_args!("there is no trade {}", label.trade));
    let row = trade::Entity::find_by_id(label.trade.0).one(db).await?.ok_or_else(missing)?;
    let mut wordings = Wordings::read(db, &[row.id]).await?;
    wordings.add(row.id, &row.code, label);
    Ok(!wordings.write(db).await?.is_empty())
}
