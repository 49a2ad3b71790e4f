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

/// Every suggestion of these needs in some states, in no order.
///
/// # Errors
///
/// When the database refuses or a row can't be read.
pub async fn list_of_needs(
    db: &Executor<'_>,
    needs: &[NeedId],
    states: &[SuggestionState],
) -> Result<Vec<PartnerSuggestion>, StoreError> {
    let mut found = vec![];
    for chunk in needs.chunks(ROWS_PER_STATEMENT) {
        let rows = Entity::find()
            .filter(Column::NeedId.is_in(chunk.iter().map(|need| need.as_uuid())))
            .filter(Column::State.is_in(states.iter().map(|state| state.as_str())))
            .all(db)
            .await?;
        for row in rows {
            found.push(to_domain(row)?);
        }
    }
    Ok(found)
}

/// Which offers have a suggestion with these needs, and how far each has come; in no order.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn states_of_needs(
    db: &Executor<'_>,
    needs: &[NeedId],
) -> Result<Vec<(NeedId, OfferId, SuggestionState)>, StoreError> {
    let mut found = vec![];
    for chunk in needs.chunks(ROWS_PER_STATEMENT) {
        let rows: Vec<(Uuid, Uuid, String)> = Entity::find()
            .select_only()
            .columns([Column::NeedId, Column::OfferId, Column::State])
            .filter(Column::NeedId.is_in(chunk.iter().map(|need| need.as_uuid())))
            .into_tuple()
            .all(db)
            .await?;
        for (need, offer, state) in rows {
            let state = SuggestionState::parse(&state)
                .map_err(|err| StoreError::corrupt("partner_suggestion", err))?;
            found.push((NeedId::from_uuid(need), OfferId::from_uuid(offer), state));
        }
    }
    Ok(found)
}

/// The needs that have a suggestion with an offer, in any state and no order.
///
/// # Errors
///
/// When the database refuses.
pub async fn needs_of_offer(db: &Executor<'_>, offer: OfferId) -> Result<Vec<NeedId>, StoreError> {
    let of_offer = Entity::find().select_only().column(Column::NeedId);
    let needs: Vec<Uuid> = of_offer.filter(Column::OfferId.eq(offer.as_uuid())).into_tuple().all(db).await?;
    Ok(needs.into_iter().map(NeedId::from_uuid).collect())
}

/// The id last, so that the order is never left to the database.
fn best_first(select: Select<Entity>) -> Select<Entity> {
    select.order_by_desc(Column::Score).order_by_asc(Column::TieKey).order_by_asc(Column::Id)
}
