//! Somebody asks for a link. The answer is the same, and takes as long, whether the address is known or not.

use chrono::TimeDelta;
use domain::{Actor, FieldError, TaskKind, TokenKind, email_key, is_email};

use super::code::{browser_code, normalised};
use super::known_browser::counted_under;
use crate::limit::{LINKS_AN_ADDRESS, MAILS_A_NETWORK};
use crate::token::{Minted, hash_of, mint_many};
use crate::{App, AppError, write};

/// How long a link holds.
pub(crate) const LINK_HOLDS: TimeDelta = TimeDelta::minutes(60);

/// Who wants a link.
#[derive(Clone, Debug)]
pub struct LinkWanted {
    /// As typed.
    pub email: String,
    /// The secret that the browser was given for this.
    pub browser: String,
    /// From which network, shortened.
    pub network: Option<String>,
    /// What the browser keeps from signing in before: [`browser_mark`](super::browser_mark).
    pub mark: Option<String>,
}

/// What the page says next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkAsked {
    /// The code that another device is asked for.
    pub code: String,
}

/// Notes the request; a worker writes the mail where there is somebody to write to. Beyond three requests in a quarter
/// of an hour nothing more is sent to an address, and the answer is still the same.
///
/// # Errors
///
/// [`AppError::Invalid`] for what can't be an address, [`AppError::TooMany`] for the network.
pub async fn ask(app: &App, wanted: LinkWanted) -> Result<LinkAsked, AppError> {
    if !is_email(&wanted.email) {
        return Err(FieldError::new("email", "not-an-email").with("given", &wanted.email).into());
    }
    MAILS_A_NETWORK.demand(app, wanted.network.as_deref()).await?;
    let code = browser_code(app, &wanted.browser);
    let key = email_key(&wanted.email);
    let account = store::account::find_by_email_key(&app.databases.reader(), &key).await?;
    let under = counted_under(app, account.as_ref(), &key, wanted.mark.as_deref());
    match LINKS_AN_ADDRESS.demand(app, Some(&under)).await {
        Ok(()) => {}
        Err(AppError::TooMany { .. }) => return Ok(LinkAsked { code }),
        Err(other) => return Err(other),
    }
    write(app, &Actor::system(), async |tx| {
        let minted = Minted {
            account: account.as_ref().map(|account| account.id),
            browser: Some(hash_of(&wanted.browser)),
            code: Some(hash_of(&normalised(&code))),
            expires_at: Some(tx.now() + LINK_HOLDS),
            ..Minted::of(TokenKind::SignIn)
        };
        // Its secret is told to nobody: the mail gets another one.
        for (token, _) in mint_many(tx, vec![minted]).await? {
            tx.task(TaskKind::MailLink, token.as_uuid());
        }
        Ok(())
    })
    .await?;
    Ok(LinkAsked { code })
}
