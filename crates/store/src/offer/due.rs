//! Offers that a date alone changes: nobody has spoken for them lately, or their last dates are near or over.

use chrono::NaiveDate;
use domain::{Offer, OfferId, OfferState};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Query, SelectStatement},
};

use super::row::to_offers;
use crate::{
    Executor, StoreError,
    entity::{offer, offer_period},
};

/// Published offers for which somebody last spoke on a day from `from` to `to`, by id from the one after `after`.
///
/// # Errors
///
/// Database.
pub async fn list_unconfirmed(
    db: &Executor<'_>,
    from: NaiveDate,
    to: NaiveDate,
    after: Option<OfferId>,
    limit: u64,
) -> Result<Vec<Offer>, StoreError> {
    let rows = offer::Entity::find()
        .filter(offer::Column::State.eq(OfferState::Published.as_str()))
        .filter(offer::Column::ConfirmedOn.between(from, to))
        .filter(offer::Column::Id.gt(after.map_or(uuid::Uuid::nil(), OfferId::as_uuid)))
        .order_by_asc(offer::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    to_offers(db, rows).await
}

/// Offers in some states whose last period ends on a day from `from` to `to`, by id from the one after `after`.
///
/// # Errors
///
/// Database.
pub async fn list_ending(
    db: &Executor<'_>,
    states: &[OfferState],
    (from, to): (NaiveDate, NaiveDate),
    after: Option<OfferId>,
    limit: u64,
) -> Result<Vec<Offer>, StoreError> {
    let rows = offer::Entity::find()
        .filter(offer::Column::State.is_in(states.iter().map(|state| state.as_str())))
        .filter(offer::Column::Id.gt(after.map_or(uuid::Uuid::nil(), OfferId::as_uuid)))
        .filter(offer::Column::Id.in_subquery(ending(from, to)))
        .order_by_asc(offer::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    to_offers(db, rows).await
}

fn ending(from: NaiveDate, to: NaiveDate) -> SelectStatement {
    let last = || offer_period::Column::EndsOn.max();
    Query::select()
        .column(offer_period::Column::OfferId)
        .from(offer_period::Entity)
        .group_by_col(offer_period::Column::OfferId)
        .and_having(last().gte(from))
        .and_having(last().lte(to))
        .take()
}
