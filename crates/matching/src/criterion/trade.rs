//! Is it the same occupation, or a near one?

use domain::{Fact, NeedTrade};

use super::Finding;
use crate::pair::{Combination, Pair};

/// Neutral where the need serves no programme or the offer names no trade: any is as good as another then.
pub(super) fn find(pair: &Pair<'_>, of: &Combination<'_>) -> Finding {
    let (Some(offered), NeedTrade::Known(wanted)) = (of.trade, pair.need.trade) else {
        return Finding::NOT_STATED;
    };
    let (relation, share) = pair.scorer.relations().between(offered, wanted, pair.profile.trade);
    Finding::of(share, Fact::Trade { offered: offered.id, wanted: wanted.id, relation })
}
