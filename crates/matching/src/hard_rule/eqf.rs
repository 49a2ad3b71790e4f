//! Whether the programme's level is one that the host takes.

use domain::{Blocked, HardRule};

use crate::pair::Pair;

pub(super) fn check(pair: &Pair<'_>, blocked: &mut Vec<Blocked>) {
    let (from, to) = pair.offer.eqf;
    if let Some(level) = pair.need.eqf_level.filter(|_| pair.profile.must.contains(&HardRule::Eqf))
        && (from.is_some_and(|from| level < from) || to.is_some_and(|to| level > to))
    {
        blocked.push(Blocked::EqfOutOfRange { level, from, to });
    }
}
