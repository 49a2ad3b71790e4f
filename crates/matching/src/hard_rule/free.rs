//! Whether anything is left.

use domain::Blocked;

use crate::pair::{Combination, Pair};

pub(super) fn check(pair: &Pair<'_>, of: &Combination<'_>, blocked: &mut Vec<Blocked>) {
    if of.free(pair.offer) == Some(0) {
        let quantity = of.period.map_or(pair.offer.facts.quantity, |offered| offered.quantity);
        blocked.push(Blocked::Full { quantity: quantity.unwrap_or(0) });
    }
}
