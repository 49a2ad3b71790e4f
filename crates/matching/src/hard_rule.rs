//! What blocks a pair. Each rule names itself with what it takes to say so in a sentence; none hides another.

mod accreditation;
mod activity;
mod border;
pub(crate) mod contact_budget;
mod dates;
mod eqf;
mod free;
mod radius;
mod standing;
mod trade;

use domain::Blocked;

use crate::pair::{Combination, Pair};

/// Every rule that blocks the pair whatever the trade and the period.
pub(crate) fn of_pair(pair: &Pair<'_>) -> Vec<Blocked> {
    let mut blocked = Vec::new();
    standing::check(pair, &mut blocked);
    activity::check(pair, &mut blocked);
    border::check(pair, &mut blocked);
    radius::check(pair, &mut blocked);
    contact_budget::check(pair, &mut blocked);
    eqf::check(pair, &mut blocked);
    blocked
}

/// Every rule that blocks one combination of trade and period.
pub(crate) fn of_combination(pair: &Pair<'_>, of: &Combination<'_>) -> Vec<Blocked> {
    let mut blocked = Vec::new();
    trade::check(pair, of, &mut blocked);
    dates::check(pair, of, &mut blocked);
    free::check(pair, of, &mut blocked);
    accreditation::check(pair, of, &mut blocked);
    blocked
}

/// What blocks nothing but has to be looked at, since nobody has told us.
pub(crate) fn check_by_hand(pair: &Pair<'_>) -> Vec<Blocked> {
    border::unknown_direction(pair).into_iter().collect()
}
