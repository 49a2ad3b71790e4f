//! Takes labels away again.

use domain::{LanguageTag, TradeId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::trade_label, fold_name};

/// Takes away what one source calls a trade by this title, as [`fold_name`] writes it, in every language but `kept`.
/// Tells whether anything was there. What another source calls it too is not this source's, and stays.
///
/// # Errors
///
/// Database.
pub async fn remove_labels(
    db: &Executor<'_>,
    TradeId(trade): TradeId,
    source: &str,
    folded: &str,
    kept: Option<&LanguageTag>,
) -> Result<bool, StoreError> {
    use trade_label::Column::{Id, Source, TradeId};
    let of_source = trade_label::Entity::find().filter(TradeId.eq(trade)).filter(Source.eq(source));
    let rows = of_source.all(db).await?;
    let goes = |row: &&trade_label::Model| {
        fold_name(&row.label) == folded && kept.is_none_or(|kept| kept.as_str() != row.language)
    };
    let gone: Vec<Uuid> = rows.iter().filter(goes).map(|row| row.id).collect();
    if gone.is_empty() {
        return Ok(false);
    }
    trade_label::Entity::delete_many().filter(Id.is_in(gone)).exec(db).await?;
    Ok(true)
}
