//! What either side could change to lift a pair, in the order of the smallest.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{Counterfactual, HardRule, NeedId, NeedProfile, OfferId, OfferProfile, Verdict};
use matching::index::Index;
use matching::remedy::{Goal, Standings, of_need, of_offer};
use store::Executor;

use super::best::hits;
use crate::AppError;
use crate::live_index::Snapshot;

/// How many offers are looked at for each rule that may be all that blocks them.
const NEAREST: usize = 20;

/// Whom a need's list compares an offer with.
pub(super) struct Rivals {
    snapshot: Arc<Snapshot>,
    index: Index,
    /// Offers that are agreed or declined: they are not on the list, whatever they score.
    answered: BTreeSet<OfferId>,
}

impl Rivals {
    /// `None` while offers are being loaded.
    pub(super) async fn of(
        db: &Executor<'_>,
        snapshot: Arc<Snapshot>,
        need: NeedId,
    ) -> Result<Option<Self>, AppError> {
        let Some(index) = snapshot.index().cloned() else { return Ok(None) };
        let states = store::suggestion::states_of_needs(db, &[need]).await?.into_iter();
        let answered =
            states.filter(|(_, _, state)| state.is_answered()).map(|(_, offer, _)| offer).collect();
        Ok(Some(Self { snapshot, index, answered }))
    }

    /// The list of a need, as it would be if the need were this.
    pub(super) fn standings(&self, need: &NeedProfile) -> Standings {
        let asked = self.list_length() + 1;
        Standings::new(hits(&self.index, need, asked, &self.answered), asked)
    }

    /// The offers that would be best if one hard rule did not hold, or the least score: among them are those that one
    /// change admits, unless nothing of them is left or their host is paused. Not those on a list.
    pub(super) fn nearest(&self, need: &NeedProfile, listed: &BTreeSet<OfferId>) -> Vec<OfferId> {
        let mut nearest = BTreeSet::new();
        for rule in HardRule::ALL {
            let wanted = NEAREST + self.answered.len() + listed.len();
            let lenient = self.index.without(*rule).best_offers(need, wanted).into_iter();
            let others = lenient.map(|hit| hit.offer);
            nearest.extend(others.filter(|offer| !self.answered.contains(offer) && !listed.contains(offer)));
        }
        nearest.into_iter().collect()
    }

    /// The place of an offer on the list, from 1; `None` where it is not on it.
    pub(super) fn rank(&self, need: &NeedProfile, offer: &OfferProfile, verdict: &Verdict) -> Option<usize> {
        let score = verdict.as_ref().ok().filter(|_| !self.answered.contains(&offer.id))?;
        self.standings(need).rank(offer.id, score).filter(|rank| *rank <= self.list_length())
    }

    /// What the host could change: to be suggested at all, else to come on the list, else to rise on it. Nothing where
    /// the sending side has answered: the pair stays as it is.
    pub(super) fn of_offer(
        &self,
        need: &NeedProfile,
        offer: &OfferProfile,
        verdict: &Verdict,
    ) -> Vec<Counterfactual> {
        let goal = match (verdict, self.rank(need, offer, verdict)) {
            _ if self.answered.contains(&offer.id) => return Vec::new(),
            (Err(_), _) => Goal::Admitted,
            (Ok(_), Some(1)) => return Vec::new(),
            (Ok(_), Some(rank)) => Goal::Rank(rank - 1),
            (Ok(_), None) => Goal::Rank(self.list_length()),
        };
        of_offer(self.snapshot.scorer(), need, offer, goal, &self.standings(need))
    }

    /// What the sending side could change so that an offer is suggested.
    pub(super) fn of_need(
        &self,
        need: &NeedProfile,
        offer: &OfferProfile,
        verdict: &Verdict,
    ) -> Vec<Counterfactual> {
        if verdict.is_ok() || self.answered.contains(&offer.id) {
            return Vec::new();
        }
        of_need(self.snapshot.scorer(), need, offer, Goal::Admitted, |need| self.standings(need))
    }

    fn list_length(&self) -> usize {
        usize::from(self.snapshot.scorer().rules().list_length)
    }
}

/// Searches for changes where nobody waits for the thread: of a million offers that takes a while.
pub(super) async fn off_thread<T: Send + 'static>(
    search: impl FnOnce() -> T + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(search).await.map_err(AppError::unexpected)
}
