//! An explanation as the API shows it.

use app::catalogue::Catalogue;
use app::suggestion::{Explanation, Help};
use domain::{Counterfactual, NeedId, OfferId, Score};
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
    /// The offer's place on the need's list now, from 1; `null` where it is not on it, or not known yet.
    rank: Option<usize>,
    /// What would help: changes of what is one's own, for admins of both; those of the need first, the smallest first
    /// of each. For an offer that is suggested, what would lift it on the need's list. `null` while offers are being
    /// loaded, when nobody can say.
    remedies: Option<Vec<RemedyOut>>,
    /// Whether the other side has a change that would have the pair suggested; `null` as above.
    others_could: Option<bool>,
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
            rank: found.help.as_ref().and_then(|help| help.rank),
            remedies: found.help.as_ref().map(|help| remedies(catalogue, found, help)),
            others_could: found.help.as_ref().map(|help| help.others_could),
            rules_version: found.rules_version,
        }
    }
}

fn remedies(catalogue: &Catalogue, found: &Explanation, help: &Help) -> Vec<RemedyOut> {
    let out = |one: &Counterfactual| RemedyOut::of(catalogue, found.activity_of(&one.remedy), one);
    help.remedies.iter().map(out).collect()
}
