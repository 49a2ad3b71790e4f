//! Those that an offer is compared with.

use std::cmp::Reverse;

use domain::{OfferId, Score};

use crate::{index::Hit, rank::Ranked};

/// A need's list as it is, best first: those that an offer is compared with.
#[derive(Clone, Debug, Default)]
pub struct Standings {
    best: Vec<Hit>,
    is_whole: bool,
}

impl Standings {
    /// From the best offers for a need, best first, of which at most so many were asked for. Ask for one more than the
    /// lowest rank that is of interest: the offer itself may be among them.
    pub const fn new(best: Vec<Hit>, asked: usize) -> Self {
        Self { is_whole: best.len() < asked, best }
    }

    /// The same from the plain scan.
    pub fn of_ranked(best: &[Ranked], asked: usize) -> Self {
        Self::new(best.iter().map(Hit::from).collect(), asked)
    }

    /// Where an offer of this score stands, 1 is the best; `None` where that is below the last one that is known.
    pub fn rank(&self, offer: OfferId, score: &Score) -> Option<usize> {
        let key = |points: u16, tie_key: i64, offer: OfferId| (Reverse(points), tie_key, offer);
        let own = key(score.points, score.tie_key, offer);
        let mut others = self.best.iter().filter(|other| other.offer != offer);
        let better =
            others.clone().filter(|other| key(other.points, other.tie_key, other.offer) < own).count();
        (self.is_whole || others.nth(better).is_some()).then_some(better + 1)
    }
}

impl From<&Ranked> for Hit {
    fn from(ranked: &Ranked) -> Self {
        Self { offer: ranked.offer, points: ranked.score.points, tie_key: ranked.score.tie_key }
    }
}
