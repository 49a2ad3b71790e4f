//! What a person says about a title.

use domain::{AccountId, TradeId, UnresolvedTitle};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::{Executor, StoreError, entity::unresolved_title};

/// Writes what a person decided about a title that was read as `before`, be it open or decided otherwise. How often it
/// was met stays: it may be met meanwhile.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where somebody else has decided since, or it isn't there; database.
pub async fn decide(
    db: &Executor<'_>,
    before: &UnresolvedTitle,
    new: &UnresolvedTitle,
    by: Option<AccountId>,
) -> Result<(), StoreError> {
    use unresolved_title::Column;
    let row = unresolved_title::ActiveModel {
        state: Set(new.state.to_string()),
        trade_id: Set(new.trade.map(|TradeId(trade)| trade)),
        decided_by_id: Set(by.map(AccountId::as_uuid)),
        decided_at: Set(new.decided_at),
        ..Default::default()
    };
    let same_trade = match before.trade {
        Some(TradeId(trade)) => Column::TradeId.eq(trade),
        None => Column::TradeId.is_null(),
    };
    let updated = unresolved_title::Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(before.id))
        .filter(Column::State.eq(before.state.as_str()))
        .filter(same_trade)
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}
