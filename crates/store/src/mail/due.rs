//! Which mails could be taken.

use chrono::{DateTime, TimeDelta, Utc};
use domain::MailState;
use sea_orm::{Condition, QuerySelect, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    entity::outgoing_mail::{Column, Entity},
};

/// Leases that end later than so many leases from now were given by a clock that has been set back since.
const TOO_LONG: i32 = 10;

/// Waits, and its time has come. What was written later than now waits for nothing: the clock was set back.
pub(super) fn waits(now: DateTime<Utc>) -> Condition {
    let waiting = [MailState::Queued, MailState::Retry].map(MailState::as_str);
    let has_come = Condition::any().add(Column::NextAttemptAt.lte(now)).add(Column::CreatedAt.gt(now));
    Condition::all().add(Column::State.is_in(waiting)).add(has_come)
}

/// Is being sent by somebody who no longer renews it.
pub(super) fn left_behind(now: DateTime<Utc>, lease: TimeDelta) -> Condition {
    let is_over =
        Condition::any().add(Column::LeaseUntil.lte(now)).add(Column::LeaseUntil.gt(now + lease * TOO_LONG));
    Condition::all().add(Column::State.eq(MailState::Sending.as_str())).add(is_over)
}

/// Whether a mail could be taken; of others' only where their lease is over.
///
/// # Errors
///
/// When the database refuses.
pub async fn is_due(
    db: &Executor<'_>,
    now: DateTime<Utc>,
    lease: TimeDelta,
    left_behind_too: bool,
) -> Result<bool, StoreError> {
    let mut which = Condition::any().add(waits(now));
    if left_behind_too {
        which = which.add(left_behind(now, lease));
    }
    let found: Option<Uuid> =
        Entity::find().select_only().column(Column::Id).filter(which).into_tuple().one(db).await?;
    Ok(found.is_some())
}
