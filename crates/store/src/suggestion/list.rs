//! Lists, which are queries.

use domain::{NeedId, OfferId, PartnerSuggestion, SuggestionState};
use sea_orm::{QueryOrder, QuerySelect, Select, entity::prelude::*};

use super::to_domain;
use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::partner_suggestion::{Column, Entity},
};

/// The best suggestions of a need in some states, best first.
///
/// # Errors
///
/// When the database refuses or a row can't be read.
pub async fn list_of_need(
    db: &Executor<'_>,
    need: NeedId,
    states: &[SuggestionState],
    limit: u64,
) -> Result<Vec<PartnerSuggestion>, StoreError> {
    let rows = best_first(Entity::find().filter(Column::NeedId.eq(need.as_uuid())))
        .filter(Column::State.is_in(states.iter().map(|state| state.as_str())))
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(to_domain).collect()
}

/// Every suggestion of an offer, best first.
///
/// # Errors
///
/// When the database refuses or a row can't be read.
pub async fn list_of_offer(db: &Executor<'_>, offer: OfferId) -> Result<Vec<PartnerSuggestion>, StoreError> {
    let rows = best_first(Entity::find().filter(Column::OfferId.eq(offer.as_uuid()))).all(db).await?;
    rows.into_iter().map(to_domain).collect()
}

/// The suggestions of a need with these offers, in any state and no order; pairs that have none are left out.
///
/// # Errors
///
/// When the database refuses or a row can't be read.
pub async fn list_pairs(
    db: &Executor<'_>,
    need: NeedId,
    offers: &[OfferId],
) -> Result<Vec<PartnerSuggestion>, StoreError> {
    let mut pairs = Vec::with_capacity(offers.len());
    for chunk in offers.chunks(ROWS_PER_STATEMENT) {
        let rows = Entity::find()
            .filter(Column::NeedId.eq(need.as_uuid()))
            .filter(Column::OfferId.is_in(chunk.iter().map(|offer| offer.as_uuid())))
            .all(db)
            .await?;
        for row in rows {
            pairs.push(to_domain(row)?);
        }
    }
    Ok(pairs)
}

/// The id last, so that the order is never left to the database.
fn best_first(select: Select<Entity>) -> Select<Entity> {
    select.order_by_desc(Column::Score).order_by_asc(Column::TieKey).order_by_asc(Column::Id)
}
