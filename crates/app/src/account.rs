//! The own account: who one is, how one signs in, what one is told.

mod address;
mod change;
mod create;
mod erase;
mod export_data;
mod password;
mod recovery;
mod second_factor;
mod tell;

pub use address::change_address;
pub(crate) use address::{confirm_address, move_to_new_address};
pub use change::{AccountInput, change};
pub use create::{NewAccount, create};
pub use erase::erase;
pub use export_data::export_data;
pub use password::{remove_password, set_password};
pub use recovery::new_recovery_codes;
pub(crate) use second_factor::check_code;
pub use second_factor::{Enrolment, begin_second_factor, confirm_second_factor, remove_second_factor};
pub(crate) use tell::tell;

use crate::session::OpenSession;
use crate::unit_of_work::Subject;
use crate::{App, AppError};
use domain::AccountId;

/// The account as logs name it.
pub(crate) const fn subject(id: AccountId) -> Subject {
    Subject { kind: "account", id: id.as_uuid() }
}

/// What protects an account is changed only soon after showing who one is.
fn freshly_confirmed(app: &App, open: &OpenSession) -> Result<AccountId, AppError> {
    let account = crate::policy::may_manage_account(&open.actor)?;
    if open.is_freshly_confirmed(app) { Ok(account) } else { Err(AppError::ConfirmFirst) }
}
