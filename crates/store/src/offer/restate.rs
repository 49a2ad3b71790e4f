//! Writes an offer that was said anew.

use domain::Offer;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::NotSet,
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::row::{to_period_rows, to_row, to_trade_rows};
use crate::{
    Executor, StoreError,
    chunk::insert_all,
    entity::{offer, offer_period, offer_trade, partner_suggestion},
};

/// Writes everything that an offer says, its trades and periods too. Its revision is one above the one that was read.
///
/// Whose it is, where it came from and what is booked stay. A suggestion of a period that goes names none until the
/// engine looks at it again.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where the stored revision is another; database.
pub async fn restate(db: &Executor<'_>, new: &Offer) -> Result<(), StoreError> {
    let mut row = to_row(new)?.into_active_model().reset_all();
    row.id = NotSet;
    row.host_id = NotSet;
    row.source = NotSet;
    row.external_id = NotSet;
    row.created_at = NotSet;
    // What the domain doesn't know stays.
    row.mentor_id = NotSet;
    row.signatory_id = NotSet;
    row.recurrence = NotSet;
    row.confirm_by_on = NotSet;
    row.asked_on = NotSet;
    let updated = offer::Entity::update_many()
        .set(row)
        .filter(offer::Column::Id.eq(new.id.as_uuid()))
        .filter(offer::Column::Revision.eq(new.revision - 1))
        .exec(db)
        .await?;
    if updated.rows_affected != 1 {
        return Err(StoreError::ChangedMeanwhile);
    }
    let of_it = offer_trade::Column::OfferId.eq(new.id.as_uuid());
    offer_trade::Entity::delete_many().filter(of_it).exec(db).await?;
    insert_all(db, to_trade_rows(new)).await?;
    write_periods(db, new).await
}

/// Periods are known by their ids. `booked` is written for new ones only: an acceptance may move it meanwhile.
async fn write_periods(db: &Executor<'_>, new: &Offer) -> Result<(), StoreError> {
    use offer_period::Column::{EndsOn, Id, OfferId, Quantity, StartsOn, Weekdays};
    let stay: Vec<Uuid> = new.periods.iter().map(|period| period.id.as_uuid()).collect();
    partner_suggestion::Entity::update_many()
        .col_expr(partner_suggestion::Column::OfferPeriodId, Expr::val(None::<Uuid>))
        .filter(partner_suggestion::Column::OfferId.eq(new.id.as_uuid()))
        .filter(partner_suggestion::Column::OfferPeriodId.is_not_in(stay.iter().copied()))
        .exec(db)
        .await?;
    let gone = offer_period::Entity::delete_many().filter(OfferId.eq(new.id.as_uuid()));
    gone.filter(Id.is_not_in(stay)).exec(db).await?;
    let rows = to_period_rows(new)?;
    if rows.is_empty() {
        return Ok(());
    }
    let known = OnConflict::column(Id).update_columns([StartsOn, EndsOn, Weekdays, Quantity]).to_owned();
    offer_period::Entity::insert_many(rows).on_conflict(known).exec_without_returning(db).await?;
    Ok(())
}
