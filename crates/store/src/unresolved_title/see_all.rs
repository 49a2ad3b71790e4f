//! Counts titles that were met.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{IdSource, LanguageTag, TitleState};
use sea_orm::{
    ActiveValue::Set,
    EntityTrait, ExprTrait,
    sea_query::{Expr, OnConflict},
};

use super::TABLE;
use crate::{
    Executor, StoreError,
    chunk::ROWS,
    entity::unresolved_title::{self, ActiveModel, Column},
    stored::number,
};

/// A title that was met and named no trade for sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenTitle {
    /// The title as titles are compared.
    pub folded: String,
    /// As it was met.
    pub title: String,
    /// The language it was given with, where any was.
    pub language: Option<LanguageTag>,
}

/// Notes titles that were met, one for each time: what waits already is counted up, what was decided stays as it is.
///
/// # Errors
///
/// Database.
pub async fn see_all(
    db: &Executor<'_>,
    seen: &[SeenTitle],
    now: DateTime<Utc>,
    ids: &dyn IdSource,
) -> Result<(), StoreError> {
    let counted = counted(seen);
    let row = |(title, count): (&SeenTitle, u32)| {
        Ok(ActiveModel {
            id: Set(ids.uuid()),
            folded: Set(title.folded.clone()),
            title: Set(title.title.clone()),
            language: Set(title.language.as_ref().map(ToString::to_string)),
            seen_count: Set(number(TABLE, "seen_count", count)?),
            first_seen_at: Set(now),
            state: Set(TitleState::Open.to_string()),
            trade_id: Set(None),
            decided_by_id: Set(None),
            decided_at: Set(None),
        })
    };
    let rows = counted.into_values().map(row).collect::<Result<Vec<_>, StoreError>>()?;
    for chunk in rows.chunks(ROWS) {
        unresolved_title::Entity::insert_many(chunk.iter().cloned())
            .on_conflict(counted_up())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// One for each title, since a statement may not touch a row twice, and in one order for all writers, since otherwise
/// two of them could wait for each other.
fn counted(seen: &[SeenTitle]) -> BTreeMap<&str, (&SeenTitle, u32)> {
    let mut counted: BTreeMap<&str, (&SeenTitle, u32)> = BTreeMap::new();
    for title in seen {
        counted.entry(&title.folded).or_insert((title, 0)).1 += 1;
    }
    counted
}

fn counted_up() -> OnConflict {
    let count = |table: &'static str| Expr::col((table, Column::SeenCount));
    OnConflict::column(Column::Folded)
        .value(Column::SeenCount, count(TABLE).add(count("excluded")))
        .action_and_where(Expr::col((TABLE, Column::State)).eq(TitleState::Open.as_str()))
        .to_owned()
}
