//! An account that the operator makes: the first admin, a regional coordinator.

use domain::{
    Account, AccountId, AccountState, Actor, FieldError, Locale, RegionId, SystemRole, email_key, is_email,
    required_line,
};

use super::subject;
use crate::{App, AppError, Tx, policy, write};

/// What is said of a new account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// What to call them.
    pub name: String,
    /// Where to write; they sign in by a link to it.
    pub email: String,
    /// In which language.
    pub language: Locale,
    /// Looks after the service, or after some regions.
    pub role: SystemRole,
    /// Codes of the regions that a coordinator looks after.
    pub regions: Vec<String>,
}

/// Makes an account with a role, or gives one with this address the role. They sign in by a link, and then have to set
/// up a second factor.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::Invalid`] names the fields.
pub async fn create(app: &App, actor: &Actor, new: NewAccount) -> Result<Account, AppError> {
    policy::may_administer(actor)?;
    let name = required_line("name", &new.name, 200)?;
    if !is_email(&new.email) {
        return Err(FieldError::new("email", "not-an-email").with("given", &new.email).into());
    }
    let regions = regions(app, &new).await?;
    write(app, actor, async |tx| {
        let account = match store::account::find_by_email_key(tx.db(), &email_key(&new.email)).await? {
            Some(before) => {
                // One that was shut is open again: whoever gives it a role wants it to be used.
                let (system_role, revision) = (Some(new.role), before.revision + 1);
                let account = Account { system_role, state: AccountState::Active, revision, ..before };
                store::account::update(tx.db(), &account).await?;
                account
            }
            None => insert(tx, &name, &new).await?,
        };
        store::coordinator::set_regions(tx.db(), account.id, &regions).await?;
        // Sessions that began with fewer rights ask for the second factor only when they begin anew.
        store::session::end_all_of(tx.db(), account.id, tx.now()).await?;
        tx.audit("account.create", subject(account.id), &["system_role", "coordinator_region"]);
        Ok(account)
    })
    .await
}

async fn insert(tx: &Tx, name: &str, new: &NewAccount) -> Result<Account, AppError> {
    let id = AccountId::from_uuid(tx.uuid());
    let fresh = Account::new(id, Some(name.to_owned()), new.email.trim().to_owned(), new.language, tx.now());
    let account = Account { system_role: Some(new.role), ..fresh };
    store::account::insert(tx.db(), &account).await?;
    Ok(account)
}

async fn regions(app: &App, new: &NewAccount) -> Result<Vec<RegionId>, AppError> {
    match new.role {
        SystemRole::Admin => Ok(vec![]),
        SystemRole::RegionalCoordinator if new.regions.is_empty() => {
            Err(FieldError::new("regions", "required").into())
        }
        SystemRole::RegionalCoordinator => {
            let known = app.live_index.known(app).await?;
            let region = |code: &String| {
                let found = known.catalogue().region_by_code(code).map(|region| region.id);
                found.ok_or_else(|| FieldError::new("regions", "region-unknown").with("given", code))
            };
            Ok(new.regions.iter().map(region).collect::<Result<Vec<_>, _>>()?)
        }
    }
}
