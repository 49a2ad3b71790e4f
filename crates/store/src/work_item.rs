//! What waits for coordinators.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{AccountId, Reach, RegionId, WorkItem, WorkItemId, WorkKind, WorkState};
use sea_orm::{
    ActiveValue::Set, IntoActiveModel, QueryOrder, QuerySelect, entity::prelude::*, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    entity::work_item::{ActiveModel, Column, Entity, Model},
    reach::region_within,
    stored::word,
};

/// Notes that something waits, unless the same waits already.
///
/// # Errors
///
/// Database.
pub async fn open(db: &Executor<'_>, new: &WorkItem) -> Result<(), StoreError> {
    let row = Model {
        id: new.id.as_uuid(),
        kind: new.kind.to_string(),
        subject_id: new.subject,
        region_id: new.region.map(|region| region.0),
        state: new.state.to_string(),
        due_on: new.due_on,
        escalated_at: new.escalated_at,
        created_at: new.created_at,
        closed_at: new.closed_at,
        closed_by_id: new.closed_by.map(AccountId::as_uuid),
    };
    // The index is partial. Its condition has to be literal: a parameter would match no index.
    let waits_already = OnConflict::columns([Column::Kind, Column::SubjectId])
        .target_and_where(Expr::cust("state = 'open'"))
        .do_nothing()
        .to_owned();
    Entity::insert(row.into_active_model()).on_conflict(waits_already).exec_without_returning(db).await?;
    Ok(())
}

/// Ends what waits for a subject; gives whether something did.
///
/// # Errors
///
/// Database.
pub async fn close(
    db: &Executor<'_>,
    kind: WorkKind,
    subject: Uuid,
    state: WorkState,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = ActiveModel {
        state: Set(state.to_string()),
        closed_at: Set(Some(now)),
        closed_by_id: Set(by.map(AccountId::as_uuid)),
        ..Default::default()
    };
    let closed = Entity::update_many()
        .set(row)
        .filter(Column::Kind.eq(kind.as_str()))
        .filter(Column::SubjectId.eq(subject))
        .filter(Column::State.eq(WorkState::Open.as_str()))
        .exec(db)
        .await?;
    Ok(closed.rows_affected > 0)
}

/// What waits in reach, what has waited longest first.
///
/// # Errors
///
/// Database.
pub async fn list_open(db: &Executor<'_>, reach: &Reach, limit: u64) -> Result<Vec<WorkItem>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(WorkState::Open.as_str()))
        .filter(region_within(reach, Column::RegionId))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    rows.iter().map(to_domain).collect()
}

/// One item in reach; `None` where it is another region's.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, reach: &Reach, id: WorkItemId) -> Result<Option<WorkItem>, StoreError> {
    let found = Entity::find_by_id(id.as_uuid()).filter(region_within(reach, Column::RegionId));
    found.one(db).await?.as_ref().map(to_domain).transpose()
}

/// Notes that admins are told of what was due before a day and of which they were not told yet; gives which.
///
/// # Errors
///
/// Database.
pub async fn escalate(
    db: &Executor<'_>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Vec<WorkItemId>, StoreError> {
    let row = ActiveModel { escalated_at: Set(Some(now)), ..Default::default() };
    let told = Entity::update_many()
        .set(row)
        .filter(Column::State.eq(WorkState::Open.as_str()))
        .filter(Column::DueOn.lt(today))
        .filter(Column::EscalatedAt.is_null())
        .exec_with_returning(db)
        .await?;
    Ok(told.into_iter().map(|row| WorkItemId::from_uuid(row.id)).collect())
}

fn to_domain(row: &Model) -> Result<WorkItem, StoreError> {
    Ok(WorkItem {
        id: WorkItemId::from_uuid(row.id),
        kind: word("work_item", &row.kind)?,
        subject: row.subject_id,
        region: row.region_id.map(RegionId),
        state: word("work_item", &row.state)?,
        due_on: row.due_on,
        escalated_at: row.escalated_at,
        created_at: row.created_at,
        closed_at: row.closed_at,
        closed_by: row.closed_by_id.map(AccountId::from_uuid),
    })
}
