//! People of an organisation who are written to.

use domain::{
    Account, AccountId, Actor, Authority, Cadence, FieldError, Locale, MailWishes, MembershipRole,
    NotificationKind, OrganisationId, OrganisationKind, email_key, is_email, required_line,
};

use super::subject;
use crate::{App, AppError, Tx, policy, write};

/// A person who speaks for an organisation.
#[derive(Clone, Debug)]
pub struct NewCoordinator {
    /// What to call them.
    pub name: String,
    /// Where to write.
    pub email: String,
    /// In which language.
    pub language: Locale,
    /// How soon they want to hear of suggestions.
    pub suggestions: Cadence,
}

/// Gives an organisation an account that speaks for it; an account with that address is given the membership.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service, admins and coordinators, [`AppError::NotFound`] out of their
/// regions, [`AppError::Invalid`].
pub async fn add_coordinator(
    app: &App,
    actor: &Actor,
    organisation: OrganisationId,
    new: NewCoordinator,
) -> Result<Account, AppError> {
    let reach = policy::may_look_after(actor)?;
    let name = required_line("name", &new.name, 200)?;
    if !is_email(&new.email) {
        return Err(FieldError::new("email", "not-an-email").with("given", &new.email).into());
    }
    write(app, actor, async |tx| {
        let found = store::organisation::find_within(tx.db(), &reach, organisation).await?;
        let found = found.ok_or(AppError::NotFound)?;
        let role = match found.kind {
            OrganisationKind::School => MembershipRole::PlacementCoordinator,
            OrganisationKind::Company => MembershipRole::CompanyStaff,
        };
        let account = match store::account::find_by_email_key(tx.db(), &email_key(&new.email)).await? {
            Some(account) => account,
            None => insert_account(tx, &name, &new).await?,
        };
        let members = store::account::list_of_organisation(tx.db(), organisation).await?;
        demand_first(actor, &account, &members)?;
        if !members.iter().any(|member| member.id == account.id) {
            store::account::insert_membership(tx.db(), tx.uuid(), account.id, organisation, role, tx.now())
                .await?;
            tx.audit("organisation.add_coordinator", subject(organisation), &["membership"]);
        }
        Ok(account)
    })
    .await
}

/// Coordinators speak for nobody, and name only the first who does: the others are invited by those who do.
fn demand_first(actor: &Actor, account: &Account, members: &[Account]) -> Result<(), AppError> {
    if !matches!(actor.authority, Authority::Coordinator { .. }) {
        return Ok(());
    }
    if actor.account == Some(account.id) {
        return Err(AppError::Forbidden);
    }
    if members.iter().any(|member| member.id != account.id) {
        return Err(FieldError::new("email", "has-people").into());
    }
    Ok(())
}

async fn insert_account(tx: &Tx, name: &str, new: &NewCoordinator) -> Result<Account, AppError> {
    let id = AccountId::from_uuid(tx.uuid());
    let fresh = Account::new(id, Some(name.to_owned()), new.email.trim().to_owned(), new.language, tx.now());
    let wishes = MailWishes::default().with(NotificationKind::SuggestionCreated, new.suggestions);
    let account = Account { wishes, ..fresh };
    store::account::insert(tx.db(), &account).await?;
    Ok(account)
}
