//! The own account: who one is, how one signs in, what one is told.

mod address;
mod change;
mod create;
mod erase;
mod export_data;
mod leave_all;
mod password;
pub(crate) mod recovery;
mod reopen;
mod reset_second_factor;
pub(crate) mod second_factor;
mod shut;
mod tell;
mod wishes;

pub use address::change_address;
pub(crate) use address::{confirm_address, move_to_new_address};
pub use change::{AccountInput, change};
pub use create::{NewAccount, create};
pub use erase::erase;
pub use export_data::export_data;
pub use password::{remove_password, set_password};
pub use recovery::new_recovery_codes;
pub use reopen::reopen;
pub use reset_second_factor::reset_second_factor;
pub(crate) use second_factor::check_code;
pub use second_factor::{Enrolment, begin_second_factor, confirm_second_factor, remove_second_factor};
pub use shut::shut;
pub(crate) use tell::tell;
pub use wishes::{OrganisationWishes, Wishes, change_wishes, wishes};

use crate::session::OpenSession;
use crate::unit_of_work::Subject;
use crate::{App, AppError, Tx};
use domain::{Account, AccountId, FieldError, email_key};

/// The account as logs name it.
pub(crate) const fn subject(id: AccountId) -> Subject {
    Subject { kind: "account", id: id.as_uuid() }
}

/// The account of an address that the operator types, locked.
async fn of_address(tx: &Tx, email: &str) -> Result<Account, AppError> {
    let unknown = || FieldError::new("email", "account-unknown").with("given", email.trim());
    let found = store::account::find_by_email_key(tx.db(), &email_key(email)).await?.ok_or_else(unknown)?;
    Ok(store::account::lock(tx.db(), found.id).await?.ok_or_else(unknown)?)
}

/// What protects an account is changed only soon after showing who one is.
fn freshly_confirmed(app: &App, open: &OpenSession) -> Result<AccountId, AppError> {
    let account = crate::policy::may_manage_account(&open.actor)?;
    if open.is_freshly_confirmed(app) { Ok(account) } else { Err(AppError::ConfirmFirst) }
}
