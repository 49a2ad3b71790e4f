//! People of an organisation who are written to.

use domain::{
    Account, AccountId, AccountState, Actor, Cadence, FieldError, Locale, MembershipRole, OrganisationId,
    OrganisationKind, email_key, is_email, required_line,
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
/// [`AppError::Forbidden`] for anybody but the service and admins, [`AppError::NotFound`], [`AppError::Invalid`].
pub async fn add_coordinator(
    app: &App,
    actor: &Actor,
    organisation: OrganisationId,
    new: NewCoordinator,
) -> Result<Account, AppError> {
    policy::may_administer(actor)?;
    let name = required_line("name", &new.name, 200)?;
    if !is_email(&new.email) {
        return Err(FieldError::new("email", "not-an-email").with("given", &new.email).into());
    }
    write(app, actor, async |tx| {
        let found = store::organisation::find(tx.db(), organisation).await?.ok_or(AppError::NotFound)?;
        let role = match found.kind {
            OrganisationKind::School => MembershipRole::PlacementCoordinator,
            OrganisationKind::Company => MembershipRole::CompanyStaff,
        };
        let account = match store::account::find_by_email_key(tx.db(), &email_key(&new.email)).await? {
            Some(account) => account,
            None => insert_account(tx, &name, &new).await?,
        };
        let members = store::account::list_of_organisation(tx.db(), organisation).await?;
        if !members.iter().any(|member| member.id == account.id) {
            store::account::insert_membership(tx.db(), tx.uuid(), account.id, organisation, role, tx.now())
                .await?;
            tx.audit("organisation.add_coordinator", subject(organisation), &["membership"]);
        }
        Ok(account)
    })
    .await
}

async fn insert_account(tx: &Tx, name: &str, new: &NewCoordinator) -> Result<Account, AppError> {
    let account = Account {
        id: AccountId::from_uuid(tx.uuid()),
        name: Some(name.to_owned()),
        email: Some(new.email.trim().to_owned()),
        language: new.language,
        system_role: None,
        suggestions: new.suggestions,
        state: AccountState::Active,
        created_at: tx.now(),
    };
    store::account::insert(tx.db(), &account).await?;
    Ok(account)
}
