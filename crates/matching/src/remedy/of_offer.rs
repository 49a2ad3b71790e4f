//! What a host could change.

use std::collections::BTreeSet;

use domain::{
    Counterfactual, InclusionFact, NeedProfile, NeedTrade, OfferPeriod, OfferProfile, OfferRemedy,
    OfferState, Period, Remedy, Visibility, Weekdays,
};

use super::{Goal, Standings, days::Span};
use crate::{Scorer, hard_rule};

/// The smallest change of each kind of the offer's facts that lifts the pair to the goal, the smallest first. Of the
/// questions about inclusion, each is a kind of its own. Empty where the goal is reached already.
pub fn of_offer(
    scorer: &Scorer,
    need: &NeedProfile,
    offer: &OfferProfile,
    goal: Goal,
    standings: &Standings,
) -> Vec<Counterfactual> {
    let search = Search { scorer, need, offer, goal, standings };
    if search.judged(offer).is_some() {
        return Vec::new();
    }
    let mut found: Vec<(OfferRemedy, Counterfactual)> = search.all().into_iter().flatten().collect();
    found.sort_by_key(|(remedy, _)| remedy.size(offer));
    found.into_iter().map(|(_, promise)| promise).collect()
}

type Found = Option<(OfferRemedy, Counterfactual)>;

struct Search<'a> {
    scorer: &'a Scorer,
    need: &'a NeedProfile,
    offer: &'a OfferProfile,
    goal: Goal,
    standings: &'a Standings,
}

impl Search<'_> {
    fn all(&self) -> Vec<Found> {
        let (offer, need, today) = (self.offer, self.need, self.scorer.as_of());
        let may_publish = matches!(offer.state, OfferState::Draft | OfferState::Paused);
        let mut all = vec![
            self.one(OfferRemedy::Confirmed { on: today }),
            may_publish.then(|| self.one(OfferRemedy::Published { on: today })).flatten(),
            self.one_if(offer.visibility == Visibility::NamedPartners, OfferRemedy::Visible),
            self.language(),
            self.quantity(),
            self.weekdays(),
            self.radius(),
            self.one_if(!offer.accepts_cross_border, OfferRemedy::CrossBorder),
            self.eqf(),
            self.contact_budget(),
            self.accreditation(),
            self.trade(),
            self.one_if(offer.activity != need.activity, OfferRemedy::Activity { to: need.activity }),
        ];
        all.extend(self.inclusion());
        if self.days_may_help() {
            all.extend([self.starts_on(), self.ends_on()]);
        }
        all
    }

    /// What a changed offer reaches, where that is the goal.
    fn judged(&self, offer: &OfferProfile) -> Option<(u16, Option<usize>)> {
        let score = self.scorer.judge(offer, self.need).ok()?;
        let rank = self.standings.rank(offer.id, &score);
        self.goal.is_reached(score.points, rank).then_some((score.points, rank))
    }

    fn one(&self, remedy: OfferRemedy) -> Found {
        let (points, rank) = self.judged(&remedy.apply(self.offer))?;
        Some((remedy.clone(), Counterfactual { remedy: Remedy::Offer(remedy), points, rank }))
    }

    fn one_if(&self, holds: bool, remedy: OfferRemedy) -> Found {
        if holds { self.one(remedy) } else { None }
    }

    /// What is asked of the pair whatever its days holds already: then other days may help.
    fn days_may_help(&self) -> bool {
        hard_rule::of_pair(&self.scorer.pair(self.offer, self.need)).is_empty()
    }

    fn inclusion(&self) -> impl Iterator<Item = Found> {
        let open = |fact: &&InclusionFact| fact.of(&self.offer.facts) != Some(true);
        InclusionFact::ALL.iter().filter(open).map(|fact| self.one(OfferRemedy::Inclusion { fact: *fact }))
    }

    fn language(&self) -> Found {
        let new = self.need.languages.iter().filter(|language| !self.offer.languages.contains(language));
        new.cloned().find_map(|language| self.one(OfferRemedy::Language { language }))
    }

    fn quantity(&self) -> Found {
        let offer = self.offer;
        if offer.periods.is_empty() {
            return self.least_quantity(None, offer.facts.quantity, 0);
        }
        let each = |of: &OfferPeriod| self.least_quantity(Some(of.id), of.quantity, of.booked);
        self.smallest(offer.periods.iter().map(each))
    }

    /// More is never worse, and no more than what is wanted counts.
    fn least_quantity(&self, period: Option<domain::OfferPeriodId>, from: Option<u32>, booked: u32) -> Found {
        let wanted = self.need.quantity.map_or(1, |all| all.saturating_sub(self.need.met).max(1));
        let most = booked.saturating_add(wanted);
        let with = |to| self.one(OfferRemedy::Quantity { period, from, to });
        let (mut low, mut high) = (from.map_or(1, |from| from.saturating_add(1)), most);
        let mut found = if low <= high { with(high)? } else { return None };
        while low < high {
            let middle = low + (high - low) / 2;
            match with(middle) {
                Some(enough) => (found, high) = (enough, middle),
                None => low = middle + 1,
            }
        }
        Some(found)
    }

    fn weekdays(&self) -> Found {
        self.smallest(self.offer.periods.iter().map(|of| {
            let from = of.weekdays?;
            let mut more: Vec<Weekdays> =
                all_weekdays().filter(|to| from.common(*to) == Some(from)).collect();
            more.sort_by_key(|to| (from.differing(*to), to.bits()));
            let mut more = more.into_iter().filter(|to| *to != from);
            more.find_map(|to| self.one(OfferRemedy::Weekdays { period: of.id, from, to }))
        }))
    }

    fn starts_on(&self) -> Found {
        let span = Span::new(self.scorer, self.need, self.offer);
        self.smallest(self.offer.periods.iter().map(|of| {
            let from = of.period.starts_on();
            let mut days = span.moves(from).filter(|to| Period::new(*to, of.period.ends_on()).is_ok());
            days.find_map(|to| self.one(OfferRemedy::StartsOn { period: of.id, from, to }))
        }))
    }

    fn ends_on(&self) -> Found {
        let span = Span::new(self.scorer, self.need, self.offer);
        self.smallest(self.offer.periods.iter().map(|of| {
            let from = of.period.ends_on();
            let mut days = span.moves(from).filter(|to| Period::new(of.period.starts_on(), *to).is_ok());
            days.find_map(|to| self.one(OfferRemedy::EndsOn { period: of.id, from, to }))
        }))
    }

    /// It has to reach as far as the way is, neither more nor less.
    fn radius(&self) -> Found {
        let (from_km, to_km) = (self.offer.radius_km, self.scorer.pair(self.offer, self.need).way.km);
        self.one_if(from_km.is_none_or(|from| from < to_km), OfferRemedy::Radius { from_km, to_km })
    }

    fn eqf(&self) -> Found {
        let level = self.need.eqf_level?;
        let (from, to) = self.offer.eqf;
        let wide = (from.map(|from| from.min(level)), to.map(|to| to.max(level)));
        self.one_if(wide != (from, to), OfferRemedy::Eqf { from: wide.0, to: wide.1 })
    }

    fn contact_budget(&self) -> Found {
        let used = hard_rule::contact_budget::used(&self.offer.host, self.scorer.as_of());
        // No budget is enough where a later month is counted already.
        let to = used.checked_add(1)?;
        let is_more = self.offer.host.contact_budget.is_some_and(|budget| budget < to);
        self.one_if(is_more, OfferRemedy::ContactBudget { to })
    }

    fn accreditation(&self) -> Found {
        let pair = self.scorer.pair(self.offer, self.need);
        let combinations = pair.combinations();
        let mut tried = BTreeSet::new();
        combinations.iter().find_map(|of| {
            let (trade, on) = (of.trade?.id, pair.first_day(of));
            let has_one = || {
                self.offer.host.accreditations.iter().any(|shown| shown.trade == trade && shown.counts_on(on))
            };
            if !tried.insert((trade, on)) || has_one() {
                return None;
            }
            self.one(OfferRemedy::Accreditation { trade, on })
        })
    }

    fn trade(&self) -> Found {
        let NeedTrade::Known(trade) = self.need.trade else { return None };
        let is_new = self.offer.trades.iter().all(|other| other.id != trade.id);
        self.one_if(is_new, OfferRemedy::Trade { trade })
    }

    fn smallest(&self, found: impl Iterator<Item = Found>) -> Found {
        found.flatten().min_by_key(|(remedy, _)| remedy.size(self.offer))
    }
}

/// Every set of days of the week.
pub(super) fn all_weekdays() -> impl Iterator<Item = Weekdays> {
    (1..=127).filter_map(|bits| Weekdays::from_bits(bits).ok())
}
