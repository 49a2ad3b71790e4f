//! Brings the trades up to a list of theirs.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::{Trade, TradeId, TradeLabel};

use super::{known::Known, wordings::Wordings};
use crate::{Executor, StoreError};

/// Brings trades and labels up to a list, and tells how many trades differed; 0 = the list was there already.
///
/// Trades are known by their code and keep their number; `Trade::id` only ties the labels to the trades of the list.
/// Trades that the list doesn't name stay as they are. A trade keeps its ESCO occupation where the list states none,
/// or one that another trade has.
///
/// The labels of a trade that come from the list's sources become those of the list; those from elsewhere (imported,
/// or said by a person) stay, and where one of them is preferred, the list's is an alternative. When a label was last
/// looked at stays, unless the list tells of a later time.
///
/// Call it inside a transaction.
///
/// # Errors
///
/// Database.
pub async fn replace_catalogue(
    db: &Executor<'_>,
    trades: &[Trade],
    labels: &[TradeLabel],
) -> Result<usize, StoreError> {
    let mut known = Known::read(db).await?;
    let ids: HashMap<TradeId, (i32, &str)> =
        trades.iter().map(|given| (given.id, (known.replace(given), given.code.as_str()))).collect();
    let mut changed: BTreeSet<i32> = known.write(db).await?.into_iter().collect();

    let sources = trades.iter().map(|trade| trade.source.as_str());
    let sources: HashSet<&str> = sources.chain(labels.iter().map(|label| label.source.as_str())).collect();
    let numbers: Vec<i32> = ids.values().map(|(id, _)| *id).collect();
    let mut wordings = Wordings::read(db, &numbers).await?;
    let mut taken = wordings.take(&sources);
    for label in labels {
        if let Some((id, code)) = ids.get(&label.trade) {
            wordings.bring(*id, code, label, &mut taken);
        }
    }
    wordings.drop(taken);
    changed.extend(wordings.write(db).await?);
    Ok(changed.len())
}
