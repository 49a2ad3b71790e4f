//! The best of many, plain and exhaustive: every pair is judged. A faster way has to give the same answer.

use std::cmp::Reverse;

use domain::{Blocked, NeedId, NeedProfile, OfferId, OfferProfile, Score};

use crate::Scorer;

/// An offer on a need's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The offer.
    pub offer: OfferId,
    /// How well it fits.
    pub score: Score,
}

/// The best `n` offers for a need, best first: by points, then by the tie key.
pub fn best_offers<'a>(
    scorer: &Scorer,
    need: &NeedProfile,
    offers: impl IntoIterator<Item = &'a OfferProfile>,
    n: usize,
) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = offers
        .into_iter()
        .filter_map(|offer| Some(Ranked { offer: offer.id, score: scorer.judge(offer, need).ok()? }))
        .collect();
    ranked.sort_by_key(|ranked| (Reverse(ranked.score.points), ranked.score.tie_key, ranked.offer));
    ranked.truncate(n);
    ranked
}

/// The needs whose lists an offer may enter: it fits, and reaches the list's floor. In the order given.
pub fn reached_needs<'a>(
    scorer: &Scorer,
    offer: &OfferProfile,
    needs: impl IntoIterator<Item = &'a NeedProfile>,
) -> Vec<(NeedId, Score)> {
    needs
        .into_iter()
        .filter_map(|need| Some((need, scorer.judge(offer, need).ok()?)))
        .filter(|(need, score)| score.points >= need.list_floor)
        .map(|(need, score)| (need.id, score))
        .collect()
}

/// The offers that a need does not get, with every rule that blocks them. In the order given.
pub fn blocked<'a>(
    scorer: &Scorer,
    need: &NeedProfile,
    offers: impl IntoIterator<Item = &'a OfferProfile>,
) -> Vec<(OfferId, Vec<Blocked>)> {
    offers.into_iter().filter_map(|offer| Some((offer.id, scorer.judge(offer, need).err()?))).collect()
}
