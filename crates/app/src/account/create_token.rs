//! A new token: its secret is told once and kept nowhere.

use chrono::{DateTime, Utc};
use domain::{AccountId, Actor, OrganisationId, Scope, TokenId, TokenKind};
use store::token::Token;
use uuid::Uuid;

use super::digest;
use crate::unit_of_work::Subject;
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

/// Makes a token and returns its secret.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins, [`AppError::NotFound`] for an unknown organisation.
pub async fn create_token(app: &App, actor: &Actor, new: NewToken) -> Result<String, AppError> {
    policy::may_administer(actor)?;
    write(app, actor, async |tx| {
        if let Some(organisation) = new.organisation {
            store::organisation::find(tx.db(), organisation).await?.ok_or(AppError::NotFound)?;
        }
        let minted = Minted {
            kind: new.kind,
            account: None,
            organisation: new.organisation,
            subject: None,
            scopes: new.scopes.clone(),
            expires_at: new.expires_at,
        };
        mint(tx, minted).await
    })
    .await
}

/// Everything that a token is tied to.
pub(crate) struct Minted {
    pub(crate) kind: TokenKind,
    pub(crate) account: Option<AccountId>,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) subject: Option<Uuid>,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) expires_at: Option<DateTime<Utc>>,
}

/// Writes a token into the open unit of work and returns its secret.
pub(crate) async fn mint(tx: &mut Tx, new: Minted) -> Result<String, AppError> {
    let carried = digest::written(&tx.secret());
    let token = Token {
        id: TokenId::from_uuid(tx.uuid()),
        kind: new.kind,
        hash: digest::hash(&carried),
        account: new.account,
        organisation: new.organisation,
        subject: new.subject,
        scopes: new.scopes,
        created_at: tx.now(),
        expires_at: new.expires_at,
        revoked_at: None,
    };
    store::token::insert(tx.db(), &token).await?;
    tx.audit(
        "token.create",
        Subject { kind: "token", id: token.id.as_uuid() },
        &["kind", "organisation", "scopes"],
    );
    Ok(carried)
}
