//! The lists of the index beside those of the scan.

use std::collections::HashMap;
use std::time::Instant;

use domain::{Activity, NeedId, NeedProfile, OfferProfile};
use matching::index::{Hit, Index};
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

/// Judges every offer for some of the needs, spread over all; the same of the lists that were made all at once, and every
/// need for some offers. Nothing compared is nothing shown to be exact.
pub(crate) fn check(
    world: &World,
    index: &Index,
    lists: &[(NeedId, Vec<Hit>)],
    options: &Options,
) -> Checked {
    let needs = world.some_needs(options.sample);
    let began = Instant::now();
    let differences =
        count_different(&needs, |need| !is_same(world, index, need, &world.offers, options.length));
    // Two at a time.
    let all = 2.0 * timings::milliseconds(began.elapsed());
    let sample = needs.len();
    let at_once = needs.iter().all(|need| {
        let list = lists.iter().find(|(id, _)| *id == need.id).map(|(_, list)| list.as_slice());
        list == Some(index.best_offers(need, options.length).as_slice())
    });
    let needs: Vec<NeedProfile> = index.needs().map(|need| need.as_ref().clone()).collect();
    let reached = world.some_offers(options.sample).all(|offer| {
        let plain = rank::reached_needs(&world.scorer, offer, &needs);
        let mut plain: Vec<_> = plain.into_iter().map(|(need, score)| (need, score.points)).collect();
        plain.sort_unstable();
        plain
            .into_iter()
            .eq(index.reached_needs(offer).into_iter().map(|reached| (reached.need, reached.points)))
    });
    let exact = sample > 0 && differences == 0 && at_once && reached;
    Checked { scan_ms: all / timings::mean(sample, 1).max(1.0), sample, exact }
}

/// Of so many needs, spread over all, those whose list is not that of the scan, and how many were compared. Offers of
/// another activity, which always block, are left out of the scan: for thousands of needs it would take hours.
pub(crate) fn differences(world: &World, index: &Index, options: &Options) -> (usize, usize) {
    let mut by_activity: HashMap<Activity, Vec<&OfferProfile>> = HashMap::new();
    for offer in &world.offers {
        by_activity.entry(offer.activity).or_default().push(offer);
    }
    let needs = world.some_needs(options.oracle);
    let different = count_different(&needs, |need| {
        let offers = by_activity.get(&need.activity).map_or(&[][..], Vec::as_slice);
        !is_same(world, index, need, offers.iter().copied(), options.length)
    });
    (different, needs.len())
}

/// On two threads, each with every other need.
fn count_different(needs: &[&NeedProfile], is_different: impl Fn(&NeedProfile) -> bool + Sync) -> usize {
    let count = |first: usize| needs.iter().skip(first).step_by(2).filter(|need| is_different(need)).count();
    std::thread::scope(|scope| {
        let other = scope.spawn(|| count(1));
        // A thread that panicked has compared nothing: all count as different.
        count(0) + other.join().unwrap_or(needs.len())
    })
}

fn is_same<'a>(
    world: &World,
    index: &Index,
    need: &NeedProfile,
    offers: impl IntoIterator<Item = &'a OfferProfile>,
    length: usize,
) -> bool {
    let plain = rank::best_offers(&world.scorer, need, offers, length);
    let found = index.best_offers(need, length);
    let plain = plain.iter().map(|ranked| (ranked.offer, ranked.score.points, ranked.score.tie_key));
    plain.eq(found.iter().map(|hit| (hit.offer, hit.points, hit.tie_key)))
}
