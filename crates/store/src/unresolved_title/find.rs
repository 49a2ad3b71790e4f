//! Finds one title.

use domain::UnresolvedTitle;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::to_title;
use crate::{Executor, StoreError, entity::unresolved_title};

/// By its id.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: Uuid) -> Result<Option<UnresolvedTitle>, StoreError> {
    unresolved_title::Entity::find_by_id(id).one(db).await?.map(to_title).transpose()
}

/// By the title as titles are compared.
///
/// # Errors
///
/// Database.
pub async fn find_by_folded(db: &Executor<'_>, folded: &str) -> Result<Option<UnresolvedTitle>, StoreError> {
    let of_it = unresolved_title::Column::Folded.eq(folded);
    unresolved_title::Entity::find().filter(of_it).one(db).await?.map(to_title).transpose()
}
