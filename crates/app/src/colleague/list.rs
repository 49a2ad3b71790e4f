//! Who speaks for the organisation, and who is asked to.

use chrono::{DateTime, Utc};
use domain::{Actor, TokenId, TokenKind};
use store::account::Member;

use crate::{App, AppError, organisation, policy, write};

/// Who speaks for an organisation, and who is asked to.
#[derive(Clone, Debug)]
pub struct Colleagues {
    /// Who does, the longest first.
    pub members: Vec<Member>,
    /// Who is asked to, the newest first.
    pub invited: Vec<Invited>,
}

/// Somebody who was invited and has not answered.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Identifies the invitation.
    pub id: TokenId,
    /// What they are called.
    pub name: Option<String>,
    /// Where the invitation went.
    pub email: Option<String>,
    /// Whether they take over.
    pub takes_over: bool,
    /// Until when it holds.
    pub expires_at: Option<DateTime<Utc>>,
}

/// The colleagues in the organisation that one speaks for.
///
/// # Errors
///
/// [`AppError::Forbidden`] for who speaks for none, and for tokens.
pub async fn list(app: &App, actor: &Actor) -> Result<Colleagues, AppError> {
    let (_, id) = policy::may_manage_people(actor)?;
    let db = app.databases.reader();
    let members = store::account::list_members(&db, id).await?;
    let now = app.sources.clock.now();
    let mut open = store::token::list_of_organisation(&db, id, TokenKind::Invite).await?;
    open.retain(|token| token.holds(now));
    let accounts: Vec<_> = open.iter().filter_map(|token| token.account).collect();
    let accounts = store::account::list_by_ids(&db, &accounts).await?;
    let invited = open.into_iter().filter_map(|token| {
        let account = accounts.iter().find(|account| Some(account.id) == token.account)?;
        Some(Invited {
            id: token.id,
            name: token.name.clone(),
            email: account.email.clone(),
            takes_over: token.subject.is_some(),
            expires_at: token.expires_at,
        })
    });
    Ok(Colleagues { members, invited: invited.collect() })
}

/// Takes an invitation back.
///
/// # Errors
///
/// [`AppError::NotFound`] for another organisation's, and for one that was answered.
pub async fn withdraw(app: &App, actor: &Actor, invitation: TokenId) -> Result<(), AppError> {
    let (_, id) = policy::may_manage_people(actor)?;
    write(app, actor, async |tx| {
        if !store::token::revoke_invitation(tx.db(), id, invitation, tx.now()).await? {
            return Err(AppError::NotFound);
        }
        tx.audit("colleague.withdraw", organisation::subject(id), &["membership"]);
        Ok(())
    })
    .await
}
