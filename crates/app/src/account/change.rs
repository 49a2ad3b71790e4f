//! Name and language.

use domain::{Account, Actor, Locale, required_line};

use super::subject;
use crate::{App, AppError, policy, write};

/// What somebody says of their account.
#[derive(Clone, Debug)]
pub struct AccountInput {
    /// What to call them.
    pub name: String,
    /// In which language.
    pub language: Locale,
}

/// Changes the own account.
///
/// # Errors
///
/// [`AppError::Invalid`] for the name; [`AppError::Forbidden`] for tokens.
pub async fn change(app: &App, actor: &Actor, input: AccountInput) -> Result<Account, AppError> {
    let id = policy::may_manage_account(actor)?;
    let name = required_line("name", &input.name, 200)?;
    write(app, actor, async |tx| {
        let before = store::account::find(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        let account = Account {
            name: Some(name.clone()),
            language: input.language,
            revision: before.revision + 1,
            ..before
        };
        store::account::update(tx.db(), &account).await?;
        tx.audit("account.change", subject(id), &["name", "language"]);
        Ok(account)
    })
    .await
}
