//! The list of a need, as its people see it.

use std::collections::HashMap;

use domain::{
    Actor, Blocked, Need, NeedId, Offer, OfferId, OfferState, Organisation, OrganisationId,
    PartnerSuggestion, SuggestionState,
};

use store::Executor;

use crate::live_index::Known;
use crate::{App, AppError, need, policy};

/// More rows than any list has.
pub(super) const LONGEST: u64 = 100;

/// A need with its list.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// Who looks for what.
    pub need: Need,
    /// The list, best first.
    pub listed: Vec<SuggestionView>,
    /// What the sending side has said no to, best first.
    pub declined: Vec<SuggestionView>,
}

/// A suggestion with what it takes to show it.
#[derive(Clone, Debug)]
pub struct SuggestionView {
    /// The pair.
    pub suggestion: PartnerSuggestion,
    /// What is given.
    pub offer: Offer,
    /// Who gives it.
    pub host: Organisation,
    /// What nobody has told us and a person has to look at, as of now: it is not kept with the suggestion.
    pub check_by_hand: Vec<Blocked>,
}

/// The list of a need, best first, at most `top` long.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's need, [`AppError::Forbidden`].
pub async fn list_of_need(
    app: &App,
    actor: &Actor,
    id: NeedId,
    top: Option<u64>,
) -> Result<Suggestions, AppError> {
    let reach = policy::may_read(actor)?;
    let db = app.databases.reader();
    let need = need::find(&db, &reach, id).await?;
    let snapshot = app.live_index.snapshot()?;
    let length = u64::from(snapshot.scorer().rules().list_length);
    let limit = top.unwrap_or(length).min(LONGEST);
    let listed = store::suggestion::list_of_need(&db, id, &SuggestionState::ON_THE_LIST, limit).await?;
    let declined = store::suggestion::list_of_need(&db, id, &[SuggestionState::Declined], LONGEST).await?;
    let offer_ids: Vec<OfferId> = listed.iter().chain(&declined).map(|suggestion| suggestion.offer).collect();
    let offers: HashMap<OfferId, Offer> = store::offer::list_by_ids(&db, &offer_ids)
        .await?
        .into_iter()
        .map(|offer| (offer.id, offer))
        .collect();
    let sides: Vec<OrganisationId> = offers.values().map(|offer| offer.host).chain([need.sending]).collect();
    let hosts = store::organisation::names(&db, &sides).await?;
    let home = hosts.get(&need.sending).map(|sending| sending.country);
    let abroad = offers.values().filter(|offer| Some(offer.location.country) != home);
    let checks = checks(&db, &snapshot, need.id, abroad.map(|offer| offer.id).collect()).await?;
    let view = |suggestion: PartnerSuggestion| {
        let offer = offers.get(&suggestion.offer)?.clone();
        let host = hosts.get(&offer.host)?.clone();
        let check_by_hand = checks.get(&offer.id).cloned().unwrap_or_default();
        Some(SuggestionView { suggestion, offer, host, check_by_hand })
    };
    Ok(Suggestions {
        need,
        listed: listed.into_iter().filter_map(view).filter(is_to_be_had).collect(),
        declined: declined.into_iter().filter_map(view).collect(),
    })
}

/// What has to be checked by hand, by offer. Only borders leave something to check: other offers need not be read
/// whole.
async fn checks(
    db: &Executor<'_>,
    known: &Known,
    need: NeedId,
    abroad: Vec<OfferId>,
) -> Result<HashMap<OfferId, Vec<Blocked>>, AppError> {
    if abroad.is_empty() {
        return Ok(HashMap::new());
    }
    let Some(need) = store::profile::needs(db, &[need]).await?.pop() else { return Ok(HashMap::new()) };
    let offers = store::profile::offers(db, &abroad).await?;
    let check = |offer: &domain::OfferProfile| {
        Some((offer.id, known.scorer().judge(offer, &need).ok()?.check_by_hand))
    };
    Ok(offers.iter().filter_map(check).collect())
}

/// What people said of a suggestion is kept when the offer is taken back, but it no longer stands on the list. An
/// invitation does: it waits for its answer.
fn is_to_be_had(view: &SuggestionView) -> bool {
    view.offer.state == OfferState::Published || view.suggestion.state == SuggestionState::Invited
}
