//! A link in a mail lets somebody in: looking at it changes nothing, a button does.

use domain::{Account, AccountState, Actor, FieldError, OrganisationId, TokenKind};
use store::token::Token;

use super::code::normalised;
use super::{Device, NewSession, begin};
use crate::token::{hash_of, subject};
use crate::unit_of_work::bookkeep;
use crate::{App, AppError, Tx, account, colleague, registration, write};

/// Wrong codes that a link bears.
const MOST_TRIES: u32 = 5;
/// Links that let somebody in.
const KINDS: [TokenKind; 4] =
    [TokenKind::SignIn, TokenKind::ConfirmAddress, TokenKind::ChangeAddress, TokenKind::Invite];

/// What a link would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLink {
    /// Sign in, confirm an address, or become a colleague.
    pub kind: TokenKind,
    /// The address that it was sent to.
    pub email: String,
    /// Whether the short code is asked for: it was opened elsewhere than it was asked for.
    pub asks_for_code: bool,
    /// For which organisation, where it is for one.
    pub organisation: Option<OrganisationId>,
    /// The organisation's name.
    pub organisation_name: Option<String>,
}

/// What somebody shows beside the link.
#[derive(Clone, Debug, Default)]
pub struct LinkProof {
    /// The secret of the browser.
    pub browser: Option<String>,
    /// The code that stands where the link was asked for, as typed.
    pub code: Option<String>,
}

/// Looks at a link; changes nothing, since mail programs look at links too.
///
/// # Errors
///
/// [`AppError::NotFound`] for a link that is unknown, used or over.
pub async fn look_at(app: &App, secret: &str, browser: Option<&str>) -> Result<FoundLink, AppError> {
    let db = app.databases.reader();
    let (token, account) = find(app, secret).await?;
    let organisation = match token.kind {
        TokenKind::ConfirmAddress => registration::organisation_of(&db, &token).await?,
        _ => match token.organisation {
            Some(id) => store::organisation::find(&db, id).await?,
            None => None,
        },
    };
    let email = if token.kind == TokenKind::ChangeAddress { account.new_email } else { account.email };
    let asks_for_code = !is_same_browser(&token, browser);
    Ok(FoundLink {
        kind: token.kind,
        email: email.unwrap_or_default(),
        asks_for_code,
        organisation: organisation.as_ref().map(|organisation| organisation.id),
        organisation_name: organisation.map(|organisation| organisation.name),
    })
}

/// Follows a link: its address is confirmed, what it stands for comes about, and a session begins.
///
/// # Errors
///
/// [`AppError::NotFound`] for a link that is unknown, used or over; [`AppError::Invalid`] where the code is missing or
/// wrong, five times at most.
pub async fn follow(
    app: &App,
    secret: &str,
    proof: &LinkProof,
    device: Device,
) -> Result<NewSession, AppError> {
    let (token, account) = find(app, secret).await?;
    if !is_same_browser(&token, proof.browser.as_deref()) {
        check_code(app, &token, proof.code.as_deref()).await?;
    }
    let actor = Actor { account: Some(account.id), ..Actor::system() };
    write(app, &actor, async |tx| {
        if !store::token::spend(tx.db(), token.id, tx.now()).await? {
            return Err(AppError::NotFound);
        }
        tx.audit("token.use", subject(token.id), &["used_at"]);
        let account = bring_about(app, tx, &token, account.clone()).await?;
        begin(tx, &account, device.clone()).await
    })
    .await
}

async fn bring_about(app: &App, tx: &mut Tx, token: &Token, account: Account) -> Result<Account, AppError> {
    if token.kind == TokenKind::ChangeAddress {
        return account::move_to_new_address(app, tx, account).await;
    }
    let account = account::confirm_address(tx, account).await?;
    match token.kind {
        TokenKind::ConfirmAddress => registration::confirmed(tx, token, &account).await?,
        TokenKind::Invite => colleague::accepted(tx, token, &account).await?,
        _ => {}
    }
    Ok(account)
}

async fn find(app: &App, secret: &str) -> Result<(Token, Account), AppError> {
    let db = app.databases.reader();
    let now = app.sources.clock.now();
    let token = store::token::find_by_hash(&db, &hash_of(secret)).await?.ok_or(AppError::NotFound)?;
    if !token.holds(now) || !KINDS.contains(&token.kind) || token.tries >= MOST_TRIES {
        return Err(AppError::NotFound);
    }
    let account = token.account.ok_or(AppError::NotFound)?;
    let account = store::account::find(&db, account).await?.ok_or(AppError::NotFound)?;
    if account.state != AccountState::Active {
        return Err(AppError::NotFound);
    }
    Ok((token, account))
}

/// A link that is bound to no browser may be opened anywhere.
fn is_same_browser(token: &Token, browser: Option<&str>) -> bool {
    token.browser.is_none_or(|asked| browser.is_some_and(|browser| hash_of(browser) == asked))
}

async fn check_code(app: &App, token: &Token, typed: Option<&str>) -> Result<(), AppError> {
    let typed = typed.map(normalised).filter(|code| !code.is_empty());
    let typed = typed.ok_or_else(|| FieldError::new("code", "required"))?;
    if token.code == Some(hash_of(&typed)) {
        return Ok(());
    }
    bookkeep(app, async |tx| store::token::count_try(tx.db(), token.id).await).await?;
    Err(FieldError::new("code", "code-wrong").with("left", MOST_TRIES.saturating_sub(token.tries + 1)).into())
}
