//! Finds one need.

use domain::{Need, NeedId, OrganisationId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::row::to_needs;
use crate::{Executor, StoreError, entity::need};

/// One need, whosever it is.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: NeedId) -> Result<Option<Need>, StoreError> {
    let rows = need::Entity::find_by_id(id.as_uuid()).all(db).await?;
    Ok(to_needs(db, rows).await?.pop())
}

/// One need of an organisation; `None` where it is another's.
///
/// # Errors
///
/// Database.
pub async fn find_of(
    db: &Executor<'_>,
    sending: OrganisationId,
    id: NeedId,
) -> Result<Option<Need>, StoreError> {
    let of_sender = need::Column::SendingId.eq(sending.as_uuid());
    let rows = need::Entity::find_by_id(id.as_uuid()).filter(of_sender).all(db).await?;
    Ok(to_needs(db, rows).await?.pop())
}
