//! Whoever acts for an organisation, or is asked at it.

use chrono::{DateTime, Utc};
use domain::{NotificationState, OrganisationId};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    entity::{contact, membership, notification, token},
};

/// Tells how many moved.
pub(super) async fn move_contacts(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<u64, StoreError> {
    use contact::Column::{OrganisationId, Revision};
    let updated = contact::Entity::update_many()
        .col_expr(OrganisationId, Expr::val(into.as_uuid()))
        .col_expr(Revision, Expr::col(Revision).add(1))
        .filter(OrganisationId.eq(from.as_uuid()))
        .exec(db)
        .await?;
    Ok(updated.rows_affected)
}

/// Tells how many moved, and how many were ended: of an account that acts for both.
pub(super) async fn move_memberships(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
    now: DateTime<Utc>,
) -> Result<(u64, u64), StoreError> {
    use membership::Column::{AccountId, EndedAt, OrganisationId};
    let theirs: Vec<Uuid> = membership::Entity::find()
        .select_only()
        .column(AccountId)
        .filter(OrganisationId.eq(into.as_uuid()))
        .filter(EndedAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let running =
        membership::Entity::update_many().filter(OrganisationId.eq(from.as_uuid())).filter(EndedAt.is_null());
    let ended =
        running.clone().col_expr(EndedAt, Expr::val(now)).filter(AccountId.is_in(theirs)).exec(db).await?;
    let moved = running.col_expr(OrganisationId, Expr::val(into.as_uuid())).exec(db).await?;
    Ok((moved.rows_affected, ended.rows_affected))
}

/// A link that was handed out opens what it opened.
pub(super) async fn move_tokens(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<(), StoreError> {
    use token::Column::OrganisationId;
    token::Entity::update_many()
        .col_expr(OrganisationId, Expr::val(into.as_uuid()))
        .filter(OrganisationId.eq(from.as_uuid()))
        .exec(db)
        .await?;
    Ok(())
}

/// Those that wait; the others tell what was.
pub(super) async fn move_notifications(
    db: &Executor<'_>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<(), StoreError> {
    use notification::Column::{OrganisationId, State};
    notification::Entity::update_many()
        .col_expr(OrganisationId, Expr::val(into.as_uuid()))
        .filter(OrganisationId.eq(from.as_uuid()))
        .filter(State.eq(NotificationState::Waiting.as_str()))
        .exec(db)
        .await?;
    Ok(())
}
