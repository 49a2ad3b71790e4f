//! Every step of a state: what timelines and statistics read.

use chrono::{DateTime, Utc};
use domain::{AccountId, ContactId};
use sea_orm::{ActiveValue::Set, QueryOrder, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::state_change::{ActiveModel, Column, Entity},
};

/// One step of a state, to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateChange {
    /// Identifies the step.
    pub id: Uuid,
    /// Which noun.
    pub subject_kind: &'static str,
    /// Which of them.
    pub subject: Uuid,
    /// The state left; `None` = it came into being.
    pub from: Option<&'static str>,
    /// The state reached.
    pub to: &'static str,
    /// Why, as a code.
    pub reason: Option<String>,
    /// Who caused it: `system`, `sending`, `host` or `admin`.
    pub side: &'static str,
    /// The account, where it was a person.
    pub account: Option<AccountId>,
    /// The contact, where somebody answered by a link in a mail.
    pub contact: Option<ContactId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// One step of a state, as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateStep {
    /// The state left; `None` = it came into being.
    pub from: Option<String>,
    /// The state reached.
    pub to: String,
    /// Why, as a code.
    pub reason: Option<String>,
    /// Who caused it.
    pub side: String,
    /// The account, where it was a person.
    pub account: Option<AccountId>,
    /// The contact, where somebody answered by a link in a mail.
    pub contact: Option<ContactId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Appends steps.
///
/// # Errors
///
/// When the database refuses.
pub async fn insert_state_changes(db: &Executor<'_>, changes: &[StateChange]) -> Result<(), StoreError> {
    for chunk in changes.chunks(ROWS_PER_STATEMENT) {
        Entity::insert_many(chunk.iter().map(to_row)).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The steps of one subject, oldest first.
///
/// # Errors
///
/// When the database refuses.
pub async fn state_changes_of(db: &Executor<'_>, subject: Uuid) -> Result<Vec<StateStep>, StoreError> {
    let rows = Entity::find()
        .filter(Column::SubjectId.eq(subject))
        .order_by_asc(Column::ChangedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let steps = rows.into_iter().map(|row| StateStep {
        from: row.from_state,
        to: row.to_state,
        reason: row.reason_code,
        side: row.side,
        account: row.account_id.map(AccountId::from_uuid),
        contact: row.contact_id.map(ContactId::from_uuid),
        at: row.changed_at,
    });
    Ok(steps.collect())
}

fn to_row(change: &StateChange) -> ActiveModel {
    ActiveModel {
        id: Set(change.id),
        subject_kind: Set(change.subject_kind.to_owned()),
        subject_id: Set(change.subject),
        from_state: Set(change.from.map(str::to_owned)),
        to_state: Set(change.to.to_owned()),
        reason_code: Set(change.reason.clone()),
        side: Set(change.side.to_owned()),
        account_id: Set(change.account.map(AccountId::as_uuid)),
        contact_id: Set(change.contact.map(ContactId::as_uuid)),
        changed_at: Set(change.at),
    }
}
