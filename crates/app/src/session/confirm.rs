//! Who is signed in shows once more who they are; or acts for another organisation of theirs.

use domain::{AuthLevel, FieldError, OrganisationId};

use super::{OpenSession, subject};
use crate::account::check_code;
use crate::limit::{CODES_AN_ACCOUNT, PASSWORDS_AN_ADDRESS, take_all};
use crate::password::{Compared, compare};
use crate::sign_in::counted_under;
use crate::{App, AppError, policy, write};

/// How somebody shows who they are.
#[derive(Clone)]
pub enum Proof {
    /// The password.
    Password(String),
    /// A code of the second factor.
    Code(String),
}

/// Confirms a session for the next quarter of an hour. A new link by mail does the same. `mark` is what the browser keeps
/// from signing in before.
///
/// # Errors
///
/// [`AppError::Invalid`] (`password-wrong`, `code-wrong`), [`AppError::TooMany`].
pub async fn confirm(
    app: &App,
    open: &OpenSession,
    proof: Proof,
    mark: Option<&str>,
) -> Result<(), AppError> {
    let account = policy::may_manage_account(&open.actor)?;
    let limit = match &proof {
        Proof::Password(_) => PASSWORDS_AN_ADDRESS,
        Proof::Code(_) => CODES_AN_ACCOUNT,
    };
    let taken =
        take_all(app, &[(limit, &counted_under(app, Some(&open.account), &account.to_string(), mark))])
            .await?;
    let password_fits = match &proof {
        Proof::Password(password) => {
            let stored = store::account::credentials(&app.databases.reader(), account).await?.password_hash;
            matches!(compare(password, stored).await?, Compared::Right(_))
        }
        Proof::Code(_) => false,
    };
    write(app, &open.actor, async |tx| {
        let fits = match &proof {
            Proof::Password(_) if password_fits => Ok(()),
            Proof::Password(_) => Err(FieldError::new("password", "password-wrong")),
            Proof::Code(code) if check_code(app, tx, account, code).await? => Ok(()),
            Proof::Code(_) => Err(FieldError::new("code", "code-wrong")),
        };
        if let Err(wrong) = fits {
            tracing::warn!(account.id = %account, "a proof of who one is was refused");
            return Err(wrong.into());
        }
        taken.give_back(tx).await?;
        store::session::confirm(tx.db(), open.session.id, AuthLevel::Full, tx.now()).await?;
        tx.audit("session.confirm", subject(open.session.id), &["confirmed_at"]);
        Ok(())
    })
    .await
}

/// Acts for another organisation of one's own from now on; `None` = in the account's own role.
///
/// # Errors
///
/// [`AppError::NotFound`] for an organisation for which one doesn't act, and for a role that one hasn't.
pub async fn act_as(
    app: &App,
    open: &OpenSession,
    organisation: Option<OrganisationId>,
) -> Result<(), AppError> {
    policy::may_manage_account(&open.actor)?;
    let is_own = match organisation {
        Some(id) => open.memberships.iter().any(|membership| membership.organisation.id == id),
        None => open.account.system_role.is_some(),
    };
    if !is_own {
        return Err(AppError::NotFound);
    }
    write(app, &open.actor, async |tx| {
        store::session::act_as(tx.db(), open.session.id, organisation).await?;
        tx.audit("session.act_as", subject(open.session.id), &["acting_as"]);
        Ok(())
    })
    .await
}
