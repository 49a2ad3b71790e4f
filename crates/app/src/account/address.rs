//! An address is shown to be somebody's, or becomes another.

use domain::{Account, FieldError, MailFacts, MailKind, SessionId, TaskKind, TokenKind, email_key, is_email};

use super::{freshly_confirmed, subject};
use crate::limit::mail_to;
use crate::mailing::{FIRST, Post, post};
use crate::session::OpenSession;
use crate::sign_in::LINK_HOLDS;
use crate::token::{Minted, mint_many};
use crate::{App, AppError, Tx, mailing, write};

/// Asks for a confirmation of a new address; the old one stays until then. The answer, and all that is shown, is the
/// same where somebody else has the new one: then no mail leaves.
///
/// # Errors
///
/// [`AppError::Invalid`] for what can't be an address, [`AppError::ConfirmFirst`], [`AppError::TooMany`].
pub async fn change_address(app: &App, open: &OpenSession, new: &str) -> Result<(), AppError> {
    let id = freshly_confirmed(app, open)?;
    if !is_email(new) {
        return Err(FieldError::new("email", "not-an-email").with("given", new).into());
    }
    let new = new.trim().to_owned();
    mail_to(app, &email_key(&new)).await?;
    write(app, &open.actor, async |tx| {
        let before = store::account::lock(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        store::token::revoke_all(tx.db(), id, &[TokenKind::ChangeAddress], tx.now()).await?;
        let account = Account { new_email: Some(new.clone()), revision: before.revision + 1, ..before };
        store::account::update(tx.db(), &account).await?;
        tx.audit("account.change_address", subject(id), &["new_email"]);
        let minted = Minted {
            account: Some(id),
            expires_at: Some(tx.now() + LINK_HOLDS),
            ..Minted::of(TokenKind::ChangeAddress)
        };
        for (token, _) in mint_many(tx, vec![minted]).await? {
            tx.task(TaskKind::MailLink, token.as_uuid());
        }
        Ok(())
    })
    .await
}

/// The new address is confirmed: it takes the old one's place, which is told, and the other sessions end.
///
/// # Errors
///
/// [`AppError::Invalid`] (`taken`) where somebody else has it meanwhile.
pub(crate) async fn move_to_new_address(
    app: &App,
    tx: &mut Tx,
    before: Account,
    keep: SessionId,
) -> Result<Account, AppError> {
    let new = before.new_email.clone().ok_or(AppError::NotFound)?;
    let old = before.email.clone();
    let account = Account {
        email: Some(new),
        new_email: None,
        email_confirmed_at: Some(tx.now()),
        revision: before.revision + 1,
        ..before
    };
    store::account::update(tx.db(), &account).await?;
    tx.audit("account.address_changed", subject(account.id), &["email"]);
    store::session::end_others(tx.db(), account.id, keep, tx.now()).await?;
    mailing::has_new_address(tx, account.id.as_uuid()).await?;
    if let Some(new) = &account.email {
        mailing::is_good(app, tx, new).await?;
    }
    tx.plan_mail(account.id);
    // Links that went to the old address open nothing any more.
    let mut links = TokenKind::ALL.to_vec();
    links.retain(|kind| !matches!(kind, TokenKind::Api | TokenKind::Recovery));
    store::token::revoke_all(tx.db(), account.id, &links, tx.now()).await?;
    if let Some(to) = old {
        let mail = Post {
            kind: MailKind::AddressChanged,
            account: Some(account.id),
            to,
            language: account.language,
            facts: MailFacts::AddressChanged,
            dedupe_key: format!("address-changed:{}:{}", account.id, account.revision),
            priority: FIRST,
        };
        post(app, tx, mail).await?;
    }
    Ok(account)
}

/// A link that was sent to the address was followed: it is theirs.
pub(crate) async fn confirm_address(tx: &mut Tx, before: Account) -> Result<Account, AppError> {
    if before.email_confirmed_at.is_some() {
        return Ok(before);
    }
    let account = Account { email_confirmed_at: Some(tx.now()), revision: before.revision + 1, ..before };
    store::account::update(tx.db(), &account).await?;
    tx.audit("account.confirm_address", subject(account.id), &["email_confirmed_at"]);
    Ok(account)
}
