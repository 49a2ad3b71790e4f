//! One suggestion.

use domain::{NeedId, OfferId, PartnerSuggestion, Reach, SuggestionId};
use sea_orm::{entity::prelude::*, sea_query::Query};

use super::to_domain;
use crate::{
    Executor, StoreError,
    entity::{
        need,
        partner_suggestion::{Column, Entity},
    },
    reach::within,
};

/// By its id, whoever's it is.
///
/// # Errors
///
/// When the database refuses or the row can't be read.
pub async fn find(db: &Executor<'_>, id: SuggestionId) -> Result<Option<PartnerSuggestion>, StoreError> {
    Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_domain).transpose()
}

/// By its id, if its need is in reach.
///
/// # Errors
///
/// When the database refuses or the row can't be read.
pub async fn find_within(
    db: &Executor<'_>,
    reach: &Reach,
    id: SuggestionId,
) -> Result<Option<PartnerSuggestion>, StoreError> {
    let needs_in_reach = Query::select()
        .column(need::Column::Id)
        .from(need::Entity)
        .cond_where(within(reach, need::Column::SendingId))
        .take();
    Entity::find_by_id(id.as_uuid())
        .filter(Column::NeedId.in_subquery(needs_in_reach))
        .one(db)
        .await?
        .map(to_domain)
        .transpose()
}

/// By its pair.
///
/// # Errors
///
/// When the database refuses or the row can't be read.
pub async fn find_pair(
    db: &Executor<'_>,
    need: NeedId,
    offer: OfferId,
) -> Result<Option<PartnerSuggestion>, StoreError> {
    Entity::find()
        .filter(Column::NeedId.eq(need.as_uuid()))
        .filter(Column::OfferId.eq(offer.as_uuid()))
        .one(db)
        .await?
        .map(to_domain)
        .transpose()
}
