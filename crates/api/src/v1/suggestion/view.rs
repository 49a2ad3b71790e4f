//! A suggestion as the API shows it.

use app::catalogue::Catalogue;
use app::suggestion::{SuggestionView, Suggestions};
use chrono::NaiveDate;
use domain::{
    Activity, DeclineReason, NeedId, Offer, OfferId, Organisation, PartnerSuggestion, SuggestionId,
    SuggestionState,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::{
    location::LocationOut, offer::PeriodOut, organisation::HostOut, part::PartOut, trade::TradeOut, word,
};

/// The list of a need.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Suggestions)]
pub(crate) struct SuggestionsOut {
    /// Whose list it is.
    #[schema(value_type = Uuid)]
    need_id: NeedId,
    /// The best first.
    items: Vec<SuggestionOut>,
    /// What the sending side has said no to; without a rank.
    declined: Vec<SuggestionOut>,
}

/// An offer that fits a need.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Suggestion)]
pub(crate) struct SuggestionOut {
    /// Identifies the pair, for ever.
    #[schema(value_type = Uuid)]
    id: SuggestionId,
    /// Its place on the list, from 1; `null` where it was declined.
    rank: Option<usize>,
    /// Points of 10,000: the sum of the parts.
    #[schema(maximum = 10_000)]
    score: u16,
    /// Where the points come from.
    parts: Vec<PartOut>,
    /// The offer.
    offer: SuggestedOfferOut,
    /// The trade of the offer that fits best; `null` where trades don't matter.
    trade: Option<TradeOut>,
    /// The period of the offer that fits best; `null` where none is stated.
    period: Option<PeriodOut>,
    /// How far it has come.
    #[schema(value_type = word::SuggestionState)]
    state: SuggestionState,
    /// Why it was declined.
    #[schema(value_type = Option<word::DeclineReason>)]
    reason: Option<DeclineReason>,
    /// Under which rules it was scored.
    rules_version: i32,
    /// For which day.
    as_of: NaiveDate,
}

/// What there is to know of an offer on a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SuggestedOffer)]
pub(crate) struct SuggestedOfferOut {
    /// Identifies it.
    #[schema(value_type = Uuid)]
    id: OfferId,
    /// In the host's words.
    title: String,
    /// What is given.
    #[schema(value_type = word::Activity)]
    activity: Activity,
    /// Who gives it.
    host: HostOut,
    /// Where.
    location: LocationOut,
}

/// What became of an answer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Answered)]
pub(crate) struct AnsweredOut {
    /// The suggestion.
    #[schema(value_type = Uuid)]
    id: SuggestionId,
    /// Whose list it is on.
    #[schema(value_type = Uuid)]
    need_id: NeedId,
    /// What it is about.
    #[schema(value_type = Uuid)]
    offer_id: OfferId,
    /// How far it has come.
    #[schema(value_type = word::SuggestionState)]
    state: SuggestionState,
    /// Why it was declined.
    #[schema(value_type = Option<word::DeclineReason>)]
    reason: Option<DeclineReason>,
    /// Counts its changes; also the `ETag`.
    pub(super) revision: i32,
}

impl SuggestionsOut {
    /// The list with names and reasons.
    pub(crate) fn of(catalogue: &Catalogue, list: &Suggestions) -> Self {
        let ranked = list.listed.iter().zip(1..);
        Self {
            need_id: list.need.id,
            items: ranked.map(|(view, rank)| SuggestionOut::of(catalogue, view, Some(rank))).collect(),
            declined: list.declined.iter().map(|view| SuggestionOut::of(catalogue, view, None)).collect(),
        }
    }
}

impl SuggestionOut {
    fn of(catalogue: &Catalogue, view: &SuggestionView, rank: Option<usize>) -> Self {
        let SuggestionView { suggestion, offer, host, .. } = view;
        let engine = &suggestion.engine;
        Self {
            id: suggestion.id,
            rank,
            score: engine.score,
            parts: PartOut::all(catalogue, &engine.parts),
            offer: SuggestedOfferOut::of(catalogue, offer, host),
            trade: engine.trade.and_then(|id| TradeOut::of(catalogue, id)),
            period: PeriodOut::winning(&offer.periods, engine.period),
            state: suggestion.state,
            reason: suggestion.reason,
            rules_version: engine.rules_version,
            as_of: engine.as_of,
        }
    }
}

impl SuggestedOfferOut {
    /// An offer with its host.
    pub(super) fn of(catalogue: &Catalogue, offer: &Offer, host: &Organisation) -> Self {
        let at = &offer.location;
        Self {
            id: offer.id,
            title: offer.title.clone(),
            activity: offer.activity,
            host: HostOut { id: host.id, name: host.name.clone() },
            location: LocationOut::of(catalogue, at.country, at.region, at.place),
        }
    }
}

impl From<PartnerSuggestion> for AnsweredOut {
    fn from(found: PartnerSuggestion) -> Self {
        let PartnerSuggestion { id, need: need_id, offer: offer_id, state, reason, revision, .. } = found;
        Self { id, need_id, offer_id, state, reason, revision }
    }
}
