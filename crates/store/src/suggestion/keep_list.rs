//! Lists as they once were: the answer to "why was I fourth on 3 May".

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{NeedId, RunId};
use sea_orm::{
    ActiveValue::Set,
    ExprTrait,
    entity::prelude::*,
    sea_query::{Alias, Expr, Query},
};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    chunk::insert_all,
    entity::suggestion_list::{ActiveModel, Column, Entity},
};

/// A need's list, to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct NewList {
    /// Identifies it.
    pub id: Uuid,
    /// Whose list.
    pub need: NeedId,
    /// Which run made it.
    pub run: RunId,
    /// When.
    pub listed_at: DateTime<Utc>,
    /// Rank, offer, score and parts.
    pub entries: serde_json::Value,
}

/// A need's list as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestionList {
    /// Which run made it.
    pub run: RunId,
    /// When.
    pub listed_at: DateTime<Utc>,
    /// Rank, offer, score and parts.
    pub entries: serde_json::Value,
}

/// Keeps lists.
///
/// # Errors
///
/// When the database refuses: also where the same run has kept one for a need already.
pub async fn insert_lists(db: &Executor<'_>, lists: Vec<NewList>) -> Result<(), StoreError> {
    let rows = lists.into_iter().map(|list| ActiveModel {
        id: Set(list.id),
        need_id: Set(list.need.as_uuid()),
        run_id: Set(list.run.as_uuid()),
        listed_at: Set(list.listed_at),
        entries: Set(list.entries),
    });
    Ok(insert_all(db, rows.collect()).await?)
}

/// The list of each of these needs that was kept last; a need without one is left out.
///
/// # Errors
///
/// When the database refuses.
pub async fn last_lists(
    db: &Executor<'_>,
    needs: &[NeedId],
) -> Result<HashMap<NeedId, SuggestionList>, StoreError> {
    let mut lists = HashMap::with_capacity(needs.len());
    let later = Alias::new("later");
    for chunk in needs.chunks(ROWS_PER_STATEMENT) {
        let of = |column: Column| Expr::col((later.clone(), column));
        let newer =
            Query::select()
                .expr(Expr::val(1))
                .from_as(Entity, later.clone())
                .and_where(of(Column::NeedId).equals((Entity, Column::NeedId)))
                .and_where(Expr::tuple([of(Column::ListedAt), of(Column::Id)]).gt(Expr::tuple([
                    Expr::col((Entity, Column::ListedAt)),
                    Expr::col((Entity, Column::Id)),
                ])))
                .take();
        let rows = Entity::find()
            .filter(Column::NeedId.is_in(chunk.iter().map(|need| need.as_uuid())))
            .filter(Expr::exists(newer).not())
            .all(db)
            .await?;
        lists.extend(rows.into_iter().map(|row| {
            let list = SuggestionList {
                run: RunId::from_uuid(row.run_id),
                listed_at: row.listed_at,
                entries: row.entries,
            };
            (NeedId::from_uuid(row.need_id), list)
        }));
    }
    Ok(lists)
}
