//! How far is it?

use domain::Fact;

use super::Finding;
use crate::pair::Pair;

/// Weighs with what the border costs, shows the road alone.
pub(super) fn find(pair: &Pair<'_>) -> Finding {
    let way = pair.way;
    let fact = Fact::Distance {
        km: way.km,
        approximate: way.approximate,
        across_border: way.across_border,
        detour: way.detour.cloned(),
        straight_km: way.straight_km,
    };
    Finding::of(pair.profile.distance.share(way.weighed_km), fact)
}
