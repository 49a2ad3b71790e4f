//! Can everybody take part?

use super::{Finding, answers};
use crate::pair::Pair;

/// Weighs only where the need says that somebody needs support or help with travel: otherwise stairs are no fault.
pub(super) fn find(pair: &Pair<'_>) -> Finding {
    if pair.need.with_support.unwrap_or(0) == 0 {
        return Finding::NOT_STATED;
    }
    answers::find(&pair.offer.facts.inclusion_answers(), pair.scorer.rules().neutral_share)
}
