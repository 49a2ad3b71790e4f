//! How did it go so far?

use domain::{Fact, TrackRecord};

use super::{Finding, ratio};
use crate::pair::Pair;

pub(super) fn find(pair: &Pair<'_>) -> Finding {
    let record = pair.offer.host.track_record;
    let Some(share) = share(record, pair.scorer.rules().neutral_share) else { return Finding::NOT_STATED };
    let fact = Fact::TrackRecord {
        kept: record.kept,
        accepted: record.accepted,
        answered: record.answered,
        asked: record.asked,
    };
    Finding::of(share, fact)
}

/// The mean of kept of accepted and answered of asked, each smoothed by two imagined cases of the neutral share (with
/// the default half this is Laplace's rule of succession). A company that nobody has asked gets the neutral share
/// itself, and one bad answer weighs less than ten. `None` where nobody has asked yet.
pub(crate) fn share(record: TrackRecord, neutral: u16) -> Option<u16> {
    if record.asked == 0 && record.accepted == 0 {
        return None;
    }
    let neutral = u64::from(neutral);
    let smoothed = |good: u32, all: u32| {
        u64::from(ratio(u64::from(good.min(all)) * 10_000 + 2 * neutral, u64::from(all) + 2))
    };
    Some(ratio(smoothed(record.kept, record.accepted) + smoothed(record.answered, record.asked), 2))
}
