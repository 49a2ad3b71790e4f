//! How did it go so far?

use domain::Fact;

use super::{Finding, ratio};
use crate::pair::Pair;

/// The mean of kept of accepted and answered of asked, each smoothed by two imagined cases of the neutral share (with
/// the default half this is Laplace's rule of succession). A company that nobody has asked gets the neutral share
/// itself, and one bad answer weighs less than ten.
pub(super) fn find(pair: &Pair<'_>) -> Finding {
    let record = pair.offer.host.track_record;
    if record.asked == 0 && record.accepted == 0 {
        return Finding::NOT_STATED;
    }
    let neutral = u64::from(pair.scorer.rules().neutral_share);
    let smoothed = |good: u32, all: u32| {
        u64::from(ratio(u64::from(good.min(all)) * 10_000 + 2 * neutral, u64::from(all) + 2))
    };
    let share = ratio(smoothed(record.kept, record.accepted) + smoothed(record.answered, record.asked), 2);
    let fact = Fact::TrackRecord {
        kept: record.kept,
        accepted: record.accepted,
        answered: record.answered,
        asked: record.asked,
    };
    Finding::of(share, fact)
}
