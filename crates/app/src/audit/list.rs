//! Who did what, the newest first.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{AccountId, Actor};
use store::log::AuditLine;
use uuid::Uuid;

use crate::{App, AppError, policy};

/// Rows of a page.
const MOST: u64 = 100;

/// What is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct AuditQuery {
    /// About one thing alone.
    pub subject: Option<Uuid>,
    /// After this row, in the order of the list.
    pub after: Option<(DateTime<Utc>, Uuid)>,
}

/// A row, with the name of who did it.
#[derive(Clone, Debug)]
pub struct AuditRow {
    /// What was done.
    pub line: AuditLine,
    /// What who did it is called; `None` for the service itself, and for who is erased.
    pub who: Option<String>,
}

/// Who did what, the newest first, a hundred at a time.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins.
pub async fn list(app: &App, actor: &Actor, query: AuditQuery) -> Result<Vec<AuditRow>, AppError> {
    policy::may_administer(actor)?;
    let db = app.databases.reader();
    let lines = store::log::list_audit(&db, query.subject, query.after, MOST).await?;
    let ids: Vec<AccountId> = lines.iter().filter_map(|line| line.account).collect();
    let accounts = store::account::list_by_ids(&db, &ids).await?;
    let names: HashMap<AccountId, Option<String>> =
        accounts.into_iter().map(|account| (account.id, account.name.or(account.email))).collect();
    let row = |line: AuditLine| {
        let who = line.account.and_then(|id| names.get(&id).cloned().flatten());
        AuditRow { line, who }
    };
    Ok(lines.into_iter().map(row).collect())
}
