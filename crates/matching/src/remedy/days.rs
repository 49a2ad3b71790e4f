//! The days to which a first or last day could be moved.

use chrono::{Days, NaiveDate};
use domain::{NeedProfile, OfferProfile};

use crate::Scorer;

/// No plan is moved by more than three years.
const MOST_DAYS: u64 = 1_100;

/// The days between which a move can make a difference: farther out neither side has anything that begins or ends.
#[derive(Clone, Copy)]
pub(super) struct Span {
    first: NaiveDate,
    last: NaiveDate,
    today: NaiveDate,
}

impl Span {
    pub(super) fn new(scorer: &Scorer, need: &NeedProfile, offer: &OfferProfile) -> Self {
        let today = scorer.as_of();
        let wanted = need.period.into_iter();
        let periods = wanted.chain(offer.periods.iter().map(|offered| offered.period));
        let ends = periods.flat_map(|period| [period.starts_on(), period.ends_on()]);
        let papers =
            offer.host.accreditations.iter().flat_map(|shown| [Some(shown.valid_from), shown.valid_to]);
        let all = || ends.clone().chain(papers.clone().flatten());
        Self { first: all().min().unwrap_or(today), last: all().max().unwrap_or(today).max(today), today }
    }

    /// The days to which this one could be moved, the nearest first; none that is over already.
    pub(super) fn moves(self, from: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let earliest = self.first.max(self.today);
        let far = [self.first, self.last].map(|end| (end - from).num_days().unsigned_abs());
        let most = far.into_iter().max().unwrap_or(0).min(MOST_DAYS);
        let of = move |distance: u64| {
            let distance = Days::new(distance);
            let earlier = from.checked_sub_days(distance).filter(|day| *day >= earliest);
            [earlier, from.checked_add_days(distance).filter(|day| *day >= self.today && *day <= self.last)]
        };
        (1..=most).flat_map(of).flatten()
    }
}
