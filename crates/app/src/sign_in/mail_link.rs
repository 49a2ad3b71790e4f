//! The mail for a link that was asked for.

use domain::{AccountState, Actor, MailFacts, MailKind, TokenId, TokenKind, email_key};

use crate::mailing::{FIRST, Post, post};
use crate::{App, AppError, write};

/// Writes the mail for a token, where there is somebody to write to. A second run writes none twice.
pub(crate) async fn mail_link(app: &App, id: TokenId) -> Result<(), AppError> {
    write(app, &Actor::system(), async |tx| {
        let Some(token) = store::token::find(tx.db(), id).await? else { return Ok(()) };
        let (Some(account), true) = (token.account, token.holds(tx.now())) else { return Ok(()) };
        let Some(account) = store::account::find(tx.db(), account).await? else { return Ok(()) };
        if account.state != AccountState::Active {
            return Ok(());
        }
        let (kind, to) = match token.kind {
            TokenKind::SignIn => (MailKind::SignInLink, account.email),
            TokenKind::ConfirmAddress => (MailKind::AddressToConfirm, account.email),
            TokenKind::ChangeAddress => (MailKind::NewAddressToConfirm, account.new_email),
            TokenKind::Invite => (MailKind::ColleagueInvited, account.email),
            _ => return Ok(()),
        };
        let Some(to) = to else { return Ok(()) };
        // An address that somebody else signs in with becomes nobody's: only this mail, which never leaves, tells so.
        if token.kind == TokenKind::ChangeAddress
            && store::account::find_by_email_key(tx.db(), &email_key(&to)).await?.is_some()
        {
            return Ok(());
        }
        let mail = Post {
            kind,
            account: Some(account.id),
            to,
            language: account.language,
            facts: MailFacts::Link { token: id },
            dedupe_key: format!("link:{id}"),
            priority: FIRST,
        };
        post(app, tx, mail).await?;
        Ok(())
    })
    .await
}
