//! Somebody who looks after the service says that an address is right.

use domain::{Actor, FieldError, is_email};

use super::address;
use crate::{App, AppError, policy, write};

/// Writes again to an address that mails came back from; what waited for its owner is told. Gives whether none went there.
///
/// # Errors
///
/// [`AppError::Invalid`] for what is no address; [`AppError::Forbidden`] for anybody but the service and admins.
pub async fn lift(app: &App, actor: &Actor, email: &str) -> Result<bool, AppError> {
    policy::may_administer(actor)?;
    if !is_email(email) {
        return Err(FieldError::new("address", "not-an-email").with("given", email).into());
    }
    write(app, actor, async |tx| address::is_good(app, tx, email).await).await
}
