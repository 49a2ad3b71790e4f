//! Notifications that no mail carries yet.

use domain::{
    AccountId, Cadence, Notification, NotificationId, NotificationKind, NotificationState, OrganisationId,
};
use sea_orm::{ExprTrait, QueryOrder, QuerySelect, Select, entity::prelude::*, sea_query::Expr};

use crate::{
    Executor, Page, StoreError,
    entity::notification::{Column, Entity, Model},
};

/// A page of what waits for one account, the oldest first.
///
/// # Errors
///
/// When the database refuses or a row can't be read.
pub async fn list_waiting_of(
    db: &Executor<'_>,
    account: AccountId,
    page: Page,
) -> Result<Vec<Notification>, StoreError> {
    let mut theirs = waiting()
        .filter(Column::AccountId.eq(account.as_uuid()))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .limit(page.limit);
    if let Some((created_at, id)) = page.after {
        let place = Expr::tuple([Expr::col(Column::CreatedAt), Expr::col(Column::Id)]);
        theirs = theirs.filter(place.gt(Expr::tuple([Expr::val(created_at), Expr::val(id)])));
    }
    theirs.all(db).await?.into_iter().map(to_domain).collect()
}

/// One, if it still waits.
///
/// # Errors
///
/// When the database refuses or the row can't be read.
pub async fn find_waiting(db: &Executor<'_>, id: NotificationId) -> Result<Option<Notification>, StoreError> {
    waiting().filter(Column::Id.eq(id.as_uuid())).one(db).await?.map(to_domain).transpose()
}

fn waiting() -> Select<Entity> {
    Entity::find().filter(Column::State.eq(NotificationState::Waiting.as_str()))
}

fn to_domain(row: Model) -> Result<Notification, StoreError> {
    let corrupt = |what: &dyn std::fmt::Display| StoreError::corrupt("notification", what);
    Ok(Notification {
        id: NotificationId::from_uuid(row.id),
        kind: NotificationKind::parse(&row.kind).map_err(|err| corrupt(&err))?,
        dedupe_key: row.dedupe_key,
        account: AccountId::from_uuid(row.account_id),
        organisation: row.organisation_id.map(OrganisationId::from_uuid),
        subject: row.subject_id,
        facts: serde_json::from_value(row.facts).map_err(|err| corrupt(&err))?,
        cadence: Cadence::parse(&row.cadence).map_err(|err| corrupt(&err))?,
        created_at: row.created_at,
    })
}
