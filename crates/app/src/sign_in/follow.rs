//! A link in a mail is followed: by a button, never by looking at it.

use domain::{Account, AccountState, FieldError, OrganisationId, TokenKind};
use store::token::Token;

use super::code::normalised;
use super::look_at::{MOST_TRIES, find, is_of, is_same_browser, lets_in};
use super::{Device, NewSession, begin, letting_in};
use crate::session::OpenSession;
use crate::token::{hash_of, subject};
use crate::unit_of_work::bookkeep;
use crate::{App, AppError, Tx, account, colleague, mailing, registration, write};

/// What somebody shows beside the link.
#[derive(Clone, Debug, Default)]
pub struct LinkProof {
    /// The secret of the browser.
    pub browser: Option<String>,
    /// The code that stands where the link was asked for, as typed.
    pub code: Option<String>,
    /// The session of who is signed in already.
    pub open: Option<OpenSession>,
}

/// What following a link came to.
#[derive(Clone, Debug)]
pub enum Followed {
    /// A session has begun.
    Begun(NewSession),
    /// What the link stands for came about in the session that was open.
    Done,
}

/// Follows a link: its address is confirmed, what it stands for comes about, and a session begins, or the open one goes
/// on.
///
/// # Errors
///
/// [`AppError::NotFound`] for a link that is unknown, used or over; [`AppError::NotSignedIn`] where its account is in use
/// and has to be signed in; [`AppError::Invalid`] where the code is missing or wrong, five times at most, and where
/// somebody else has the new address meanwhile.
pub async fn follow(
    app: &App,
    secret: &str,
    proof: &LinkProof,
    device: Device,
) -> Result<Followed, AppError> {
    let (token, account) = find(app, secret).await?;
    let open = proof.open.as_ref().filter(|open| is_of(Some(open), &account));
    if !lets_in(&token, &account) && open.is_none() {
        return Err(AppError::NotSignedIn);
    }
    if !is_same_browser(&token, proof.browser.as_deref()) {
        check_code(app, &token, proof.code.as_deref()).await?;
    }
    let actor = open.map_or_else(|| letting_in(account.id, &device), |open| open.actor.clone());
    write(app, &actor, async |tx| {
        let found = store::account::lock(tx.db(), account.id).await?.ok_or(AppError::NotFound)?;
        if found.state != AccountState::Active || !store::token::spend(tx.db(), token.id, tx.now()).await? {
            return Err(AppError::NotFound);
        }
        // Confirmed meanwhile, by another link.
        if !lets_in(&token, &found) && open.is_none() {
            return Err(AppError::NotSignedIn);
        }
        tx.audit("token.use", subject(token.id), &["used_at"]);
        let (account, joined) = bring_about(app, tx, &token, found, open).await?;
        let Some(open) = open.filter(|_| token.kind != TokenKind::SignIn) else {
            return Ok(Followed::Begun(begin(tx, &account, device.clone()).await?));
        };
        if joined.is_some() {
            store::session::act_as(tx.db(), open.session.id, joined).await?;
        }
        Ok(Followed::Done)
    })
    .await
}

/// Does what the link stands for; gives the account as it is then, and the organisation for which it speaks newly.
async fn bring_about(
    app: &App,
    tx: &mut Tx,
    token: &Token,
    account: Account,
    open: Option<&OpenSession>,
) -> Result<(Account, Option<OrganisationId>), AppError> {
    if let (TokenKind::ChangeAddress, Some(open)) = (token.kind, open) {
        return Ok((account::move_to_new_address(app, tx, account, open.session.id).await?, None));
    }
    let account = account::confirm_address(tx, account).await?;
    if let Some(email) = &account.email {
        // Mails reach it, whatever came back before.
        mailing::is_good(app, tx, email).await?;
    }
    let joined = match token.kind {
        TokenKind::ConfirmAddress => registration::confirmed(tx, token, &account).await?,
        TokenKind::Invite => Some(colleague::accepted(tx, token, &account).await?),
        _ => None,
    };
    Ok((account, joined))
}

/// Counts the try before it is compared, so that no more than five are, however many come at once.
async fn check_code(app: &App, token: &Token, typed: Option<&str>) -> Result<(), AppError> {
    let typed = typed.map(normalised).filter(|code| !code.is_empty());
    let typed = typed.ok_or_else(|| FieldError::new("code", "required"))?;
    if !bookkeep(app, async |tx| store::token::count_try(tx.db(), token.id, MOST_TRIES).await).await? {
        return Err(AppError::NotFound);
    }
    if token.code == Some(hash_of(&typed)) {
        return Ok(());
    }
    tracing::warn!(token.id = %token.id, "the code of a link was refused");
    Err(FieldError::new("code", "code-wrong").with("left", MOST_TRIES.saturating_sub(token.tries + 1)).into())
}
