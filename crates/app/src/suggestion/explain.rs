//! Why a pair scores what it scores, or which rules block it: now, under the published rules.

use domain::{Actor, Counterfactual, NeedId, NeedProfile, OfferId, OfferProfile, Organisation, Verdict};

use super::remedies::Rivals;
use crate::policy::Reach;
use crate::{App, AppError, policy};

/// What the engine says about a pair.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Who looks for what.
    pub need: NeedProfile,
    /// What is given.
    pub offer: OfferProfile,
    /// Who gives it.
    pub host: Organisation,
    /// The score with its parts, or every rule that blocks.
    pub verdict: Verdict,
    /// What would help, the smallest first: changes of what is the actor's own. For an offer that is suggested, what
    /// would lift it on the need's list; else what would have it suggested.
    pub remedies: Vec<Counterfactual>,
    /// Under which rules.
    pub rules_version: i32,
}

/// Judges any pair, published and open or not. Whoever looks for something may ask about any published offer;
/// whoever gives something about any open need.
///
/// # Errors
///
/// [`AppError::NotFound`] where neither side is the actor's, or the other side is not public;
/// [`AppError::Forbidden`].
pub async fn explain(
    app: &App,
    actor: &Actor,
    offer: OfferId,
    need: NeedId,
) -> Result<Explanation, AppError> {
    let reach = policy::may_read(actor)?;
    let known = app.live_index.known(app).await?;
    let db = app.databases.reader();
    let offer = store::profile::offers(&db, &[offer]).await?.pop().ok_or(AppError::NotFound)?;
    let need = store::profile::needs(&db, &[need]).await?.pop().ok_or(AppError::NotFound)?;
    if !is_visible(reach, &offer, &need) {
        return Err(AppError::NotFound);
    }
    let verdict = known.scorer().judge(&offer, &need);
    let host = store::organisation::names(&db, &[offer.host.id]).await?.remove(&offer.host.id);
    let host = host.ok_or(AppError::NotFound)?;
    let remedies = remedies(app, reach, &need, &offer, &verdict).await?;
    Ok(Explanation { need, offer, host, verdict, remedies, rules_version: known.rules_version() })
}

/// What would help, of what is the asker's own. Nothing while offers are being loaded: why a pair fits or not can be said
/// all the same.
async fn remedies(
    app: &App,
    reach: Reach,
    need: &NeedProfile,
    offer: &OfferProfile,
    verdict: &Verdict,
) -> Result<Vec<Counterfactual>, AppError> {
    let Some(snapshot) = app.live_index.loaded(app).await? else { return Ok(Vec::new()) };
    let Some(rivals) = Rivals::of(&app.databases.reader(), &snapshot, need.id).await? else {
        return Ok(Vec::new());
    };
    let mut remedies = Vec::new();
    if reach.covers(need.sending) {
        remedies.extend(rivals.of_need(need, offer, verdict));
    }
    if reach.covers(offer.host.id) {
        remedies.extend(rivals.of_offer(need, offer, verdict));
    }
    Ok(remedies)
}

/// A need is seen by its own side and, once open, by hosts; an offer by its own side and, once published, by others.
fn is_visible(reach: Reach, offer: &OfferProfile, need: &NeedProfile) -> bool {
    let own_need = reach.covers(need.sending);
    let own_offer = reach.covers(offer.host.id);
    let published = offer.state == domain::OfferState::Published;
    (own_need && (own_offer || published))
        || (own_offer && published && need.state == domain::NeedState::Open)
}
