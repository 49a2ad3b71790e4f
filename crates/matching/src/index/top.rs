//! The best so far.

use std::cmp::Reverse;

use super::Hit;

/// The best of all hits that were shown, each offer once, best first.
pub(super) struct Top {
    most: usize,
    minimum: u16,
    hits: Vec<Hit>,
}

fn order(hit: &Hit) -> (Reverse<u16>, i64, domain::OfferId) {
    (Reverse(hit.points), hit.tie_key, hit.offer)
}

impl Top {
    /// At most so many, none with fewer points than the minimum.
    pub(super) fn new(most: usize, minimum: u16) -> Self {
        Self { most, minimum, hits: Vec::with_capacity(most.min(64) + 1) }
    }

    /// The points that a hit needs to be looked at. With just as many its tie key decides.
    pub(super) fn threshold(&self) -> u16 {
        match self.hits.last() {
            Some(last) if self.hits.len() == self.most => last.points,
            _ => self.minimum,
        }
    }

    /// Whether nobody with just the threshold's points gets in whose tie key is not smaller than this.
    pub(super) fn last_tie_key(&self) -> i64 {
        match self.hits.last() {
            Some(last) if self.hits.len() == self.most => last.tie_key,
            _ => i64::MAX,
        }
    }

    /// Shows a hit. An offer that is there already keeps its better points.
    pub(super) fn show(&mut self, hit: Hit) {
        if self.most == 0 || hit.points < self.threshold() {
            return;
        }
        if let Some(at) = self.hits.iter().position(|other| other.offer == hit.offer) {
            if self.hits[at].points >= hit.points {
                return;
            }
            self.hits.remove(at);
        }
        let at = self.hits.partition_point(|other| order(other) < order(&hit));
        self.hits.insert(at, hit);
        self.hits.truncate(self.most);
    }

    pub(super) fn into_hits(self) -> Vec<Hit> {
        self.hits
    }
}
