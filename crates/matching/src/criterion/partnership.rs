//! Do they know each other?

use domain::{ALL_POINTS, Fact};

use super::Finding;
use crate::pair::Pair;

/// A partner gets all points, everybody else the neutral share: being new never lowers a score.
pub(super) fn find(pair: &Pair<'_>) -> Finding {
    let since = pair
        .need
        .partners
        .iter()
        .filter(|(partner, _)| *partner == pair.offer.host.id)
        .map(|(_, since)| *since)
        .min();
    Finding { share: since.map(|_| ALL_POINTS), fact: Fact::Partnership { since } }
}
