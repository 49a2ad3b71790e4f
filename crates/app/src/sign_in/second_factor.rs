//! The second factor of a session that has shown the first.

use domain::{AuthLevel, FieldError, Session};

use super::{NewSession, known_browser::counted_under};
use crate::account::check_code;
use crate::limit::{CODES_AN_ACCOUNT, take_all};
use crate::session::OpenSession;
use crate::token::{hash_of, written};
use crate::unit_of_work::Subject;
use crate::{App, AppError, write};

/// Opens a session wholly with a code of the second factor, or with a recovery code, which then is used up. The session
/// gets another secret, since its rights have changed. `mark` is what the browser keeps from signing in before.
///
/// # Errors
///
/// [`AppError::Invalid`] (`code-wrong`), [`AppError::TooMany`], [`AppError::Forbidden`] where the account has none.
pub async fn second_factor(
    app: &App,
    open: &OpenSession,
    code: &str,
    mark: Option<&str>,
) -> Result<NewSession, AppError> {
    let session = &open.session;
    let under = counted_under(app, Some(&open.account), &session.account.to_string(), mark);
    let taken = take_all(app, &[(CODES_AN_ACCOUNT, &under)]).await?;
    write(app, &open.actor, async |tx| {
        if !check_code(app, tx, session.account, code).await? {
            tracing::warn!(account.id = %session.account, "a code was refused");
            return Err(FieldError::new("code", "code-wrong").into());
        }
        taken.give_back(tx).await?;
        let secret = written(&tx.secret());
        store::session::confirm(tx.db(), session.id, AuthLevel::Full, tx.now()).await?;
        store::session::replace_secret(tx.db(), session.id, &hash_of(&secret)).await?;
        tx.audit("session.second_factor", Subject { kind: "session", id: session.id.as_uuid() }, &["level"]);
        let session = Session { level: AuthLevel::Full, confirmed_at: tx.now(), ..session.clone() };
        Ok(NewSession { secret, session })
    })
    .await
}
