//! A password beside the link by mail.

use domain::SecurityChange;

use super::{freshly_confirmed, subject, tell};
use crate::session::OpenSession;
use crate::{App, AppError, password, write};

/// Sets the password, and ends the other sessions: whoever had the old one is out.
///
/// # Errors
///
/// [`AppError::Invalid`] names what is wrong with it; [`AppError::ConfirmFirst`].
pub async fn set_password(app: &App, open: &OpenSession, new: &str) -> Result<(), AppError> {
    let id = freshly_confirmed(app, open)?;
    let (name, email) = (open.account.name.as_deref(), open.account.email.as_deref());
    let own = open.memberships.iter().map(|membership| membership.organisation.name.as_str());
    let about: Vec<&str> = name.into_iter().chain(email).chain(own).collect();
    password::check("password", new, &about)?;
    let hash = password::hash(new).await?;
    write(app, &open.actor, async |tx| {
        store::account::lock(tx.db(), id).await?;
        store::account::set_password_hash(tx.db(), id, Some(hash.clone())).await?;
        store::session::end_others(tx.db(), id, open.session.id, tx.now()).await?;
        tx.audit("account.set_password", subject(id), &["password_hash"]);
        tell(app, tx, &open.account, SecurityChange::PasswordSet).await
    })
    .await
}

/// Removes the password, and ends the other sessions: from now on a link by mail is the only way in.
///
/// # Errors
///
/// [`AppError::ConfirmFirst`].
pub async fn remove_password(app: &App, open: &OpenSession) -> Result<(), AppError> {
    let id = freshly_confirmed(app, open)?;
    write(app, &open.actor, async |tx| {
        store::account::set_password_hash(tx.db(), id, None).await?;
        store::session::end_others(tx.db(), id, open.session.id, tx.now()).await?;
        tx.audit("account.remove_password", subject(id), &["password_hash"]);
        tell(app, tx, &open.account, SecurityChange::PasswordRemoved).await
    })
    .await
}
