//! Who may act for which organisation.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{Account, AccountId, AccountState, MembershipRole, OrganisationId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::to_account;
use crate::{
    Executor, StoreError,
    chunk::{find_in, uuids},
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
    Ok(members_of(db, &[organisation]).await?.remove(&organisation).unwrap_or_default())
}

/// The active accounts that act for these organisations, by organisation, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn members_of(
    db: &Executor<'_>,
    organisations: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Vec<Account>>, StoreError> {
    let mut members: HashMap<OrganisationId, Vec<Account>> = HashMap::new();
    let running = membership::Entity::find().filter(membership::Column::EndedAt.is_null());
    let organisations = uuids(organisations, OrganisationId::as_uuid);
    let rows = find_in(db, running, membership::Column::OrganisationId, &organisations).await?;
    let accounts: Vec<Uuid> = rows.iter().map(|row| row.account_id).collect();
    let active = account::Entity::find().filter(account::Column::State.eq(AccountState::Active.as_str()));
    let mut found = find_in(db, active, account::Column::Id, &accounts).await?;
    found.sort_unstable_by_key(|account| account.id);
    for account in found {
        for row in rows.iter().filter(|row| row.account_id == account.id) {
            let organisation = OrganisationId::from_uuid(row.organisation_id);
            members.entry(organisation).or_default().push(to_account(account.clone())?);
        }
    }
    Ok(members)
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

/// Somebody who acts for an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Identifies the membership.
    pub membership: Uuid,
    /// Who.
    pub account: Account,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Who acts for an organisation at present, with accounts that are shut too, the oldest membership first.
///
/// # Errors
///
/// Database.
pub async fn list_members(
    db: &Executor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Member>, StoreError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::OrganisationId.eq(organisation.as_uuid()))
        .filter(membership::Column::EndedAt.is_null())
        .find_also_related(account::Entity)
        .order_by_asc(membership::Column::CreatedAt)
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    let member = |(row, account): (membership::Model, Option<account::Model>)| {
        let account = account.ok_or_else(|| StoreError::corrupt("membership", "no such account"))?;
        Ok(Member { membership: row.id, account: to_account(account)?, since: row.created_at })
    };
    rows.into_iter().map(member).collect()
}

/// Ends a running membership; gives whether there was one.
///
/// # Errors
///
/// Database.
pub async fn end_membership(
    db: &Executor<'_>,
    account: AccountId,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = membership::ActiveModel { ended_at: Set(Some(now)), ..Default::default() };
    let ended = membership::Entity::update_many()
        .set(row)
        .filter(membership::Column::AccountId.eq(account.as_uuid()))
        .filter(membership::Column::OrganisationId.eq(organisation.as_uuid()))
        .filter(membership::Column::EndedAt.is_null())
        .exec(db)
        .await?;
    Ok(ended.rows_affected > 0)
}
