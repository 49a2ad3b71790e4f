//! Titles to trades.

use domain::LanguageTag;
use matching::title::Resolution;

use crate::{App, AppError};

/// The trade that a title names, or "not sure" with alternatives. Needs no sign-in: it tells nothing of anybody.
///
/// # Errors
///
/// [`AppError::Unexpected`] before the index is loaded.
pub fn resolve(app: &App, title: &str, language: Option<&LanguageTag>) -> Result<Resolution, AppError> {
    Ok(app.live_index.snapshot()?.catalogue().resolver().resolve(title, language))
}
