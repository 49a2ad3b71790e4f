//! How many of the seven company-level criteria of the European Framework for Quality and Effective Apprenticeships
//! (2018/C 153/01) does the host meet?

use super::{Finding, answers};
use crate::pair::Pair;

pub(super) fn find(pair: &Pair<'_>) -> Finding {
    answers::find(&pair.offer.host.quality.answers(), pair.scorer.rules().neutral_share)
}
