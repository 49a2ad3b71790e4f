//! Titles that named no trade for sure, until a person decides.

mod decide;
mod find;
mod list;
mod see_all;

use domain::{TradeId, UnresolvedTitle};

pub use decide::decide;
pub use find::{find, find_by_folded};
pub use list::{decided, list};
pub use see_all::{SeenTitle, see_all};

use crate::{
    StoreError,
    entity::unresolved_title,
    stored::{number, optional_word, word},
};

const TABLE: &str = "unresolved_title";

fn to_title(row: unresolved_title::Model) -> Result<UnresolvedTitle, StoreError> {
    Ok(UnresolvedTitle {
        id: row.id,
        folded: row.folded,
        title: row.title,
        language: optional_word(TABLE, row.language.as_deref())?,
        seen_count: number(TABLE, "seen_count", row.seen_count)?,
        first_seen_at: row.first_seen_at,
        state: word(TABLE, &row.state)?,
        trade: row.trade_id.map(TradeId),
        decided_at: row.decided_at,
    })
}
