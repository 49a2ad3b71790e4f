//! How far is too far. What people have said goes before the rules' radius, and each limit is named with its side.

use domain::{Blocked, HardRule, Side};

use crate::pair::Pair;

pub(super) fn check(pair: &Pair<'_>, blocked: &mut Vec<Blocked>) {
    if !pair.profile.must.contains(&HardRule::Radius) {
        return;
    }
    let stated = [(Some(Side::Host), pair.offer.radius_km), (Some(Side::Sending), pair.need.max_distance_km)];
    let nobody_has_said = stated.iter().all(|(_, limit)| limit.is_none());
    let ours = (None, pair.profile.radius_km.filter(|_| nobody_has_said));
    for (whose, limit) in stated.into_iter().chain([ours]) {
        if let Some(limit_km) = limit.filter(|limit| pair.way.km > *limit) {
            blocked.push(Blocked::BeyondRadius { km: pair.way.km, limit_km, whose });
        }
    }
}
