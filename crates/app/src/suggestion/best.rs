//! The true best offers for needs at this moment: found by the index, judged whole for what is shown and kept.

use std::collections::{BTreeSet, HashMap};

use domain::{NeedProfile, OfferId, OfferProfile};
use matching::index::{Hit, Index};
use matching::rank::Ranked;
use store::Executor;

use crate::AppError;
use crate::live_index::Snapshot;

/// How often a list is made from a newer snapshot, since something it depends on changed meanwhile.
pub(super) const MOST_TRIES: usize = 20;

/// A need that asks for its best offers.
pub(super) struct Wish<'a> {
    pub(super) need: &'a NeedProfile,
    /// Offers that are not proposed to it again.
    pub(super) without: BTreeSet<OfferId>,
}

/// The best `n` offers for each of these needs, best first, with all parts. Profiles are read now, not when the
/// snapshot was made: `None` = one of them was changed since.
pub(super) async fn best_of(
    db: &Executor<'_>,
    snapshot: &Snapshot,
    wishes: &[Wish<'_>],
    n: usize,
) -> Result<Option<Vec<Vec<Ranked>>>, AppError> {
    let index = snapshot.loaded_index()?;
    let hits: Vec<Vec<Hit>> = wishes.iter().map(|wish| hits(index, wish.need, n, &wish.without)).collect();
    let offers: Vec<OfferId> = hits.iter().flatten().map(|hit| hit.offer).collect();
    let offers = profiles(db, &offers).await?;
    let mut lists = Vec::with_capacity(wishes.len());
    for (wish, hits) in wishes.iter().zip(hits) {
        let mut list = Vec::with_capacity(hits.len());
        for hit in hits {
            let judged = offers.get(&hit.offer).map(|offer| snapshot.scorer().judge(offer, wish.need));
            match judged {
                Some(Ok(score)) if (score.points, score.tie_key) == (hit.points, hit.tie_key) => {
                    list.push(Ranked { offer: hit.offer, score });
                }
                _ => return Ok(None),
            }
        }
        lists.push(list);
    }
    Ok(Some(lists))
}

/// Offers as they are now, by id.
pub(super) async fn profiles(
    db: &Executor<'_>,
    offers: &[OfferId],
) -> Result<HashMap<OfferId, OfferProfile>, AppError> {
    let profiles = store::profile::offers(db, offers).await?;
    Ok(profiles.into_iter().map(|offer| (offer.id, offer)).collect())
}

/// The best `n` offers of the index without some.
pub(super) fn hits(index: &Index, need: &NeedProfile, n: usize, without: &BTreeSet<OfferId>) -> Vec<Hit> {
    let mut hits = index.best_offers(need, n.saturating_add(without.len()));
    hits.retain(|hit| !without.contains(&hit.offer));
    hits.truncate(n);
    hits
}

/// After [`MOST_TRIES`].
pub(super) fn too_fast() -> AppError {
    AppError::unexpected("offers change faster than a list can be made")
}
