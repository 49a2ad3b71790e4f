//! Who did what. The database refuses to change a row once it is there.

use chrono::{DateTime, Utc};
use domain::{AccountId, OrganisationId};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::audit_entry::{ActiveModel, Entity},
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

fn to_row(entry: &AuditEntry) -> ActiveModel {
    ActiveModel {
        id: Set(entry.id),
        at: Set(entry.at),
        account_id: Set(entry.account.map(AccountId::as_uuid)),
        acting_as_id: Set(entry.acting_as.map(OrganisationId::as_uuid)),
        action: Set(entry.action.to_owned()),
        subject_kind: Set(entry.subject_kind.to_owned()),
        subject_id: Set(entry.subject),
        changed_fields: Set(serde_json::json!(entry.changed_fields)),
        before: Set(entry.before.clone()),
        after: Set(entry.after.clone()),
        request_id: Set(entry.request_id.clone()),
    }
}
