//! A computation of suggestions.

use chrono::{DateTime, NaiveDate, Utc};
use domain::RunId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::match_run::{ActiveModel, Column, Entity},
};

/// What was computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// The lists that one offer enters or leaves.
    Offer,
    /// The list of one need.
    Need,
    /// Every list.
    All,
}

impl RunKind {
    /// The word under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Need => "need",
            Self::All => "all",
        }
    }
}

/// A run that begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRun {
    /// Identifies it.
    pub id: RunId,
    /// What is computed.
    pub kind: RunKind,
    /// Under which rules.
    pub rules_version: i32,
    /// For which date.
    pub as_of: NaiveDate,
    /// The position of the change log up to which changes are contained.
    pub position: i64,
    /// When it began.
    pub started_at: DateTime<Utc>,
}

/// What a run has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunTotals {
    /// Needs looked at.
    pub needs: u32,
    /// Offers looked at.
    pub offers: u32,
    /// Suggestions written.
    pub changed: u32,
    /// Of all lists, for comparing two runs.
    pub checksum: Option<String>,
}

/// Notes that a run begins.
///
/// # Errors
///
/// When the database refuses.
pub async fn insert(db: &Executor<'_>, run: &NewRun) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(run.id.as_uuid()),
        kind: Set(run.kind.as_str().to_owned()),
        rules_version: Set(run.rules_version),
        as_of_on: Set(run.as_of),
        position: Set(run.position),
        started_at: Set(run.started_at),
        finished_at: Set(None),
        needs: Set(0),
        offers: Set(0),
        changed: Set(0),
        checksum: Set(None),
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Notes that a run is over. `false` = it was before, or there is no such run.
///
/// # Errors
///
/// When the database refuses.
pub async fn finish(
    db: &Executor<'_>,
    id: RunId,
    totals: &RunTotals,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let count = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let row = ActiveModel {
        finished_at: Set(Some(at)),
        needs: Set(count(totals.needs)),
        offers: Set(count(totals.offers)),
        changed: Set(count(totals.changed)),
        checksum: Set(totals.checksum.clone()),
        ..Default::default()
    };
    let finished = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(id.as_uuid()))
        .filter(Column::FinishedAt.is_null())
        .exec(db)
        .await?;
    Ok(finished.rows_affected == 1)
}
