//! The best offers for a need.

use domain::{Criterion, NeedProfile, OfferId};

use super::{
    Hit, Index,
    ask::{Ask, is_open},
    frame::{Frame, Seen},
    group::Group,
    place::Reach,
    row::Row,
    top::Top,
};
use crate::tie;

/// A group that may hold something for a need.
struct Candidate<'a> {
    group: &'a Group,
    /// What its trade gives.
    points: u16,
}

/// A block that may hold something, and the most that a row of it can give.
struct Promise<'a> {
    bound: u16,
    rows: &'a [Row],
    group: &'a Group,
}

impl Index {
    /// The best `n` offers for a need, best first: just those that [`rank::best_offers`](crate::rank::best_offers) finds
    /// among all, with the same points in the same order.
    pub fn best_offers(&self, need: &NeedProfile, n: usize) -> Vec<Hit> {
        let standard = &*self.standard;
        let mut top = Top::new(n, standard.minimum);
        if n == 0 || !is_open(need, standard.scorer.as_of()) {
            return Vec::new();
        }
        let ask = Ask::new(need, standard, self.places.countries());
        let ways = self.places.ways(standard.scorer.ways(), &need.location);
        let understood = self.classes.understood(&need.languages, standard.scorer.rules());
        let table = standard.table(ask.table);
        let frame = Frame { standard, table, classes: &self.classes, ask: &ask, understood: &understood };
        self.show_odd(need, &mut top);
        let mut candidates = self.candidates(&frame);
        candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.points));
        let mut promises = Vec::new();
        for alike in candidates.chunk_by(|one, other| one.points == other.points) {
            self.search(&frame, alike, &ways, &mut promises, &mut top);
        }
        top.into_hits()
    }

    fn show_odd(&self, need: &NeedProfile, top: &mut Top) {
        for offer in self.odd.iter() {
            if let Ok(score) = self.standard.scorer.judge(offer, need) {
                top.show(Hit { offer: offer.id, points: score.points, tie_key: score.tie_key });
            }
        }
    }

    fn candidates(&self, frame: &Frame<'_>) -> Vec<Candidate<'_>> {
        let section = &self.offers[frame.ask.activity as usize];
        section
            .groups
            .iter()
            .filter_map(|group| {
                let share = frame.trade_share(group.trade)?;
                Some(Candidate { group, points: frame.points(Criterion::Trade, share) })
            })
            .collect()
    }

    /// The blocks of groups whose trades give the same, those that promise most first, until none promises more than
    /// is found.
    fn search<'a>(
        &'a self,
        frame: &Frame<'_>,
        alike: &[Candidate<'a>],
        ways: &[Reach],
        promises: &mut Vec<Promise<'a>>,
        top: &mut Top,
    ) {
        let Some(points) = alike.first().map(|candidate| candidate.points) else { return };
        let bonus = if frame.ask.partners.is_empty() { 0 } else { frame.partner_bonus() };
        let others = points + frame.points(Criterion::Partnership, frame.standard.neutral) + bonus;
        promises.clear();
        for group in alike.iter().map(|candidate| candidate.group) {
            for (head, rows) in group.heads.iter().zip(&group.blocks) {
                let bound = head.bound(frame, ways, &self.places, others);
                if let Some(bound) = bound.filter(|bound| *bound >= top.threshold()) {
                    promises.push(Promise { bound, rows, group });
                }
            }
        }
        promises.sort_unstable_by_key(|promise| std::cmp::Reverse(promise.bound));
        for promise in promises.iter() {
            if promise.bound < top.threshold() {
                break;
            }
            let candidate = Candidate { group: promise.group, points };
            for row in promise.rows {
                self.look_at(frame, &candidate, row, ways, bonus, top);
            }
        }
    }

    fn look_at(
        &self,
        frame: &Frame<'_>,
        candidate: &Candidate<'_>,
        row: &Row,
        ways: &[Reach],
        bonus: u16,
        top: &mut Top,
    ) {
        let seen = Seen { reach: ways[usize::from(row.place)], country: self.places.country_of(row.place) };
        let Some(points) = frame.judge(row, seen, candidate.group.trade.is_some(), candidate.points) else {
            return;
        };
        if points + bonus < top.threshold() {
            return;
        }
        let Some(points) = self.with_host(frame, row, points, bonus) else { return };
        let days_ago = row.days_ago(frame.standard.today);
        if points < top.threshold()
            || (points == top.threshold() && tie::at_least(days_ago) > top.last_tie_key())
        {
            return;
        }
        let offer: OfferId = self.slots.offer(row.slot);
        let tie_key = tie::tie_key(days_ago.map(u32::from), offer, frame.ask.need);
        top.show(Hit { offer, points, tie_key });
    }

    /// What depends on whose the offer is; looked up last, since it lies elsewhere.
    fn with_host(&self, frame: &Frame<'_>, row: &Row, points: u16, bonus: u16) -> Option<u16> {
        let host = self.slots.host(row.slot);
        let is_partner = !frame.ask.partners.is_empty() && frame.ask.partners.contains(&host);
        if host == frame.ask.sending || (row.is_for_partners() && !is_partner) {
            return None;
        }
        Some(if is_partner { points + bonus } else { points })
    }
}
