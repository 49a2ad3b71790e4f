//! Do the days meet?

use domain::{ALL_POINTS, Fact};

use super::{Finding, ratio};
use crate::pair::{Combination, Pair};

/// Days met of days wanted; neutral where one side has stated no period.
pub(super) fn find(pair: &Pair<'_>, of: &Combination<'_>) -> Finding {
    let Some(days) = pair.common_days(of) else { return Finding::NOT_STATED };
    let weekdays = of.period.and_then(|offered| offered.weekdays?.common(pair.need.weekdays?));
    let share = ratio(u64::from(days.met) * u64::from(ALL_POINTS), u64::from(days.wanted));
    Finding::of(share, Fact::Days { common: days.period, met: days.met, wanted: days.wanted, weekdays })
}
