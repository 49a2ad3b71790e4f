//! What no longer fits, and what fits again. People's answers stay as they are.

use domain::{NeedId, OfferId, SuggestionId, SuggestionState};
use sea_orm::{ExprTrait, QueryOrder, QuerySelect, entity::prelude::*, sea_query::Expr};
use uuid::Uuid;

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::partner_suggestion::{Column, Entity},
};

/// Lets suggestions of a need expire, with the name of the rule; only proposed and seen ones. Gives which, and
/// the state that each was in. Counts as a change, so that an answer to what was shown before is refused.
///
/// Needs a transaction.
///
/// # Errors
///
/// When the database refuses or a word is unknown.
pub async fn expire(
    db: &Executor<'_>,
    need: NeedId,
    offers: &[OfferId],
    rule: &str,
) -> Result<Vec<(SuggestionId, SuggestionState)>, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the rows must last until they are changed");
    let mut expired = vec![];
    for chunk in offers.chunks(ROWS_PER_STATEMENT) {
        let open = [SuggestionState::Proposed, SuggestionState::Seen];
        let rows: Vec<(Uuid, String)> = Entity::find()
            .select_only()
            .columns([Column::Id, Column::State])
            .filter(Column::NeedId.eq(need.as_uuid()))
            .filter(Column::OfferId.is_in(chunk.iter().map(|offer| offer.as_uuid())))
            .filter(Column::State.is_in(open.map(SuggestionState::as_str)))
            .order_by_asc(Column::Id)
            .lock_exclusive()
            .into_tuple()
            .all(db)
            .await?;
        Entity::update_many()
            .col_expr(Column::State, SuggestionState::Expired.as_str().into())
            .col_expr(Column::ReasonCode, rule.into())
            .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
            .filter(Column::Id.is_in(rows.iter().map(|(id, _state)| *id)))
            .exec(db)
            .await?;
        for (id, state) in rows {
            let state = SuggestionState::parse(&state)
                .map_err(|err| StoreError::corrupt("partner_suggestion", err))?;
            expired.push((SuggestionId::from_uuid(id), state));
        }
    }
    Ok(expired)
}

/// Proposes expired suggestions again; gives those that were expired.
///
/// # Errors
///
/// When the database refuses.
pub async fn revive(db: &Executor<'_>, ids: &[SuggestionId]) -> Result<Vec<SuggestionId>, StoreError> {
    let mut revived = vec![];
    for chunk in ids.chunks(ROWS_PER_STATEMENT) {
        let rows = Entity::update_many()
            .col_expr(Column::State, SuggestionState::Proposed.as_str().into())
            .col_expr(Column::ReasonCode, Expr::val(None::<String>))
            .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
            .filter(Column::Id.is_in(chunk.iter().map(|id| id.as_uuid())))
            .filter(Column::State.eq(SuggestionState::Expired.as_str()))
            .exec_with_returning(db)
            .await?;
        revived.extend(rows.into_iter().map(|row| SuggestionId::from_uuid(row.id)));
    }
    revived.sort_unstable();
    Ok(revived)
}
