//! A new token: its secret is told once and kept nowhere.

use chrono::{DateTime, Utc};
use domain::{AccountId, Actor, ContactId, IdSource, OrganisationId, Scope, TokenId, TokenKind};
use store::token::Token;
use uuid::Uuid;

use super::{digest, subject};
use crate::{App, AppError, Tx, policy, write};

/// What a token is for.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// Calls of the API, or a link to pages.
    pub kind: TokenKind,
    /// On behalf of which organisation; `None` = an admin's.
    pub organisation: Option<OrganisationId>,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// Until when; `None` = until it is revoked.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Makes a token that is no person's, and returns its secret.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins, [`AppError::NotFound`] for an unknown organisation.
pub async fn create(app: &App, actor: &Actor, new: NewToken) -> Result<String, AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        if let Some(organisation) = new.organisation {
            store::organisation::find(tx.db(), organisation).await?.ok_or(AppError::NotFound)?;
        }
        let minted = Minted {
            organisation: new.organisation,
            scopes: new.scopes.clone(),
            expires_at: new.expires_at,
            ..Minted::of(new.kind)
        };
        mint(tx, minted).await
    })
    .await
}

/// Everything that a token is tied to.
#[derive(Clone, Debug)]
pub(crate) struct Minted {
    pub(crate) kind: TokenKind,
    pub(crate) account: Option<AccountId>,
    pub(crate) contact: Option<ContactId>,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) subject: Option<Uuid>,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) browser: Option<[u8; 32]>,
    pub(crate) code: Option<[u8; 32]>,
    pub(crate) name: Option<String>,
    pub(crate) expires_at: Option<DateTime<Utc>>,
    pub(crate) created_by: Option<AccountId>,
}

impl Minted {
    /// Tied to nothing yet.
    pub(crate) const fn of(kind: TokenKind) -> Self {
        Self {
            kind,
            account: None,
            contact: None,
            organisation: None,
            subject: None,
            scopes: Vec::new(),
            browser: None,
            code: None,
            name: None,
            expires_at: None,
            created_by: None,
        }
    }
}

/// Writes a token into the open unit of work and returns its secret.
pub(crate) async fn mint(tx: &mut Tx, new: Minted) -> Result<String, AppError> {
    let mut carried = mint_many(tx, vec![new]).await?;
    carried.pop().map(|(_, carried)| carried).ok_or(AppError::NotFound)
}

/// The same for several, with the id of each.
pub(crate) async fn mint_many(tx: &mut Tx, new: Vec<Minted>) -> Result<Vec<(TokenId, String)>, AppError> {
    let mut tokens = Vec::with_capacity(new.len());
    let mut told = Vec::with_capacity(new.len());
    for minted in new {
        let (token, carried) = prepare(tx.ids(), tx.now(), minted);
        told.push((token.id, carried));
        tokens.push(token);
    }
    insert_prepared(tx, &tokens).await?;
    Ok(told)
}

/// Writes tokens that were prepared outside of a unit of work into one.
pub(crate) async fn insert_prepared(tx: &mut Tx, tokens: &[Token]) -> Result<(), AppError> {
    for token in tokens {
        tx.audit("token.create", subject(token.id), &["kind", "organisation", "scopes"]);
    }
    Ok(store::token::insert_many(tx.db(), tokens).await?)
}

/// A token that is not written yet, and its secret.
pub(crate) fn prepare(ids: &dyn IdSource, now: DateTime<Utc>, new: Minted) -> (Token, String) {
    let carried = digest::written(&ids.secret());
    let token = Token {
        id: TokenId::from_uuid(ids.uuid()),
        kind: new.kind,
        hash: digest::hash_of(&carried),
        account: new.account,
        contact: new.contact,
        organisation: new.organisation,
        subject: new.subject,
        scopes: new.scopes,
        browser: new.browser,
        code: new.code,
        tries: 0,
        name: new.name,
        created_at: now,
        expires_at: new.expires_at,
        used_at: None,
        revoked_at: None,
        last_used_at: None,
        created_by: new.created_by,
    };
    (token, carried)
}
