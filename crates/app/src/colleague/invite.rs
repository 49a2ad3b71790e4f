//! Somebody is asked to speak for an organisation; accepting makes it so.

use chrono::TimeDelta;
use domain::{
    Account, AccountId, Actor, FieldError, FieldErrors, Locale, Organisation, OrganisationId,
    OrganisationState, StateError, TaskKind, TokenKind, email_key, is_email, required_line,
};
use store::{Executor, token::Token};

use crate::limit::{INVITATIONS_AN_ORGANISATION, mail_to};
use crate::registration::join;
use crate::token::{Minted, mint_many};
use crate::{App, AppError, Tx, organisation, policy, write};

/// How long an invitation holds.
pub(crate) const INVITATION_HOLDS: TimeDelta = TimeDelta::days(14);

/// Who is invited.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// What to call them.
    pub name: String,
    /// Where to write.
    pub email: String,
    /// In which language.
    pub language: Locale,
    /// Whether the one who invites goes once they have come.
    pub hands_over: bool,
}

/// Invites somebody to speak for the organisation that one speaks for.
///
/// # Errors
///
/// [`AppError::Invalid`] names the fields; [`AppError::Forbidden`] for who speaks for none, and for tokens;
/// [`AppError::TooMany`].
pub async fn invite(app: &App, actor: &Actor, new: Invitation) -> Result<(), AppError> {
    let (account, organisation) = policy::may_manage_people(actor)?;
    send(app, actor, organisation, Some(account), new).await
}

/// Invites the first one to speak for an organisation in reach: "claim your profile".
///
/// # Errors
///
/// [`AppError::NotFound`] for an organisation out of reach; [`AppError::Invalid`], [`AppError::Forbidden`],
/// [`AppError::TooMany`] as [`invite`].
pub async fn invite_first(
    app: &App,
    actor: &Actor,
    id: OrganisationId,
    new: Invitation,
) -> Result<(), AppError> {
    let reach = policy::may_look_after(actor)?;
    let found = store::organisation::find_within(&app.databases.reader(), &reach, id).await?;
    let found = found.ok_or(AppError::NotFound)?;
    send(app, actor, found.id, None, Invitation { hands_over: false, ..new }).await
}

async fn send(
    app: &App,
    actor: &Actor,
    organisation: OrganisationId,
    inviter: Option<AccountId>,
    new: Invitation,
) -> Result<(), AppError> {
    let mut errors = FieldErrors::default();
    let name = errors.keep(required_line("name", &new.name, 200));
    if !is_email(&new.email) {
        errors.push(FieldError::new("email", "not-an-email").with("given", &new.email));
    }
    let name = name.filter(|_| errors.0.is_empty()).ok_or(errors)?;
    let key = email_key(&new.email);
    INVITATIONS_AN_ORGANISATION.demand(app, Some(&organisation.to_string())).await?;
    mail_to(app, &key).await?;
    write(app, actor, async |tx| {
        let account = match store::account::find_by_email_key(tx.db(), &key).await? {
            Some(account) => account,
            None => insert_account(tx, &name, &new).await?,
        };
        // The account before the organisation, as where the invitation is accepted.
        store::account::lock(tx.db(), account.id).await?;
        demand_alive(tx.db(), organisation).await?;
        let own = store::account::organisations_of(tx.db(), account.id).await?;
        if own.iter().any(|(own, _)| *own == organisation) {
            return Err(FieldError::new("email", "colleague-already").into());
        }
        let minted = Minted {
            account: Some(account.id),
            organisation: Some(organisation),
            // Who goes once the invitation is accepted.
            subject: inviter.filter(|_| new.hands_over).map(AccountId::as_uuid),
            created_by: actor.account,
            // As they were called by whoever invites: what an account says of itself is its own.
            name: Some(name.clone()),
            expires_at: Some(tx.now() + INVITATION_HOLDS),
            ..Minted::of(TokenKind::Invite)
        };
        for (token, _) in mint_many(tx, vec![minted]).await? {
            tx.task(TaskKind::MailLink, token.as_uuid());
        }
        tx.audit("colleague.invite", organisation::subject(organisation), &["membership"]);
        Ok(())
    })
    .await
}

async fn insert_account(tx: &Tx, name: &str, new: &Invitation) -> Result<Account, AppError> {
    let id = AccountId::from_uuid(tx.uuid());
    let email = new.email.trim().to_owned();
    let account = Account::new(id, Some(name.to_owned()), email, new.language, tx.now());
    store::account::insert(tx.db(), &account).await?;
    Ok(account)
}

/// Nobody is asked to speak for what was refused, or has become part of another record.
async fn demand_alive(db: &Executor<'_>, id: OrganisationId) -> Result<Organisation, AppError> {
    let found = store::organisation::lock(db, id).await?.ok_or(AppError::NotFound)?;
    if matches!(found.state, OrganisationState::Rejected | OrganisationState::Merged) {
        let to = "invited"; // what it would have to become
        return Err(StateError { noun: "organisation", from: found.state.as_str(), to }.into());
    }
    Ok(found)
}

/// An invitation was accepted: they speak for the organisation, which is given, and who handed over no longer does.
pub(crate) async fn accepted(
    tx: &mut Tx,
    token: &Token,
    account: &Account,
) -> Result<OrganisationId, AppError> {
    let id = token.organisation.ok_or(AppError::NotFound)?;
    let organisation = demand_alive(tx.db(), id).await?;
    join(tx, account, &organisation).await?;
    if let Some(gone) = token.subject.map(AccountId::from_uuid) {
        super::leave::end_in(tx, gone, id).await?;
    }
    claimed(tx, organisation).await?;
    Ok(id)
}

/// Somebody speaks for a profile that came from a list, invited by who looks after it: it is theirs, and is verified
/// like any other.
async fn claimed(tx: &mut Tx, organisation: Organisation) -> Result<(), AppError> {
    if organisation.state == OrganisationState::Unclaimed {
        let claimed = organisation.claim()?;
        store::organisation::update(tx.db(), &claimed).await?;
        let became = crate::unit_of_work::Became::new(Some("unclaimed"), claimed.state.as_str(), "own");
        tx.became(organisation::subject(claimed.id), became);
        crate::registration::ask_to_verify(tx, &claimed).await?;
    }
    Ok(())
}
