//! What became of notifications.

use domain::{AccountId, MailId, NotificationId, NotificationState};
use sea_orm::{entity::prelude::*, sea_query::Expr};

use crate::{
    Executor, ROWS_PER_STATEMENT, StoreError,
    entity::notification::{Column, Entity},
};

/// Takes waiting notifications further: into a mail, or to none with a reason. Gives how many still waited.
///
/// # Errors
///
/// When the database refuses.
pub async fn mark(
    db: &Executor<'_>,
    ids: &[NotificationId],
    state: NotificationState,
    mail: Option<MailId>,
    skip_reason: Option<&str>,
) -> Result<u64, StoreError> {
    let mut marked = 0;
    for chunk in ids.chunks(ROWS_PER_STATEMENT) {
        let result = Entity::update_many()
            .col_expr(Column::State, state.as_str().into())
            .col_expr(Column::MailId, Expr::val(mail.map(MailId::as_uuid)))
            .col_expr(Column::SkipReason, Expr::val(skip_reason.map(str::to_owned)))
            .filter(Column::Id.is_in(chunk.iter().map(|id| id.as_uuid())))
            .filter(Column::State.eq(NotificationState::Waiting.as_str()))
            .exec(db)
            .await?;
        marked += result.rows_affected;
    }
    Ok(marked)
}

/// Takes what still waits for an account to no mail, with a reason.
///
/// # Errors
///
/// When the database refuses.
pub async fn skip_all_of(db: &Executor<'_>, account: AccountId, reason: &str) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::State, NotificationState::Skipped.as_str().into())
        .col_expr(Column::SkipReason, reason.into())
        .filter(Column::AccountId.eq(account.as_uuid()))
        .filter(Column::State.eq(NotificationState::Waiting.as_str()))
        .exec(db)
        .await?;
    Ok(())
}
