//! An explanation as the API shows it.

use app::catalogue::Catalogue;
use app::suggestion::Explanation;
use domain::{Counterfactual, NeedId, OfferId, Remedy, Score};
use serde::Serialize;
use utoipa::ToSchema;

use super::{blocked::BlockedOut, remedy::RemedyOut};
use crate::v1::{offer::PeriodOut, part::PartOut, trade::TradeOut};

/// What the engine says about a pair: a score, or every rule that blocks it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Explanation)]
pub(crate) struct ExplanationOut {
    /// What is given.
    #[schema(value_type = Uuid)]
    offer_id: OfferId,
    /// Who looks for what.
    #[schema(value_type = Uuid)]
    need_id: NeedId,
    /// Points of 10,000: the sum of the parts; `null` where the pair is blocked.
    #[schema(maximum = 10_000)]
    score: Option<u16>,
    /// Where the points come from; empty where the pair is blocked.
    parts: Vec<PartOut>,
    /// The trade of the offer that fits best.
    trade: Option<TradeOut>,
    /// The period of the offer that fits best.
    period: Option<PeriodOut>,
    /// Every rule that blocks the pair; empty where there is a score.
    blocked: Vec<BlockedOut>,
    /// What we don't know the law of: a person has to check it.
    check_by_hand: Vec<BlockedOut>,
    /// What would help, the smallest change first: changes of what is one's own, for admins of both. For an offer that
    /// is suggested, what would lift it on the need's list.
    remedies: Vec<RemedyOut>,
    /// Under which rules.
    rules_version: i32,
}

impl ExplanationOut {
    /// The explanation with names and reasons.
    pub(crate) fn of(catalogue: &Catalogue, found: &Explanation) -> Self {
        let (score, blocked) = match &found.verdict {
            Ok(score) => (Some(score), &[][..]),
            Err(blocked) => (None, blocked.as_slice()),
        };
        let by_hand = score.map_or(&[][..], |score| &score.check_by_hand);
        Self {
            offer_id: found.offer.id,
            need_id: found.need.id,
            score: score.map(|score| score.points),
            parts: score.map(|score| PartOut::all(catalogue, &score.parts)).unwrap_or_default(),
            trade: score.and_then(|score| score.trade).and_then(|id| TradeOut::of(catalogue, id)),
            period: score.and_then(|Score { period, .. }| PeriodOut::winning(&found.offer.periods, *period)),
            blocked: BlockedOut::all(catalogue, blocked),
            check_by_hand: BlockedOut::all(catalogue, by_hand),
            remedies: found.remedies.iter().map(|promise| remedy(catalogue, found, promise)).collect(),
            rules_version: found.rules_version,
        }
    }
}

fn remedy(catalogue: &Catalogue, found: &Explanation, promise: &Counterfactual) -> RemedyOut {
    let activity = match promise.remedy {
        Remedy::Offer(_) => found.offer.activity,
        Remedy::Need(_) => found.need.activity,
    };
    RemedyOut::of(catalogue, activity, promise)
}
