//! What the sending side could change.

use domain::{Counterfactual, NeedProfile, NeedRemedy, NeedState, OfferProfile, Period, Remedy, Weekdays};

use super::{Goal, Standings, days::Span, of_offer::all_weekdays};
use crate::{Scorer, hard_rule};

/// The smallest change of each kind of the need's facts that lifts the pair to the goal, the smallest first. Empty
/// where the goal is reached already.
///
/// With another need every offer scores anew, so that the ranks come from the standings of the changed need. They are
/// asked for once for each change that is found, or, where the goal is a rank, once for each that is tried.
pub fn of_need(
    scorer: &Scorer,
    need: &NeedProfile,
    offer: &OfferProfile,
    goal: Goal,
    standings: impl Fn(&NeedProfile) -> Standings,
) -> Vec<Counterfactual> {
    let search = Search { scorer, need, offer, goal, standings: &standings };
    if search.reaches(need) {
        return Vec::new();
    }
    let mut found: Vec<NeedRemedy> = search.all().into_iter().flatten().collect();
    found.sort_by_key(NeedRemedy::size);
    found.into_iter().filter_map(|remedy| search.promise(remedy)).collect()
}

struct Search<'a> {
    scorer: &'a Scorer,
    need: &'a NeedProfile,
    offer: &'a OfferProfile,
    goal: Goal,
    standings: &'a dyn Fn(&NeedProfile) -> Standings,
}

impl Search<'_> {
    fn all(&self) -> Vec<Option<NeedRemedy>> {
        let (offer, need) = (self.offer, self.need);
        let may_open = matches!(need.state, NeedState::Draft | NeedState::Closed);
        let mut all = vec![
            self.one_if(may_open, NeedRemedy::Opened),
            self.language(),
            self.max_distance(),
            self.weekdays(),
            self.quantity(),
            self.one_if(!need.accepts_cross_border, NeedRemedy::CrossBorder),
            self.one_if(offer.activity != need.activity, NeedRemedy::Activity { to: offer.activity }),
        ];
        if self.days_may_help() {
            all.extend([self.starts_on(), self.ends_on()]);
        }
        all
    }

    fn reaches(&self, need: &NeedProfile) -> bool {
        let Ok(score) = self.scorer.judge(self.offer, need) else { return false };
        let rank = || (self.standings)(need).rank(self.offer.id, &score);
        self.goal.is_reached(score.points, if self.goal.needs_rank() { rank() } else { None })
    }

    fn promise(&self, remedy: NeedRemedy) -> Option<Counterfactual> {
        let changed = remedy.apply(self.need);
        let score = self.scorer.judge(self.offer, &changed).ok()?;
        let rank = (self.standings)(&changed).rank(self.offer.id, &score);
        Some(Counterfactual { remedy: Remedy::Need(remedy), points: score.points, rank })
    }

    fn one(&self, remedy: NeedRemedy) -> Option<NeedRemedy> {
        self.reaches(&remedy.apply(self.need)).then_some(remedy)
    }

    fn one_if(&self, holds: bool, remedy: NeedRemedy) -> Option<NeedRemedy> {
        if holds { self.one(remedy) } else { None }
    }

    /// What is asked of the pair whatever its days holds already, but that the need is over: then other days may help.
    fn days_may_help(&self) -> bool {
        let rules = hard_rule::of_pair(&self.scorer.pair(self.offer, self.need));
        rules.iter().all(|rule| matches!(rule, domain::Blocked::NeedNotOpen { state: NeedState::Expired }))
    }

    fn language(&self) -> Option<NeedRemedy> {
        let new = self.offer.languages.iter().filter(|language| !self.need.languages.contains(language));
        new.cloned().find_map(|language| self.one(NeedRemedy::Language { language }))
    }

    /// It has to reach as far as the way is, neither more nor less.
    fn max_distance(&self) -> Option<NeedRemedy> {
        let (from_km, to_km) = (self.need.max_distance_km, self.scorer.pair(self.offer, self.need).way.km);
        self.one_if(from_km.is_none_or(|from| from < to_km), NeedRemedy::MaxDistance { from_km, to_km })
    }

    /// Other days, more or fewer; those that change fewest first.
    fn weekdays(&self) -> Option<NeedRemedy> {
        let from = self.need.weekdays?;
        let mut others: Vec<Weekdays> = all_weekdays().filter(|to| *to != from).collect();
        others.sort_by_key(|to| (from.differing(*to), to.bits()));
        others.into_iter().find_map(|to| self.one(NeedRemedy::Weekdays { from, to }))
    }

    fn starts_on(&self) -> Option<NeedRemedy> {
        let of = self.need.period?;
        let from = of.starts_on();
        let days = Span::new(self.scorer, self.need, self.offer).moves(from);
        let mut days = days.filter(|to| Period::new(*to, of.ends_on()).is_ok());
        days.find_map(|to| self.one(NeedRemedy::StartsOn { from, to }))
    }

    fn ends_on(&self) -> Option<NeedRemedy> {
        let of = self.need.period?;
        let from = of.ends_on();
        let days = Span::new(self.scorer, self.need, self.offer).moves(from);
        let mut days = days.filter(|to| Period::new(of.starts_on(), *to).is_ok());
        days.find_map(|to| self.one(NeedRemedy::EndsOn { from, to }))
    }

    /// Asking for less is never worse. Something has to be left to ask for, and all who need support come along.
    fn quantity(&self) -> Option<NeedRemedy> {
        let from = self.need.quantity?;
        let with = |to| self.one(NeedRemedy::Quantity { from, to });
        let least = self.need.met.saturating_add(1).max(self.need.with_support.unwrap_or(0));
        let (mut low, mut high) = (least, from.checked_sub(1)?);
        let mut found = if low <= high { with(low)? } else { return None };
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            match with(middle) {
                Some(enough) => (found, low) = (enough, middle),
                None => high = middle - 1,
            }
        }
        Some(found)
    }
}
