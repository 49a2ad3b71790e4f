//! What people write.

use domain::{DeclineReason, HostAnswer, PartnerSuggestion};
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::partner_suggestion::{ActiveModel, Column, Entity},
};

/// Writes the columns of people: state, reason, the host's answer, when it was seen. The suggestion's revision is one above the one
/// that was read.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] when the stored revision is another one, or there is no such suggestion.
pub async fn update_people(db: &Executor<'_>, suggestion: &PartnerSuggestion) -> Result<(), StoreError> {
    let row = ActiveModel {
        state: Set(suggestion.state.as_str().to_owned()),
        reason_code: Set(suggestion.reason.map(DeclineReason::as_str).map(str::to_owned)),
        host_answer: Set(suggestion.host_answer.map(HostAnswer::as_str).map(str::to_owned)),
        seen_at: Set(suggestion.seen_at),
        revision: Set(suggestion.revision),
        ..Default::default()
    };
    let updated = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(suggestion.id.as_uuid()))
        .filter(Column::Revision.eq(suggestion.revision - 1))
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}
