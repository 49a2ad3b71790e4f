//! Titles that named no trade for sure.

use domain::{Actor, TitleState, UnresolvedTitle};
use matching::title::{Alternative, Resolution};
use store::Page;

use crate::{App, AppError, policy};

/// How many trades are offered for a title.
const OFFERED: usize = 3;

/// A title that named no trade for sure, with what it might mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleView {
    /// The title, and what became of it.
    pub title: UnresolvedTitle,
    /// The three trades that it may most likely name, best first; the labels known today may have grown since it was met.
    pub alternatives: Vec<Alternative>,
}

/// The titles that wait for a person, those first met last first.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins.
pub async fn list_undecided(app: &App, actor: &Actor, page: Page) -> Result<Vec<TitleView>, AppError> {
    read(app, actor, Some(TitleState::Open), page).await
}

/// The same with those that a person has decided.
///
/// # Errors
///
/// As [`list_undecided`].
pub async fn list(app: &App, actor: &Actor, page: Page) -> Result<Vec<TitleView>, AppError> {
    read(app, actor, None, page).await
}

async fn read(
    app: &App,
    actor: &Actor,
    state: Option<TitleState>,
    page: Page,
) -> Result<Vec<TitleView>, AppError> {
    policy::may_administer(actor)?;
    let known = app.live_index.known(app).await?;
    let resolver = known.resolver().await?;
    let titles = store::unresolved_title::list(&app.databases.reader(), state, page).await?;
    let view = |title: UnresolvedTitle| {
        let alternatives = offered(resolver.resolve(&title.title, title.language.as_ref()));
        TitleView { title, alternatives }
    };
    Ok(titles.into_iter().map(view).collect())
}

/// What it might be; a trade that is sure by now goes first.
fn offered(found: Resolution) -> Vec<Alternative> {
    let Resolution { trade, confidence, matched_label, matched_language, alternatives } = found;
    let sure = trade.zip(matched_label).zip(matched_language);
    let sure = sure.map(|((trade, label), language)| Alternative { trade, confidence, label, language });
    sure.into_iter().chain(alternatives).take(OFFERED).collect()
}
