//! What has waited for more than five working days goes to the admins.

use domain::{Actor, MailFacts, MailKind, SystemRole};

use crate::mailing::{Post, SOON, post};
use crate::{App, AppError, write};

/// Tells the admins of what has become overdue since they were last told; gives how much it is.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn escalate(app: &App) -> Result<usize, AppError> {
    write(app, &Actor::system(), async |tx| {
        let overdue = store::work_item::escalate(tx.db(), tx.today(), tx.now()).await?;
        if overdue.is_empty() {
            return Ok(0);
        }
        let count = u32::try_from(overdue.len()).unwrap_or(u32::MAX);
        for admin in store::account::list_of_role(tx.db(), SystemRole::Admin).await? {
            let Some(to) = admin.email.clone() else { continue };
            let mail = Post {
                kind: MailKind::VerificationOverdue,
                account: Some(admin.id),
                to,
                language: admin.language,
                facts: MailFacts::VerificationOverdue { count },
                dedupe_key: format!("overdue:{}:{}", tx.today(), admin.id),
                priority: SOON,
            };
            post(app, tx, mail).await?;
        }
        Ok(overdue.len())
    })
    .await
}
