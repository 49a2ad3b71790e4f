//! Is there enough for all?

use domain::{ALL_POINTS, Fact};

use super::{Finding, ratio};
use crate::pair::{Combination, Pair};

/// Saturates at what is still wanted, so that a big company gains nothing by having more.
pub(super) fn find(pair: &Pair<'_>, of: &Combination<'_>) -> Finding {
    let (Some(free), Some(quantity)) = (of.free(pair.offer), pair.need.quantity) else {
        return Finding::NOT_STATED;
    };
    let wanted = quantity.saturating_sub(pair.need.met);
    let share = if free >= wanted {
        ALL_POINTS
    } else {
        ratio(u64::from(free) * u64::from(ALL_POINTS), u64::from(wanted))
    };
    Finding::of(share, Fact::Quantity { free, wanted })
}
