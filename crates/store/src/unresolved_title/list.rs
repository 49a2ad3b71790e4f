//! Lists titles.

use domain::{TitleState, UnresolvedTitle};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::to_title;
use crate::{Executor, Page, StoreError, entity::unresolved_title};

/// A page of the titles in a state, or in any, those first met last first.
///
/// # Errors
///
/// Database.
pub async fn list(
    db: &Executor<'_>,
    state: Option<TitleState>,
    page: Page,
) -> Result<Vec<UnresolvedTitle>, StoreError> {
    let mut query = unresolved_title::Entity::find();
    if let Some(state) = state {
        query = query.filter(unresolved_title::Column::State.eq(state.as_str()));
    }
    let keys = (unresolved_title::Column::FirstSeenAt, unresolved_title::Column::Id);
    let mut cursor = query.cursor_by(keys);
    if let Some(after) = page.after {
        cursor.after(after);
    }
    let rows = cursor.desc().first(page.limit).all(db).await?;
    rows.into_iter().map(to_title).collect()
}

/// Every title of which a person said which trade it names, or that it names none; by the title.
///
/// # Errors
///
/// Database.
pub async fn decided(db: &Executor<'_>) -> Result<Vec<UnresolvedTitle>, StoreError> {
    let decided = unresolved_title::Column::State.ne(TitleState::Open.as_str());
    let rows = unresolved_title::Entity::find()
        .filter(decided)
        .order_by_asc(unresolved_title::Column::Id)
        .all(db)
        .await?;
    let mut titles = rows.into_iter().map(to_title).collect::<Result<Vec<_>, _>>()?;
    titles.sort_by(|a, b| a.folded.cmp(&b.folded)); // here, since databases order text differently
    Ok(titles)
}
