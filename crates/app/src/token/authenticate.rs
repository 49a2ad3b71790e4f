//! From a token to whom it stands for.

use std::sync::Arc;

use domain::{AccountState, Actor, Authority, NeedId, SystemRole, TokenKind};
use store::Executor;
use store::token::Token;

use super::digest;
use crate::recent::KnownToken;
use crate::{App, AppError};

/// The actor behind a token of the API.
///
/// # Errors
///
/// [`AppError::NotSignedIn`] for a token that is unknown, over, revoked or of another kind, or whose person no longer
/// speaks for the organisation.
pub async fn authenticate(app: &App, carried: &str, request_id: Option<String>) -> Result<Actor, AppError> {
    let hash = digest::hash_of(carried);
    let moment = app.recent.moment(app).await;
    let kept = moment.as_ref().and_then(|moment| app.recent.actors.get(moment, &hash));
    let known = match kept {
        // Time passes without a commit.
        Some(known) if known.token.holds(app.sources.clock.now()) => known,
        _ => {
            let token = find(app, carried).await?;
            if token.kind != TokenKind::Api {
                return Err(AppError::NotSignedIn);
            }
            let actor = actor(&app.databases.reader(), token.clone(), None).await?;
            let known = Arc::new(KnownToken { token, actor });
            if let Some(moment) = &moment {
                app.recent.actors.put(moment, hash, known.clone());
            }
            known
        }
    };
    note_use(app, &known.token).await;
    Ok(Actor { request_id, ..known.actor.clone() })
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
    let need = match token.kind {
        TokenKind::Pages => None,
        TokenKind::Answer => token.subject.map(NeedId::from_uuid),
        _ => return Err(AppError::NotSignedIn),
    };
    Ok(PageKey { actor: actor(&app.databases.reader(), token, request_id).await?, need })
}

async fn find(app: &App, carried: &str) -> Result<Token, AppError> {
    let found = store::token::find_by_hash(&app.databases.reader(), &digest::hash_of(carried)).await?;
    found.filter(|token| token.holds(app.sources.clock.now())).ok_or(AppError::NotSignedIn)
}

/// At most once a minute, so that its owner sees whether anybody still uses it. Not worth a refusal.
async fn note_use(app: &App, token: &Token) {
    let now = app.sources.clock.now();
    if token.last_used_at.is_some_and(|last| now - last < chrono::TimeDelta::minutes(1)) {
        return;
    }
    let id = token.id;
    let noted =
        crate::unit_of_work::bookkeep(app, async |tx| store::token::touch(tx.db(), id, now).await).await;
    if let Err(error) = noted {
        tracing::warn!(%error, token.id = %id, "the use of a token could not be noted");
    }
}

/// What a token allows at present: a person's only as long as they speak for the organisation.
async fn actor(db: &Executor<'_>, token: Token, request_id: Option<String>) -> Result<Actor, AppError> {
    let scopes = token.scopes;
    let role = match token.account {
        Some(account) => {
            let account = store::account::find(db, account).await?.ok_or(AppError::NotSignedIn)?;
            if account.state != AccountState::Active {
                return Err(AppError::NotSignedIn);
            }
            account.system_role
        }
        None => Some(SystemRole::Admin),
    };
    let authority = match (token.organisation, token.account, role) {
        (Some(organisation), Some(account), _) => {
            let own = store::account::organisations_of(db, account).await?;
            if !own.iter().any(|(own, _)| *own == organisation) {
                return Err(AppError::NotSignedIn);
            }
            Authority::Member { organisation, scopes }
        }
        (Some(organisation), None, _) => Authority::Member { organisation, scopes },
        (None, _, Some(SystemRole::Admin)) => Authority::Admin { scopes },
        (None, Some(account), Some(SystemRole::RegionalCoordinator)) => {
            Authority::Coordinator { regions: store::coordinator::regions_of(db, account).await?, scopes }
        }
        (None, _, _) => return Err(AppError::NotSignedIn),
    };
    Ok(Actor { account: token.account, contact: None, authority, request_id })
}
