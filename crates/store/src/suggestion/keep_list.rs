//! Lists as they once were: the answer to "why was I fourth on 3 May".

use chrono::{DateTime, Utc};
use domain::{NeedId, RunId};
use sea_orm::{ActiveValue::Set, QueryOrder, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
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

/// Keeps a list.
///
/// # Errors
///
/// When the database refuses: also where the same run has kept one for the need already.
pub async fn insert_list(db: &Executor<'_>, list: &NewList) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(list.id),
        need_id: Set(list.need.as_uuid()),
        run_id: Set(list.run.as_uuid()),
        listed_at: Set(list.listed_at),
        entries: Set(list.entries.clone()),
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// The list of a need that was kept last.
///
/// # Errors
///
/// When the database refuses.
pub async fn last_list(db: &Executor<'_>, need: NeedId) -> Result<Option<SuggestionList>, StoreError> {
    let row = Entity::find()
        .filter(Column::NeedId.eq(need.as_uuid()))
        .order_by_desc(Column::ListedAt)
        .order_by_desc(Column::Id)
        .one(db)
        .await?;
    Ok(row.map(|row| SuggestionList {
        run: RunId::from_uuid(row.run_id),
        listed_at: row.listed_at,
        entries: row.entries,
    }))
}
