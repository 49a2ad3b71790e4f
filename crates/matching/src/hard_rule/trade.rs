//! Whether the trades are near enough.

use domain::{Blocked, HardRule, NeedTrade};

use crate::pair::{Combination, Pair};

pub(super) fn check(pair: &Pair<'_>, of: &Combination<'_>, blocked: &mut Vec<Blocked>) {
    match (of.trade, pair.need.trade) {
        // Always holds: without a trade there is nothing that "near enough" could mean.
        (_, NeedTrade::Unknown) if pair.need.activity.has_learners() => blocked.push(Blocked::TradeNotKnown),
        (Some(offered), NeedTrade::Known(wanted)) if pair.profile.must.contains(&HardRule::Trade) => {
            let (relation, _) = pair.scorer.relations().between(offered, wanted, pair.profile.trade);
            // The relations are declared from near to far.
            if relation > pair.profile.trade_at_least {
                blocked.push(Blocked::TradesDiffer { offered: offered.id, wanted: wanted.id });
            }
        }
        _ => {}
    }
}
