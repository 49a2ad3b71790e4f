//! Offers that nearly fit a need for which there are few suggestions, and what would admit each.

use std::collections::{BTreeSet, HashMap};

use domain::{
    Actor, Blocked, Counterfactual, NeedState, Offer, OfferId, Organisation, OrganisationId, Reach,
};
use matching::remedy::{NearMiss, near_misses as find_near};

use super::list::Suggestions;
use super::remedies::{Rivals, off_thread};
use crate::{App, AppError, policy};

/// A need with fewer suggestions than this is shown what nearly fits; and so many of those at most.
const FEW: usize = 3;

/// An offer that one change would admit, with what it takes to show it.
#[derive(Clone, Debug)]
pub struct NearMissView {
    /// What is given.
    pub offer: Offer,
    /// Who gives it.
    pub host: Organisation,
    /// Every rule that blocks it.
    pub blocked: Vec<Blocked>,
    /// The smallest change of the need that would admit it.
    pub of_need: Option<Counterfactual>,
    /// The smallest change of the offer that would admit it. Told to admins only: it is the host's to consider.
    pub of_offer: Option<Counterfactual>,
}

/// The offers that one change would admit to a need's list, at most three; none where it has three suggestions or more,
/// the need is not open, or offers are being loaded. First those that the need's side can change something about, most
/// points first.
///
/// # Errors
///
/// [`AppError::Forbidden`]; [`AppError::Unexpected`] where the database fails.
pub async fn near_misses(
    app: &App,
    actor: &Actor,
    list: &Suggestions,
) -> Result<Vec<NearMissView>, AppError> {
    let reach = policy::may_read(actor)?;
    if list.listed.len() >= FEW {
        return Ok(Vec::new());
    }
    let Some(snapshot) = app.live_index.loaded(app).await? else { return Ok(Vec::new()) };
    let db = app.databases.reader();
    let id = list.need.id;
    let profile = store::profile::needs(&db, &[id]).await?.pop();
    let Some(need) = profile.filter(|need| need.state == NeedState::Open) else { return Ok(Vec::new()) };
    let listed: BTreeSet<OfferId> = list.listed.iter().map(|view| view.offer.id).collect();
    let Some(rivals) = Rivals::of(&db, snapshot.clone(), id).await? else { return Ok(Vec::new()) };
    let (rivals, need, nearest) = off_thread(move || {
        let nearest = rivals.nearest(&need, &listed);
        (rivals, need, nearest)
    })
    .await?;
    let offers = store::profile::offers(&db, &nearest).await?;
    let near =
        off_thread(move || find_near(snapshot.scorer(), &need, &offers, FEW, |need| rivals.standings(need)));
    views(app, &reach, near.await?).await
}

/// With what it takes to show them.
async fn views(app: &App, reach: &Reach, near: Vec<NearMiss>) -> Result<Vec<NearMissView>, AppError> {
    let db = app.databases.reader();
    let ids: Vec<OfferId> = near.iter().map(|miss| miss.offer).collect();
    let offers = store::offer::list_by_ids(&db, &ids).await?;
    let hosts: Vec<OrganisationId> = offers.iter().map(|offer| offer.host).collect();
    let hosts = store::organisation::names(&db, &hosts).await?;
    let offers: HashMap<OfferId, Offer> = offers.into_iter().map(|offer| (offer.id, offer)).collect();
    let view = |miss: NearMiss| {
        let offer = offers.get(&miss.offer)?.clone();
        let host = hosts.get(&offer.host)?.clone();
        let of_offer = miss.of_offer.filter(|_| *reach == Reach::All);
        Some(NearMissView { offer, host, blocked: miss.blocked, of_need: miss.of_need, of_offer })
    };
    Ok(near.into_iter().filter_map(view).collect())
}
