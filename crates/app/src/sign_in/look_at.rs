//! Looks at a link in a mail.

use domain::{Account, AccountState, OrganisationId, TokenKind};
use store::token::Token;

use crate::session::OpenSession;
use crate::token::hash_of;
use crate::{App, AppError, registration};

/// Tries of a code that a link bears.
pub(super) const MOST_TRIES: u32 = 5;
/// Links that let somebody in, or that somebody follows who is in.
const KINDS: [TokenKind; 4] =
    [TokenKind::SignIn, TokenKind::ConfirmAddress, TokenKind::ChangeAddress, TokenKind::Invite];

/// What a link would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLink {
    /// Sign in, confirm an address, or become a colleague.
    pub kind: TokenKind,
    /// The address that it was sent to.
    pub email: String,
    /// Whether its account has to be signed in for it; no longer where it is.
    pub has_to_sign_in: bool,
    /// The address of that account. Not told of a new address: whoever has that one may be anybody.
    pub sign_in_as: Option<String>,
    /// Whether the short code is asked for: it was opened elsewhere than it was asked for.
    pub asks_for_code: bool,
    /// For which organisation, where it is for one.
    pub organisation: Option<OrganisationId>,
    /// The organisation's name.
    pub organisation_name: Option<String>,
}

/// Looks at a link; changes nothing, since mail programs look at links too.
///
/// # Errors
///
/// [`AppError::NotFound`] for a link that is unknown, used or over.
pub async fn look_at(
    app: &App,
    secret: &str,
    browser: Option<&str>,
    open: Option<&OpenSession>,
) -> Result<FoundLink, AppError> {
    let db = app.databases.reader();
    let (token, account) = find(app, secret).await?;
    let organisation = match token.kind {
        TokenKind::ConfirmAddress => registration::organisation_of(&db, &token).await?,
        _ => match token.organisation {
            Some(id) => store::organisation::find(&db, id).await?,
            None => None,
        },
    };
    let has_to_sign_in = !lets_in(&token, &account) && !is_of(open, &account);
    let may_be_told = has_to_sign_in && token.kind != TokenKind::ChangeAddress;
    let sign_in_as = account.email.clone().filter(|_| may_be_told);
    let email = if token.kind == TokenKind::ChangeAddress { account.new_email } else { account.email };
    Ok(FoundLink {
        kind: token.kind,
        email: email.unwrap_or_default(),
        has_to_sign_in,
        sign_in_as,
        asks_for_code: !is_same_browser(&token, browser),
        organisation: organisation.as_ref().map(|organisation| organisation.id),
        organisation_name: organisation.map(|organisation| organisation.name),
    })
}

/// The token behind a link, and whose it is.
pub(super) async fn find(app: &App, secret: &str) -> Result<(Token, Account), AppError> {
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

/// Whether a link lets its owner in by itself: one that was asked for to sign in, and the first that shows that a new
/// account's address is theirs. Other links hold for days and ask for no code: an account that is in use is signed in for
/// them first, with its second factor.
pub(super) fn lets_in(token: &Token, account: &Account) -> bool {
    match token.kind {
        TokenKind::SignIn => true,
        TokenKind::ConfirmAddress | TokenKind::Invite => account.email_confirmed_at.is_none(),
        _ => false,
    }
}

/// Whether a session is wholly open, and the account's.
pub(super) fn is_of(open: Option<&OpenSession>, account: &Account) -> bool {
    open.is_some_and(|open| open.account.id == account.id && !open.is_half_open())
}

/// A link that is bound to no browser may be opened anywhere.
pub(super) fn is_same_browser(token: &Token, browser: Option<&str>) -> bool {
    token.browser.is_none_or(|asked| browser.is_some_and(|browser| hash_of(browser) == asked))
}
