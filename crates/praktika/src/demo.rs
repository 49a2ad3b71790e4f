//! An example to look at: made-up schools and companies, in towns that there are, entered through the use cases.

mod enter;
mod file;
mod seeded;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use app::token::{NewToken, create};
use app::{App, AppError};
use chrono::TimeDelta;
use domain::{Actor, Country, Organisation, OrganisationId, OrganisationKind, Scope, TokenKind};
use store::Page;

pub use seeded::{ApiToken, PageLink, Seeded};

/// How long the demo's tokens hold, in days.
const TOKENS_HOLD_DAYS: i64 = 90;
/// Organisations that are read at a time.
const PAGE: u64 = 500;

/// Enters what of the demo is missing, and makes new tokens to look at it. A second run finds everything there and
/// changes nothing else.
///
/// # Errors
///
/// [`AppError`] of the use cases; the database must have its tables, the shipped catalogue and rules.
#[tracing::instrument(name = "demo.seed", skip_all)]
pub async fn seed(app: &App) -> Result<Seeded, AppError> {
    let _alone = app.databases.alone().await?;
    app.live_index.catch_up(app).await?;
    let wanted = file::organisations().map_err(AppError::unexpected)?;
    let known = known(app).await?;
    let mut seeded = Seeded::default();
    let mut shown = Vec::new();
    for organisation in &wanted {
        let country = organisation.country()?;
        let found = known.get(&(organisation.name.clone(), country)).cloned();
        let entered = enter::organisation(app, organisation, found, &mut seeded).await?;
        if organisation.shown {
            shown.push(entered);
        }
    }
    make_tokens(app, &shown, &mut seeded).await?;
    Ok(seeded)
}

/// What is there already, by name and country.
async fn known(app: &App) -> Result<HashMap<(String, Country), Organisation>, AppError> {
    let mut known = HashMap::new();
    let mut after = None;
    loop {
        let page = app::organisation::list(app, &Actor::system(), Page { after, limit: PAGE }).await?;
        let Some(last) = page.last() else { return Ok(known) };
        after = Some((last.created_at, last.id.as_uuid()));
        known.extend(page.into_iter().map(|found| ((found.name.clone(), found.country), found)));
    }
}

async fn make_tokens(app: &App, shown: &[Organisation], seeded: &mut Seeded) -> Result<(), AppError> {
    for organisation in shown {
        let token = token(app, TokenKind::Pages, Some(organisation.id)).await?;
        let url = format!("{}/enter/{token}", app.settings.base_url);
        seeded.pages.push(PageLink { organisation: organisation.name.clone(), url });
    }
    for kind in [OrganisationKind::Company, OrganisationKind::School] {
        if let Some(organisation) = shown.iter().find(|organisation| organisation.kind == kind) {
            let token = token(app, TokenKind::Api, Some(organisation.id)).await?;
            let (id, acts_for) = (Some(organisation.id), organisation.name.clone());
            seeded.tokens.push(ApiToken { acts_for, organisation_id: id, token });
        }
    }
    let token = token(app, TokenKind::Api, None).await?;
    seeded.tokens.push(ApiToken { acts_for: "admin".to_owned(), organisation_id: None, token });
    Ok(())
}

async fn token(app: &App, kind: TokenKind, organisation: Option<OrganisationId>) -> Result<String, AppError> {
    let scopes = match kind {
        TokenKind::Api => vec![Scope::Read, Scope::Write],
        _ => vec![Scope::Pages],
    };
    let expires_at = Some(app.sources.clock.now() + TimeDelta::days(TOKENS_HOLD_DAYS));
    create(app, &Actor::system(), NewToken { kind, organisation, scopes, expires_at }).await
}
