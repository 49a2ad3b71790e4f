//! Whether both speak of the same thing.

use domain::Blocked;

use crate::pair::Pair;

pub(super) fn check(pair: &Pair<'_>, blocked: &mut Vec<Blocked>) {
    let (offered, wanted) = (pair.offer.activity, pair.need.activity);
    if offered != wanted {
        blocked.push(Blocked::ActivitiesDiffer { offered, wanted });
    }
}
