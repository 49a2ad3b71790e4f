//! The second factor of a session that has shown the first.

use domain::{Actor, AuthLevel, FieldError, Session};

use super::NewSession;
use crate::account::check_code;
use crate::limit::CODES_AN_ACCOUNT;
use crate::token::{hash_of, written};
use crate::unit_of_work::Subject;
use crate::{App, AppError, write};

/// Opens a session wholly with a code of the second factor, or with a recovery code, which then is used up. The session
/// gets another secret, since its rights have changed.
///
/// # Errors
///
/// [`AppError::Invalid`] (`code-wrong`), [`AppError::TooMany`], [`AppError::Forbidden`] where the account has none.
pub async fn second_factor(app: &App, session: &Session, code: &str) -> Result<NewSession, AppError> {
    let of = session.account.to_string();
    if !CODES_AN_ACCOUNT.has_room(app, &of).await? {
        return Err(CODES_AN_ACCOUNT.refusal(app));
    }
    let actor = Actor { account: Some(session.account), ..Actor::system() };
    let opened = write(app, &actor, async |tx| {
        if !check_code(app, tx, session.account, code).await? {
            return Err(FieldError::new("code", "code-wrong").into());
        }
        let secret = written(&tx.secret());
        store::session::confirm(tx.db(), session.id, AuthLevel::Full, tx.now()).await?;
        store::session::replace_secret(tx.db(), session.id, &hash_of(&secret)).await?;
        tx.audit("session.second_factor", Subject { kind: "session", id: session.id.as_uuid() }, &["level"]);
        let session = Session { level: AuthLevel::Full, confirmed_at: tx.now(), ..session.clone() };
        Ok(NewSession { secret, session })
    })
    .await;
    if let Err(AppError::Invalid(_)) = &opened {
        CODES_AN_ACCOUNT.take(app, &of).await?;
    }
    opened
}
