//! Finds one need.

use domain::{Need, NeedId, Reach};
use sea_orm::{EntityTrait, QueryFilter};

use super::row::to_needs;
use crate::{Executor, StoreError, entity::need, reach::within};

/// One need, whosever it is.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: NeedId) -> Result<Option<Need>, StoreError> {
    let rows = need::Entity::find_by_id(id.as_uuid()).all(db).await?;
    Ok(to_needs(db, rows).await?.pop())
}

/// One need in reach; `None` where it is another's.
///
/// # Errors
///
/// Database.
pub async fn find_within(db: &Executor<'_>, reach: &Reach, id: NeedId) -> Result<Option<Need>, StoreError> {
    let in_reach = within(reach, need::Column::SendingId);
    let rows = need::Entity::find_by_id(id.as_uuid()).filter(in_reach).all(db).await?;
    Ok(to_needs(db, rows).await?.pop())
}
