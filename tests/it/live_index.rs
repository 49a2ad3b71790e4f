//! The index in memory follows the database, whoever writes there.

mod follows;
mod images;
mod loads;
mod world;

use app::live_index::Snapshot;
use domain::{NeedId, OfferId};

/// Offers with points and tie keys, best first.
type List = Vec<(OfferId, u16, i64)>;

/// What anybody could ask of an index.
#[derive(Debug, PartialEq, Eq)]
struct Answers {
    counts: (usize, usize),
    rules: (i32, chrono::NaiveDate),
    /// The best ten of each need.
    lists: Vec<(NeedId, List)>,
}

impl Answers {
    fn of(snapshot: &Snapshot) -> Self {
        let index = snapshot.index().expect("loaded");
        let best = |need: &domain::NeedProfile| {
            let hits = index.best_offers(need, 10);
            (need.id, hits.into_iter().map(|hit| (hit.offer, hit.points, hit.tie_key)).collect())
        };
        let mut lists: Vec<_> = index.needs().map(|need| best(need)).collect();
        lists.sort();
        let rules = (snapshot.rules_version(), snapshot.as_of());
        Self { counts: (snapshot.offers(), snapshot.needs()), rules, lists }
    }
}
