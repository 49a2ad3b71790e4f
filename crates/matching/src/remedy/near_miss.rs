//! Offers that nearly fit a need.

use std::cmp::Reverse;

use domain::{Blocked, Counterfactual, HardRule, NeedProfile, NeedTrade, OfferId, OfferProfile, Remedy};

use super::{Goal, Standings, of_need, of_offer};
use crate::{Scorer, combination, hard_rule};

/// Offers for which changes are searched at most: of all that come into question, those that fit best otherwise.
const MOST_SEARCHED: usize = 48;
/// One change of a day can mend two rules (over, and no day in common), more are never mended at once.
const MOST_RULES: usize = 2;

/// An offer that one change would admit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// The offer.
    pub offer: OfferId,
    /// Every rule that blocks it.
    pub blocked: Vec<Blocked>,
    /// The smallest change of the need that would admit it.
    pub of_need: Option<Counterfactual>,
    /// The smallest change of the offer that would admit it.
    pub of_offer: Option<Counterfactual>,
}

/// The offers for a need that one change would admit, at most so many: those first that a change of the need admits, then
/// those that would score most, then those that take the smaller change.
///
/// Of a million offers most are left out by a look: another activity, trades too far apart, a rule that no change of
/// facts mends (another organisation's break, a forbidden direction, an offer for others' eyes), more rules than one
/// change mends. Changes are searched for a fixed number of the rest: fewest rules first, then those that would score
/// most were there no rules. Standings are asked for once for each change that is named.
pub fn near_misses<'a>(
    scorer: &Scorer,
    need: &NeedProfile,
    offers: impl IntoIterator<Item = &'a OfferProfile>,
    n: usize,
    standings: impl Fn(&NeedProfile) -> Standings,
) -> Vec<NearMiss> {
    let mut nearest: Vec<Blocking<'_>> = offers
        .into_iter()
        .filter(|offer| offer.activity == need.activity && teaches_near(scorer, need, offer))
        .filter_map(|offer| Blocking::of(scorer, need, offer))
        .collect();
    nearest.sort_by_key(|one| (one.blocked.len(), Reverse(one.potential), one.offer.id));
    nearest.truncate(MOST_SEARCHED);
    let mut found: Vec<_> = nearest.into_iter().filter_map(|one| one.mended(scorer, need)).collect();
    found.sort_by_key(|(order, offer, _)| (*order, offer.id));
    let ranked = |(_, offer, mut miss): (Order, &OfferProfile, NearMiss)| {
        for promise in miss.of_need.iter_mut().chain(&mut miss.of_offer) {
            promise.rank = rank(scorer, need, offer, promise, &standings);
        }
        miss
    };
    found.into_iter().take(n).map(ranked).collect()
}

/// The rank that a change gives.
fn rank(
    scorer: &Scorer,
    need: &NeedProfile,
    offer: &OfferProfile,
    promise: &Counterfactual,
    standings: &dyn Fn(&NeedProfile) -> Standings,
) -> Option<usize> {
    match &promise.remedy {
        Remedy::Need(remedy) => {
            let need = remedy.apply(need);
            standings(&need).rank(offer.id, &scorer.judge(offer, &need).ok()?)
        }
        Remedy::Offer(remedy) => {
            standings(need).rank(offer.id, &scorer.judge(&remedy.apply(offer), need).ok()?)
        }
    }
}

/// Whether only the host can change something, points, most first, and the size of the change.
type Order = (bool, Reverse<u16>, (u8, u64));

struct Blocking<'a> {
    offer: &'a OfferProfile,
    blocked: Vec<Blocked>,
    /// Points, if there were no rules.
    potential: u16,
}

impl<'a> Blocking<'a> {
    fn of(scorer: &Scorer, need: &NeedProfile, offer: &'a OfferProfile) -> Option<Self> {
        let pair = scorer.pair(offer, need);
        let rules = hard_rule::of_pair(&pair);
        if rules.len() > MOST_RULES || rules.iter().any(is_final) {
            return None;
        }
        let blocked = scorer.judge(offer, need).err()?;
        let is_near = blocked.len() <= MOST_RULES && !blocked.iter().any(is_final);
        is_near.then(|| Self { offer, blocked, potential: combination::potential(&pair) })
    }

    fn mended(self, scorer: &Scorer, need: &NeedProfile) -> Option<(Order, &'a OfferProfile, NearMiss)> {
        let (offer, unranked) = (self.offer, Standings::default());
        let by_need = of_need(scorer, need, offer, Goal::Admitted, |_| unranked.clone());
        let by_offer = of_offer(scorer, need, offer, Goal::Admitted, &unranked);
        let (of_need, of_offer) = (by_need.into_iter().next(), by_offer.into_iter().next());
        let is_for_host = of_need.is_none();
        let order = |promise: &Counterfactual| {
            let size = match &promise.remedy {
                Remedy::Need(remedy) => remedy.size(),
                Remedy::Offer(remedy) => remedy.size(offer),
            };
            (is_for_host, Reverse(promise.points), size)
        };
        let order = of_need.iter().chain(&of_offer).map(order).min()?;
        Some((order, offer, NearMiss { offer: offer.id, blocked: self.blocked, of_need, of_offer }))
    }
}

/// Whether one of the trades is near enough, where that is asked.
fn teaches_near(scorer: &Scorer, need: &NeedProfile, offer: &OfferProfile) -> bool {
    let NeedTrade::Known(wanted) = need.trade else { return true };
    let profile = scorer.profile(need);
    !profile.must.contains(&HardRule::Trade)
        || offer.trades.is_empty()
        || offer.trades.iter().any(|offered| {
            scorer.relations().between(*offered, wanted, profile.trade).0 <= profile.trade_at_least
        })
}

/// What no change of a fact mends, or what would show an offer to whom it is not meant for.
const fn is_final(rule: &Blocked) -> bool {
    matches!(
        rule,
        Blocked::OrganisationNotReady { .. }
            | Blocked::SameOrganisation
            | Blocked::OfferNotPublished { .. }
            | Blocked::NotVisible
            | Blocked::ActivitiesDiffer { .. }
            | Blocked::TradeNotKnown
            | Blocked::TradesDiffer { .. }
            | Blocked::DirectionNotAllowed { .. }
    )
}
