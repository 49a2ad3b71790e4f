//! Titles to trades, and titles that wait until a person says which trade they name.

mod decide;
mod list;

use domain::LanguageTag;
use matching::title::Resolution;

use crate::{App, AppError};

pub use decide::{Decided, Decision, decide};
pub use list::{TitleView, list, list_undecided};

/// The trade that a title names, or "not sure" with alternatives. Needs no sign-in: it tells nothing of anybody.
///
/// # Errors
///
/// [`AppError::Unexpected`] before rules and reference data are loaded.
pub async fn resolve(app: &App, title: &str, language: Option<&LanguageTag>) -> Result<Resolution, AppError> {
    let snapshot = app.live_index.snapshot()?;
    Ok(snapshot.resolver().await?.resolve(title, language))
}
