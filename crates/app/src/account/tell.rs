//! What protects an account has changed: its owner is told, in case it was somebody else.

use domain::{Account, MailFacts, MailKind, SecurityChange};

use crate::mailing::{FIRST, Post, post};
use crate::{App, AppError, Tx};

/// Writes the mail.
pub(crate) async fn tell(
    app: &App,
    tx: &mut Tx,
    account: &Account,
    what: SecurityChange,
) -> Result<(), AppError> {
    let Some(to) = account.email.clone() else { return Ok(()) };
    let mail = Post {
        kind: MailKind::SecurityChanged,
        account: Some(account.id),
        to,
        language: account.language,
        facts: MailFacts::SecurityChanged { what },
        dedupe_key: format!("security:{}:{what}:{}", account.id, tx.now().timestamp_micros()),
        priority: FIRST,
    };
    post(app, tx, mail).await?;
    Ok(())
}
