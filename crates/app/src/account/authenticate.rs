//! From a token to whom it stands for.

use chrono::{DateTime, Utc};
use domain::{Actor, Authority, NeedId, Scope, TokenKind};
use store::token::Token;

use super::digest;
use crate::{App, AppError};

/// The actor behind a token of the API.
///
/// # Errors
///
/// [`AppError::NotSignedIn`] for a token that is unknown, over, revoked or of another kind.
pub async fn authenticate(app: &App, carried: &str, request_id: Option<String>) -> Result<Actor, AppError> {
    let token = find(app, carried).await?;
    if token.kind != TokenKind::Api {
        return Err(AppError::NotSignedIn);
    }
    Ok(actor(token, request_id))
}

/// Whom a link to pages stands for, and what it opens.
#[derive(Clone, Debug)]
pub struct PageKey {
    /// Who asks.
    pub actor: Actor,
    /// The one need that a link in a mail opens; `None` = all of the organisation's pages.
    pub need: Option<NeedId>,
}

/// The actor behind a link to pages.
///
/// # Errors
///
/// [`AppError::NotSignedIn`] for a token that is unknown, over, revoked or of another kind.
pub async fn open_page_key(
    app: &App,
    carried: &str,
    request_id: Option<String>,
) -> Result<PageKey, AppError> {
    let token = find(app, carried).await?;
    match token.kind {
        TokenKind::Pages => Ok(PageKey { actor: actor(token, request_id), need: None }),
        TokenKind::Answer => {
            let need = token.subject.map(NeedId::from_uuid);
            Ok(PageKey { actor: actor(token, request_id), need })
        }
        TokenKind::Api => Err(AppError::NotSignedIn),
    }
}

async fn find(app: &App, carried: &str) -> Result<Token, AppError> {
    let found = store::token::find_by_hash(&app.databases.reader(), &digest::hash(carried)).await?;
    found.filter(|token| holds(token, app.sources.clock.now())).ok_or(AppError::NotSignedIn)
}

fn holds(token: &Token, now: DateTime<Utc>) -> bool {
    token.revoked_at.is_none() && token.expires_at.is_none_or(|end| now < end)
}

fn actor(token: Token, request_id: Option<String>) -> Actor {
    let scopes: Vec<Scope> = token.scopes;
    let authority = match token.organisation {
        Some(organisation) => Authority::Member { organisation, scopes },
        None => Authority::Admin { scopes },
    };
    Actor { account: token.account, authority, request_id }
}
