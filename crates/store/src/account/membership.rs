//! Who may act for which organisation.

use chrono::{DateTime, Utc};
use domain::{Account, AccountId, AccountState, MembershipRole, OrganisationId};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::to_account;
use crate::{
    Executor, StoreError,
    entity::{account, membership},
    error::UniqueIndex,
    stored::word,
};

const RUNNING: UniqueIndex = UniqueIndex {
    field: "organisation",
    index: "ux_membership_account_id_organisation_id",
    column: "membership.account_id",
};

/// Lets an account act for an organisation from now on.
///
/// # Errors
///
/// [`StoreError::Taken`] for `organisation` where it does already; database.
pub async fn insert_membership(
    db: &Executor<'_>,
    id: Uuid,
    account: AccountId,
    organisation: OrganisationId,
    role: MembershipRole,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = membership::Model {
        id,
        account_id: account.as_uuid(),
        organisation_id: organisation.as_uuid(),
        role: role.to_string(),
        created_at: now,
        ended_at: None,
    };
    let inserted = membership::Entity::insert(row.into_active_model()).exec_without_returning(db).await;
    inserted.map(|_| ()).map_err(|err| StoreError::on_unique(err, &RUNNING))
}

/// The active accounts that act for an organisation, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_organisation(
    db: &Executor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Account>, StoreError> {
    let members = membership::Entity::find()
        .select_only()
        .column(membership::Column::AccountId)
        .filter(membership::Column::OrganisationId.eq(organisation.as_uuid()))
        .filter(membership::Column::EndedAt.is_null())
        .into_query();
    let rows = account::Entity::find()
        .filter(account::Column::Id.in_subquery(members))
        .filter(account::Column::State.eq(AccountState::Active.as_str()))
        .order_by_asc(account::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_account).collect()
}

/// The organisations for which an account acts, and as what, the oldest membership first.
///
/// # Errors
///
/// Database.
pub async fn organisations_of(
    db: &Executor<'_>,
    account: AccountId,
) -> Result<Vec<(OrganisationId, MembershipRole)>, StoreError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.as_uuid()))
        .filter(membership::Column::EndedAt.is_null())
        .order_by_asc(membership::Column::CreatedAt)
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    let running = |row: membership::Model| {
        Ok((OrganisationId::from_uuid(row.organisation_id), word("membership", &row.role)?))
    };
    rows.into_iter().map(running).collect()
}
