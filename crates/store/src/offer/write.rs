//! Notes offers and writes changes.

use std::slice::from_ref;

use domain::Offer;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::row::{to_period_rows, to_row, to_trade_rows};
use crate::{Executor, StoreError, chunk::insert_all, entity::offer, error::UniqueIndex};

const EXTERNAL_ID: UniqueIndex = UniqueIndex {
    field: "external_id",
    index: "ux_offer_host_id_source_external_id",
    column: "offer.host_id",
};

/// Notes a new offer with its trades and periods.
///
/// # Errors
///
/// [`StoreError::Taken`] for `external_id` (of a host in its source); database.
pub async fn insert(db: &Executor<'_>, new: &Offer) -> Result<(), StoreError> {
    insert_many(db, from_ref(new)).await
}

/// Notes new offers with their trades and periods.
///
/// # Errors
///
/// As [`insert`].
pub async fn insert_many(db: &Executor<'_>, new: &[Offer]) -> Result<(), StoreError> {
    let (mut rows, mut trades, mut periods) = (Vec::new(), Vec::new(), Vec::new());
    for new in new {
        rows.push(to_row(new)?.into_active_model());
        trades.extend(to_trade_rows(new));
        periods.extend(to_period_rows(new)?);
    }
    insert_all(db, rows).await.map_err(|err| StoreError::on_unique(err, &EXTERNAL_ID))?;
    insert_all(db, trades).await?;
    insert_all(db, periods).await?;
    Ok(())
}

/// Writes an offer's changed state, when it was published and confirmed. Its revision is one above the one that was
/// read. What it says is written by [`restate`](super::restate).
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where the stored revision is another; database.
pub async fn update(db: &Executor<'_>, new: &Offer) -> Result<(), StoreError> {
    let row = offer::ActiveModel {
        state: Set(new.state.to_string()),
        published_at: Set(new.published_at),
        confirmed_on: Set(new.confirmed_on),
        revision: Set(new.revision),
        ..Default::default()
    };
    let updated = offer::Entity::update_many()
        .set(row)
        .filter(offer::Column::Id.eq(new.id.as_uuid()))
        .filter(offer::Column::Revision.eq(new.revision - 1))
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}
