//! Counts offers.

use domain::{OfferState, OrganisationState};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::{IntoCondition, Query},
};

use crate::{
    Executor, StoreError,
    entity::{offer, organisation},
};

/// How many offers are suggested to anybody: published, by a verified host.
///
/// # Errors
///
/// Database.
pub async fn count_suggested(db: &Executor<'_>) -> Result<u64, StoreError> {
    let verified = Query::select()
        .column(organisation::Column::Id)
        .from(organisation::Entity)
        .cond_where(organisation::Column::State.eq(OrganisationState::Verified.as_str()).into_condition())
        .take();
    let suggested = offer::Entity::find()
        .filter(offer::Column::State.eq(OfferState::Published.as_str()))
        .filter(offer::Column::HostId.in_subquery(verified));
    Ok(suggested.count(db).await?)
}
