//! What either side could change to lift a pair, in the order of the smallest.

use std::collections::BTreeSet;

use domain::{
    Counterfactual, HardRule, NeedId, NeedProfile, OfferId, OfferProfile, SuggestionState, Verdict,
};
use matching::index::Index;
use matching::remedy::{Goal, Standings, of_need, of_offer};
use store::Executor;

use crate::AppError;
use crate::live_index::Snapshot;

/// How many offers are looked at for each rule that may be all that blocks them.
const NEAREST: usize = 20;

/// Whom a need's list compares an offer with.
pub(super) struct Rivals<'a> {
    snapshot: &'a Snapshot,
    index: &'a Index,
    /// Offers that are agreed or declined: they are not on the list, whatever they score.
    answered: BTreeSet<OfferId>,
}

impl<'a> Rivals<'a> {
    /// `None` while offers are being loaded.
    pub(super) async fn of(
        db: &Executor<'_>,
        snapshot: &'a Snapshot,
        need: NeedId,
    ) -> Result<Option<Self>, AppError> {
        let Some(index) = snapshot.index() else { return Ok(None) };
        let states = store::suggestion::states_of_needs(db, &[need]).await?.into_iter();
        let is_answered = |state| matches!(state, SuggestionState::Accepted | SuggestionState::Declined);
        let answered =
            states.filter(|(_, _, state)| is_answered(*state)).map(|(_, offer, _)| offer).collect();
        Ok(Some(Self { snapshot, index, answered }))
    }

    /// The list of a need, as it would be if the need were this.
    pub(super) fn standings(&self, need: &NeedProfile) -> Standings {
        let asked = self.list_length() + 1;
        let mut hits = self.index.best_offers(need, asked + self.answered.len());
        hits.retain(|hit| !self.answered.contains(&hit.offer));
        hits.truncate(asked);
        Standings::new(hits, asked)
    }

    /// The offers that would be best if one hard rule did not hold, or the least score: among them are those that one
    /// change admits, unless nothing of them is left or their host is paused. Not those on a list.
    pub(super) fn nearest(&self, need: &NeedProfile, listed: &BTreeSet<OfferId>) -> Vec<OfferId> {
        let mut nearest = BTreeSet::new();
        for rule in HardRule::ALL {
            let wanted = NEAREST + self.answered.len() + listed.len();
            let hits = self.index.without(*rule).best_offers(need, wanted).into_iter();
            let others = hits.map(|hit| hit.offer);
            nearest.extend(others.filter(|offer| !self.answered.contains(offer) && !listed.contains(offer)));
        }
        nearest.into_iter().collect()
    }

    /// What the host could change: to be suggested at all, else to come on the list, else to rise on it.
    pub(super) fn of_offer(
        &self,
        need: &NeedProfile,
        offer: &OfferProfile,
        verdict: &Verdict,
    ) -> Vec<Counterfactual> {
        let standings = self.standings(need);
        let goal = match verdict {
            Err(_) => Goal::Admitted,
            Ok(score) => match standings.rank(offer.id, score).filter(|rank| *rank <= self.list_length()) {
                Some(1) => return Vec::new(),
                Some(rank) => Goal::Rank(rank - 1),
                None => Goal::Rank(self.list_length()),
            },
        };
        of_offer(self.snapshot.scorer(), need, offer, goal, &standings)
    }

    /// What the sending side could change so that an offer is suggested.
    pub(super) fn of_need(
        &self,
        need: &NeedProfile,
        offer: &OfferProfile,
        verdict: &Verdict,
    ) -> Vec<Counterfactual> {
        if verdict.is_ok() {
            return Vec::new();
        }
        of_need(self.snapshot.scorer(), need, offer, Goal::Admitted, |need| self.standings(need))
    }

    fn list_length(&self) -> usize {
        usize::from(self.snapshot.scorer().rules().list_length)
    }
}
