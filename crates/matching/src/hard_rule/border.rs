//! Borders: both sides want it, and nobody knows that it is not allowed.

use domain::{Blocked, Direction, HardRule, Side};

use crate::pair::Pair;

pub(super) fn check(pair: &Pair<'_>, blocked: &mut Vec<Blocked>) {
    if !is_abroad(pair) {
        return;
    }
    if pair.profile.must.contains(&HardRule::Border) {
        let sides =
            [(Side::Host, pair.offer.accepts_cross_border), (Side::Sending, pair.need.accepts_cross_border)];
        let unwilling = sides.into_iter().filter(|(_, accepts)| !accepts);
        blocked.extend(unwilling.map(|(side, _)| Blocked::BorderNotAccepted { side }));
    }
    if direction(pair).is_some_and(|direction| !direction.allowed) {
        let (from, to) = (pair.need.country, pair.offer.location.country);
        blocked.push(Blocked::DirectionNotAllowed { from, to });
    }
}

/// A direction of which nobody has told us: it never blocks, somebody checks by hand.
pub(super) fn unknown_direction(pair: &Pair<'_>) -> Option<Blocked> {
    let (from, to) = (pair.need.country, pair.offer.location.country);
    (is_abroad(pair) && direction(pair).is_none()).then_some(Blocked::DirectionUnknown { from, to })
}

fn is_abroad(pair: &Pair<'_>) -> bool {
    pair.need.country != pair.offer.location.country
}

/// The row that says no where there are several: a permission does not lift a ban.
fn direction<'a>(pair: &Pair<'a>) -> Option<&'a Direction> {
    let rows = pair.scorer.rules().directions.iter().filter(|direction| {
        direction.family == pair.need.activity.family()
            && direction.from.contains(pair.need.country)
            && direction.to.contains(pair.offer.location.country)
    });
    rows.min_by_key(|direction| direction.allowed)
}
