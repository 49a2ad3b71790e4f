//! Who did what. The database refuses to change a row once it is there.

use chrono::{DateTime, Utc};
use domain::{AccountId, ContactId, OrganisationId};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::audit_entry::{ActiveModel, Column, Entity, Model},
};

/// One entry of the audit log. Columns of persons stand in it by name, never with their value.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditEntry {
    /// Identifies the entry.
    pub id: Uuid,
    /// Who; `None` = the service itself.
    pub account: Option<AccountId>,
    /// For which organisation.
    pub acting_as: Option<OrganisationId>,
    /// The contact, where somebody answered by a link in a mail.
    pub contact: Option<ContactId>,
    /// What was done, such as `offer.publish`.
    pub action: &'static str,
    /// To which noun.
    pub subject_kind: &'static str,
    /// To which of them.
    pub subject: Uuid,
    /// The fields that changed.
    pub changed_fields: Vec<String>,
    /// Their values before.
    pub before: Option<serde_json::Value>,
    /// Their values after.
    pub after: Option<serde_json::Value>,
    /// The request, so that one finds the way back to the access log.
    pub request_id: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Appends entries.
///
/// # Errors
///
/// When the database refuses.
pub async fn insert_audit(db: &Executor<'_>, entries: &[AuditEntry]) -> Result<(), StoreError> {
    for chunk in entries.chunks(ROWS_PER_STATEMENT) {
        Entity::insert_many(chunk.iter().map(to_row)).exec_without_returning(db).await?;
    }
    Ok(())
}

/// One entry as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditLine {
    /// Identifies the entry.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` = the service itself.
    pub account: Option<AccountId>,
    /// For which organisation.
    pub acting_as: Option<OrganisationId>,
    /// The contact, where somebody answered by a link in a mail.
    pub contact: Option<ContactId>,
    /// What was done.
    pub action: String,
    /// To which noun.
    pub subject_kind: String,
    /// To which of them.
    pub subject: Uuid,
    /// The fields that changed.
    pub changed_fields: Vec<String>,
    /// The request.
    pub request_id: Option<String>,
}

/// Entries, the newest first, about one thing or about all, after one of them.
///
/// # Errors
///
/// When the database refuses.
pub async fn list_audit(
    db: &Executor<'_>,
    subject: Option<Uuid>,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: u64,
) -> Result<Vec<AuditLine>, StoreError> {
    let mut query = Entity::find();
    if let Some(subject) = subject {
        query = query.filter(Column::SubjectId.eq(subject));
    }
    let mut cursor = query.cursor_by((Column::At, Column::Id));
    if let Some(after) = after {
        cursor.after(after);
    }
    Ok(cursor.desc().first(limit).all(db).await?.into_iter().map(to_line).collect())
}

/// What an account did, the newest first.
///
/// # Errors
///
/// When the database refuses.
pub async fn audit_of_account(
    db: &Executor<'_>,
    account: AccountId,
    limit: u64,
) -> Result<Vec<AuditLine>, StoreError> {
    let mut cursor =
        Entity::find().filter(Column::AccountId.eq(account.as_uuid())).cursor_by((Column::At, Column::Id));
    Ok(cursor.desc().first(limit).all(db).await?.into_iter().map(to_line).collect())
}

fn to_line(row: Model) -> AuditLine {
    AuditLine {
        id: row.id,
        at: row.at,
        account: row.account_id.map(AccountId::from_uuid),
        acting_as: row.acting_as_id.map(OrganisationId::from_uuid),
        contact: row.contact_id.map(ContactId::from_uuid),
        action: row.action,
        subject_kind: row.subject_kind,
        subject: row.subject_id,
        changed_fields: serde_json::from_value(row.changed_fields).unwrap_or_default(),
        request_id: row.request_id,
    }
}

fn to_row(entry: &AuditEntry) -> ActiveModel {
    ActiveModel {
        id: Set(entry.id),
        at: Set(entry.at),
        account_id: Set(entry.account.map(AccountId::as_uuid)),
        acting_as_id: Set(entry.acting_as.map(OrganisationId::as_uuid)),
        contact_id: Set(entry.contact.map(ContactId::as_uuid)),
        action: Set(entry.action.to_owned()),
        subject_kind: Set(entry.subject_kind.to_owned()),
        subject_id: Set(entry.subject),
        changed_fields: Set(serde_json::json!(entry.changed_fields)),
        before: Set(entry.before.clone()),
        after: Set(entry.after.clone()),
        request_id: Set(entry.request_id.clone()),
    }
}
