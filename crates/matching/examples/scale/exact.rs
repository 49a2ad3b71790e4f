//! The lists of the index beside those of the scan.

use std::time::Instant;

use domain::NeedProfile;
use matching::index::Index;
use matching::rank;

use crate::options::Options;
use crate::timings;
use crate::world::World;

pub(crate) struct Checked {
    /// Milliseconds of one scan, on average.
    pub(crate) scan_ms: f64,
    pub(crate) sample: usize,
    pub(crate) exact: bool,
}

/// Judges every offer for some of the needs, spread over all.
pub(crate) fn check(world: &World, index: &Index, options: &Options) -> Checked {
    let sample = options.sample.min(world.needs.len());
    let step = world.needs.len().checked_div(sample).unwrap_or(1).max(1);
    let needs: Vec<&NeedProfile> = world.needs.iter().step_by(step).take(sample).map(AsRef::as_ref).collect();
    let began = Instant::now();
    let all_same =
        |needs: &[&NeedProfile]| needs.iter().all(|need| is_same(world, index, need, options.length));
    let exact = std::thread::scope(|scope| {
        let (one, other) = needs.split_at(needs.len() / 2);
        let other = scope.spawn(move || all_same(other));
        all_same(one) && other.join().unwrap_or(false)
    });
    // Two at a time.
    let all = 2.0 * timings::milliseconds(began.elapsed());
    Checked { scan_ms: all / timings::mean(sample, 1).max(1.0), sample, exact }
}

fn is_same(world: &World, index: &Index, need: &NeedProfile, length: usize) -> bool {
    let plain = rank::best_offers(&world.scorer, need, &world.offers, length);
    let found = index.best_offers(need, length);
    let plain = plain.iter().map(|ranked| (ranked.offer, ranked.score.points, ranked.score.tie_key));
    plain.eq(found.iter().map(|hit| (hit.offer, hit.points, hit.tie_key)))
}
