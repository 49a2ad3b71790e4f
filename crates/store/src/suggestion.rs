//! The pair of a need and an offer. The engine writes its columns, people write theirs.

mod expire;
mod find;
mod keep_list;
mod list;
mod parts;
mod update;
mod upsert;

use domain::{
    DeclineReason, EngineSide, HostAnswer, NeedId, OfferId, OfferPeriodId, PartnerSuggestion, SuggestionId,
    SuggestionState, TradeId,
};

use crate::{StoreError, entity::partner_suggestion::Model};

pub use expire::{expire, revive};
pub use find::{find, find_pair, find_within};
pub use keep_list::{NewList, SuggestionList, insert_lists, last_lists};
pub use list::{list_of_need, list_of_needs, needs_of_offer, states_of_needs};
pub use update::update_people;
pub use upsert::{NewSuggestion, upsert_many};

fn to_domain(row: Model) -> Result<PartnerSuggestion, StoreError> {
    let corrupt = |what: &dyn std::fmt::Display| StoreError::corrupt("partner_suggestion", what);
    let state = SuggestionState::parse(&row.state).map_err(|err| corrupt(&err))?;
    // An expired one holds the rule's name there, which is the engine's and no person's reason.
    let reason = row.reason_code.filter(|_| state != SuggestionState::Expired);
    let reason = reason.map(|word| DeclineReason::parse(&word)).transpose();
    Ok(PartnerSuggestion {
        id: SuggestionId::from_uuid(row.id),
        need: NeedId::from_uuid(row.need_id),
        offer: OfferId::from_uuid(row.offer_id),
        engine: EngineSide {
            period: row.offer_period_id.map(OfferPeriodId::from_uuid),
            trade: row.trade_id.map(TradeId),
            score: u16::try_from(row.score).map_err(|err| corrupt(&err))?,
            tie_key: row.tie_key,
            parts: parts::read(row.parts)?,
            rules_version: row.rules_version,
            as_of: row.as_of_on,
            position: row.position,
        },
        state,
        reason: reason.map_err(|err| corrupt(&err))?,
        first_listed_at: row.first_listed_at,
        host_answer: row
            .host_answer
            .map(|word| HostAnswer::parse(&word))
            .transpose()
            .map_err(|err| corrupt(&err))?,
        seen_at: row.seen_at,
        revision: row.revision,
    })
}
