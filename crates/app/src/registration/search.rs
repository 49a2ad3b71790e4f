//! Profiles from lists for which nobody speaks yet.

use domain::{Actor, Claim, Organisation, OrganisationId, OrganisationKind, OrganisationState};

use crate::{App, AppError, policy};

/// How many are shown.
const MOST: u64 = 20;
/// Letters of a search that are looked at.
const LONGEST: usize = 100;
/// Letters that a search has at least.
const SHORTEST: usize = 3;

/// Unclaimed profiles whose name contains all words, by name; none for fewer than three letters.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn search(
    app: &App,
    kind: Option<OrganisationKind>,
    words: &str,
) -> Result<Vec<Organisation>, AppError> {
    // What nobody types stands in no name, and would only be searched for.
    let words: String = words.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    if words.chars().filter(|letter| letter.is_alphanumeric()).count() < SHORTEST {
        return Ok(vec![]);
    }
    Ok(store::organisation::search_unclaimed(&app.databases.reader(), kind, &words, MOST).await?)
}

/// An unclaimed profile, as anybody may see it.
///
/// # Errors
///
/// [`AppError::NotFound`] for one that is unknown or not unclaimed.
pub async fn show_unclaimed(app: &App, id: OrganisationId) -> Result<Organisation, AppError> {
    let found = store::organisation::find(&app.databases.reader(), id).await?;
    found.filter(|organisation| organisation.state == OrganisationState::Unclaimed).ok_or(AppError::NotFound)
}

/// The own claims with what they are on, the oldest first.
///
/// # Errors
///
/// [`AppError::Forbidden`] for tokens.
pub async fn own_claims(app: &App, actor: &Actor) -> Result<Vec<(Claim, Organisation)>, AppError> {
    let account = policy::may_manage_account(actor)?;
    let db = app.databases.reader();
    let claims = store::claim::list_of_account(&db, account).await?;
    let ids: Vec<OrganisationId> = claims.iter().map(|claim| claim.organisation).collect();
    let found = store::organisation::names(&db, &ids).await?;
    let with_its = |claim: Claim| Some((claim.clone(), found.get(&claim.organisation)?.clone()));
    Ok(claims.into_iter().filter_map(with_its).collect())
}
