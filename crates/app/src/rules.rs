//! The matching rules in force.

use domain::Actor;
use store::rules::RulesVersion;

use crate::{App, AppError, policy};

/// The published rules.
///
/// # Errors
///
/// [`AppError::Forbidden`] without a scope that reads, [`AppError::NotFound`] where none are published yet.
pub async fn published(app: &App, actor: &Actor) -> Result<RulesVersion, AppError> {
    policy::may_read(actor)?;
    store::rules::published(&app.databases.reader()).await?.ok_or(AppError::NotFound)
}
