//! What the engine writes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{EngineSide, NeedId, OfferId, OfferPeriodId, SuggestionId, SuggestionState};
use sea_orm::{
    ActiveValue::Set,
    ExprTrait,
    entity::prelude::*,
    sea_query::{Expr, OnConflict},
};

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::partner_suggestion::{ActiveModel, Column, Entity},
};

/// What the engine says about a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSuggestion {
    /// Identifies the suggestion, unless the pair has one.
    pub id: SuggestionId,
    /// Who looks.
    pub need: NeedId,
    /// What is given.
    pub offer: OfferId,
    /// What the engine says.
    pub engine: EngineSide,
    /// When it first stood on the list, unless it had before.
    pub listed_at: DateTime<Utc>,
}

/// Writes what the engine says about pairs; gives how many rows were written. Of a pair that is known only the
/// engine's columns are replaced, and only where (rules version, position) is not older than what is there.
///
/// # Errors
///
/// When the database refuses.
pub async fn upsert_many(db: &Executor<'_>, suggestions: &[NewSuggestion]) -> Result<u64, StoreError> {
    let rows: Vec<ActiveModel> = newest(suggestions).into_iter().map(to_row).collect::<Result<_, _>>()?;
    let mut written = 0;
    for chunk in rows.chunks(ROWS_PER_STATEMENT) {
        written += Entity::insert_many(chunk.iter().cloned())
            .on_conflict(unless_older())
            .exec_without_returning(db)
            .await?;
    }
    Ok(written)
}

/// One for each pair, since a statement may not touch a row twice, and in one order for all writers, since
/// otherwise two of them could wait for each other.
fn newest(suggestions: &[NewSuggestion]) -> Vec<&NewSuggestion> {
    let age = |suggestion: &NewSuggestion| (suggestion.engine.rules_version, suggestion.engine.position);
    let mut newest: BTreeMap<(NeedId, OfferId), &NewSuggestion> = BTreeMap::new();
    for suggestion in suggestions {
        let known = newest.entry((suggestion.need, suggestion.offer)).or_insert(suggestion);
        if age(suggestion) >= age(known) {
            *known = suggestion;
        }
    }
    newest.into_values().collect()
}

fn unless_older() -> OnConflict {
    use Column::{
        AsOfOn, NeedId, OfferId, OfferPeriodId, Parts, Position, RulesVersion, Score, TieKey, TradeId,
    };
    let age =
        |table: &'static str| Expr::tuple([Expr::col((table, RulesVersion)), Expr::col((table, Position))]);
    OnConflict::columns([NeedId, OfferId])
        .update_columns([OfferPeriodId, TradeId, Score, TieKey, Parts, RulesVersion, AsOfOn, Position])
        .action_and_where(age("excluded").gte(age("partner_suggestion")))
        .to_owned()
}

fn to_row(suggestion: &NewSuggestion) -> Result<ActiveModel, StoreError> {
    let engine = &suggestion.engine;
    Ok(ActiveModel {
        id: Set(suggestion.id.as_uuid()),
        need_id: Set(suggestion.need.as_uuid()),
        offer_id: Set(suggestion.offer.as_uuid()),
        offer_period_id: Set(engine.period.map(OfferPeriodId::as_uuid)),
        trade_id: Set(engine.trade.map(|trade| trade.0)),
        score: Set(i32::from(engine.score)),
        tie_key: Set(engine.tie_key),
        parts: Set(super::parts::write(&engine.parts)?),
        rules_version: Set(engine.rules_version),
        as_of_on: Set(engine.as_of),
        position: Set(engine.position),
        state: Set(SuggestionState::Proposed.as_str().to_owned()),
        reason_code: Set(None),
        host_answer: Set(None),
        is_shortlisted: Set(false),
        first_listed_at: Set(suggestion.listed_at),
        seen_at: Set(None),
        revision: Set(1),
    })
}
