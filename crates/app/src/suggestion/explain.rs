//! Why a pair scores what it scores, or which rules block it: now, under the published rules.

use std::sync::Arc;

use domain::{
    Activity, Actor, Counterfactual, NeedId, NeedProfile, OfferId, OfferProfile, Organisation, Remedy,
    Verdict,
};

use super::remedies::{Rivals, off_thread};
use crate::live_index::Snapshot;
use crate::{App, AppError, policy};

/// What the engine says about a pair.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Who looks for what.
    pub need: NeedProfile,
    /// The side that looks.
    pub sending: Organisation,
    /// What is given.
    pub offer: OfferProfile,
    /// Who gives it.
    pub host: Organisation,
    /// The score with its parts, or every rule that blocks.
    pub verdict: Verdict,
    /// What would help; `None` while offers are being loaded, when nobody can say.
    pub help: Option<Help>,
    /// Under which rules.
    pub rules_version: i32,
}

/// What would help a pair.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The offer's place on the need's list now, from 1; `None` where it is not on it.
    pub rank: Option<usize>,
    /// Changes of what is the actor's own, those of the need first, the smallest first of each. For an offer that is
    /// suggested, what would lift it on the need's list; else what would have it suggested.
    pub remedies: Vec<Counterfactual>,
    /// Whether the other side has a change that would have the pair suggested.
    pub others_could: bool,
}

impl Explanation {
    /// The activity that a change is about.
    pub const fn activity_of(&self, remedy: &Remedy) -> Activity {
        match remedy {
            Remedy::Offer(_) => self.offer.activity,
            Remedy::Need(_) => self.need.activity,
        }
    }
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
    // Verdict and changes under one and the same rules.
    let snapshot = app.live_index.loaded(app).await?;
    let known = match &snapshot {
        Some(snapshot) => snapshot.known(),
        None => app.live_index.known(app).await?,
    };
    let db = app.databases.reader();
    let offer = store::profile::offers(&db, &[offer]).await?.pop().ok_or(AppError::NotFound)?;
    let need = store::profile::needs(&db, &[need]).await?.pop().ok_or(AppError::NotFound)?;
    let own = Own {
        need: policy::covers(&db, &reach, need.sending).await?,
        offer: policy::covers(&db, &reach, offer.host.id).await?,
    };
    if !is_visible(own, &offer, &need) {
        return Err(AppError::NotFound);
    }
    let verdict = known.scorer().judge(&offer, &need);
    let mut sides = store::organisation::names(&db, &[offer.host.id, need.sending]).await?;
    let sending = sides.get(&need.sending).cloned().ok_or(AppError::NotFound)?;
    let host = sides.remove(&offer.host.id).ok_or(AppError::NotFound)?;
    let help = match snapshot {
        Some(snapshot) => help(app, snapshot, own, &need, &offer, &verdict).await?,
        None => None,
    };
    Ok(Explanation { need, sending, offer, host, verdict, help, rules_version: known.rules_version() })
}

/// Which sides are in the actor's reach.
#[derive(Clone, Copy)]
struct Own {
    need: bool,
    offer: bool,
}

async fn help(
    app: &App,
    snapshot: Arc<Snapshot>,
    own: Own,
    need: &NeedProfile,
    offer: &OfferProfile,
    verdict: &Verdict,
) -> Result<Option<Help>, AppError> {
    let Some(rivals) = Rivals::of(&app.databases.reader(), snapshot, need.id).await? else { return Ok(None) };
    let (need, offer, verdict) = (need.clone(), offer.clone(), verdict.clone());
    let search = move || {
        let mut help = Help { rank: rivals.rank(&need, &offer, &verdict), ..Help::default() };
        for (is_own, found) in [
            (own.need, rivals.of_need(&need, &offer, &verdict)),
            (own.offer, rivals.of_offer(&need, &offer, &verdict)),
        ] {
            if is_own {
                help.remedies.extend(found);
            } else {
                help.others_could |= verdict.is_err() && !found.is_empty();
            }
        }
        help
    };
    off_thread(search).await.map(Some)
}

/// A need is seen by its own side and, once open, by hosts; an offer by its own side and, once published, by others.
fn is_visible(own: Own, offer: &OfferProfile, need: &NeedProfile) -> bool {
    let published = offer.state == domain::OfferState::Published;
    (own.need && (own.offer || published))
        || (own.offer && published && need.state == domain::NeedState::Open)
}
