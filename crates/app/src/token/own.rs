//! Tokens that a person makes for programs: scopes, an end, when it was last used, and a way to take it back.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Actor, FieldError, Scope, SecurityChange, TokenId, TokenKind, required_line};

use super::{Minted, mint_many, subject};
use crate::account::tell;
use crate::session::OpenSession;
use crate::{App, AppError, policy, write};

/// The longest that a person's token holds, in days.
const LONGEST_DAYS: u32 = 365;
/// More than anybody needs, and few enough to be read.
const MOST: usize = 20;

/// What somebody says about a new token.
#[derive(Clone, Debug)]
pub struct NewOwnToken {
    /// What they call it.
    pub name: String,
    /// Whether it may change things, or only read.
    pub may_write: bool,
    /// Days until it ends, at most a year.
    pub days: u32,
}

/// A token of one's own, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnToken {
    /// Identifies it.
    pub id: TokenId,
    /// What its owner calls it.
    pub name: String,
    /// Whether it may change things, or only read.
    pub may_write: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// From when it opens nothing.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// Makes a token on behalf of whom one acts for, and returns its secret.
///
/// # Errors
///
/// [`AppError::Invalid`] for its name, days, or where there are twenty already; [`AppError::Forbidden`] for who speaks
/// for nobody; [`AppError::ConfirmFirst`]: a token outlives the session that made it.
pub async fn create_own(app: &App, open: &OpenSession, new: NewOwnToken) -> Result<String, AppError> {
    let actor = &open.actor;
    let account = policy::may_manage_account(actor)?;
    policy::may_read(actor)?;
    if !open.is_freshly_confirmed(app) {
        return Err(AppError::ConfirmFirst);
    }
    let name = required_line("name", &new.name, 60)?;
    if !(1..=LONGEST_DAYS).contains(&new.days) {
        let error = FieldError::new("days", "out-of-range").with("from", 1).with("to", LONGEST_DAYS);
        return Err(error.into());
    }
    write(app, actor, async |tx| {
        if store::token::list_of(tx.db(), account, TokenKind::Api).await?.len() >= MOST {
            return Err(FieldError::new("name", "too-many").with("most", MOST).into());
        }
        let scopes = if new.may_write { vec![Scope::Read, Scope::Write] } else { vec![Scope::Read] };
        let minted = Minted {
            account: Some(account),
            organisation: actor.organisation(),
            scopes,
            name: Some(name.clone()),
            expires_at: Some(tx.now() + TimeDelta::days(i64::from(new.days))),
            ..Minted::of(TokenKind::Api)
        };
        let mut told = mint_many(tx, vec![minted]).await?;
        tell(app, tx, &open.account, SecurityChange::TokenMade).await?;
        told.pop().map(|(_, carried)| carried).ok_or(AppError::NotFound)
    })
    .await
}

/// The own tokens, the newest first.
///
/// # Errors
///
/// [`AppError::Forbidden`] for tokens themselves.
pub async fn list_own(app: &App, actor: &Actor) -> Result<Vec<OwnToken>, AppError> {
    let account = policy::may_manage_account(actor)?;
    let tokens = store::token::list_of(&app.databases.reader(), account, TokenKind::Api).await?;
    let shown = tokens.into_iter().map(|token| OwnToken {
        id: token.id,
        name: token.name.unwrap_or_default(),
        may_write: token.scopes.contains(&Scope::Write),
        created_at: token.created_at,
        expires_at: token.expires_at,
        last_used_at: token.last_used_at,
    });
    Ok(shown.collect())
}

/// Takes a token back.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's token, and for one that was taken back before.
pub async fn revoke_own(app: &App, actor: &Actor, id: TokenId) -> Result<(), AppError> {
    let account = policy::may_manage_account(actor)?;
    write(app, actor, async |tx| {
        if !store::token::revoke(tx.db(), account, id, tx.now()).await? {
            return Err(AppError::NotFound);
        }
        tx.audit("token.revoke", subject(id), &["revoked_at"]);
        Ok(())
    })
    .await
}
