//! Somebody no longer speaks for an organisation.

use domain::{AccountId, AccountState, Actor, FieldError, OrganisationId, WorkKind};
use store::account::Member;

use crate::{App, AppError, Tx, organisation, policy, registration, write};

/// Leaves the organisation that one speaks for.
///
/// # Errors
///
/// [`AppError::Invalid`] (`last-colleague`) where nobody else would speak for it: hand it over first.
pub async fn leave(app: &App, actor: &Actor) -> Result<(), AppError> {
    let (account, organisation) = policy::may_manage_people(actor)?;
    remove(app, actor, account, organisation).await
}

/// Ends the membership of a colleague.
///
/// # Errors
///
/// [`AppError::NotFound`] for who isn't one; [`AppError::Invalid`] as [`leave`].
pub async fn end(app: &App, actor: &Actor, colleague: AccountId) -> Result<(), AppError> {
    let (_, organisation) = policy::may_manage_people(actor)?;
    remove(app, actor, colleague, organisation).await
}

async fn remove(
    app: &App,
    actor: &Actor,
    account: AccountId,
    organisation: OrganisationId,
) -> Result<(), AppError> {
    write(app, actor, async |tx| {
        store::organisation::lock(tx.db(), organisation).await?.ok_or(AppError::NotFound)?;
        let members = store::account::list_members(tx.db(), organisation).await?;
        if !members.iter().any(|member| member.account.id == account) {
            return Err(AppError::NotFound);
        }
        // Whose account is shut speaks for nobody.
        let is_active = |member: &Member| member.account.state == AccountState::Active;
        if members.iter().filter(|member| is_active(member)).all(|member| member.account.id == account) {
            return Err(FieldError::new("colleague", "last-colleague").into());
        }
        end_in(tx, account, organisation).await
    })
    .await
}

/// Ends a membership; tokens that were made for the organisation open nothing any more.
pub(super) async fn end_in(
    tx: &mut Tx,
    account: AccountId,
    organisation: OrganisationId,
) -> Result<(), AppError> {
    if store::account::end_membership(tx.db(), account, organisation, tx.now()).await? {
        store::token::revoke_of_organisation(tx.db(), account, organisation, tx.now()).await?;
        let after = Some(serde_json::json!({ "account": account }));
        tx.audit_after("membership.end", organisation::subject(organisation), &["ended_at"], after);
        if store::account::organisations_of(tx.db(), account).await?.is_empty() {
            // Nobody waits for their answers any more.
            registration::dismiss(tx, WorkKind::ReachPerson, account.as_uuid()).await?;
        }
    }
    Ok(())
}
