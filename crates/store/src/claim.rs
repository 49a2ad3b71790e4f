//! Who says that they speak for an organisation.

use chrono::{DateTime, Utc};
use domain::{AccountId, Claim, ClaimId, ClaimState, OrganisationId};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, QueryOrder, entity::prelude::*};
use uuid::Uuid;

use crate::{
    Executor, StoreError,
    chunk::ROWS,
    entity::claim::{ActiveModel, Column, Entity, Model},
    error::UniqueIndex,
    stored::word,
};

const OPEN: UniqueIndex = UniqueIndex {
    field: "organisation",
    index: "ux_claim_organisation_id_account_id",
    column: "claim.organisation_id",
};

/// Notes a claim.
///
/// # Errors
///
/// Database.
pub async fn insert(db: &Executor<'_>, new: &Claim) -> Result<(), StoreError> {
    let row = Model {
        id: new.id.as_uuid(),
        organisation_id: new.organisation.as_uuid(),
        account_id: new.account.as_uuid(),
        state: new.state.to_string(),
        created_at: new.created_at,
        decided_at: new.decided_at,
        decided_by_id: new.decided_by.map(AccountId::as_uuid),
        registration_number: new.registration_number.clone(),
        reason: new.reason.clone(),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes how far a claim has come.
///
/// # Errors
///
/// [`StoreError::Taken`] for `organisation` where the account has an open claim on it already; database.
pub async fn update(db: &Executor<'_>, claim: &Claim) -> Result<(), StoreError> {
    let row = ActiveModel {
        state: Set(claim.state.to_string()),
        decided_at: Set(claim.decided_at),
        decided_by_id: Set(claim.decided_by.map(AccountId::as_uuid)),
        registration_number: Set(claim.registration_number.clone()),
        reason: Set(claim.reason.clone()),
        ..Default::default()
    };
    let updated = Entity::update_many().set(row).filter(Column::Id.eq(claim.id.as_uuid())).exec(db).await;
    updated.map(|_| ()).map_err(|err| StoreError::on_unique(err, &OPEN))
}

/// One claim.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: ClaimId) -> Result<Option<Claim>, StoreError> {
    Entity::find_by_id(id.as_uuid()).one(db).await?.as_ref().map(to_domain).transpose()
}

/// The claims on an organisation, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_organisation(
    db: &Executor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Claim>, StoreError> {
    list(db, Column::OrganisationId.eq(organisation.as_uuid())).await
}

/// The claims of an account, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_account(db: &Executor<'_>, account: AccountId) -> Result<Vec<Claim>, StoreError> {
    list(db, Column::AccountId.eq(account.as_uuid())).await
}

async fn list(db: &Executor<'_>, which: Expr) -> Result<Vec<Claim>, StoreError> {
    let rows = Entity::find().filter(which).order_by_asc(Column::CreatedAt).order_by_asc(Column::Id);
    rows.all(db).await?.iter().map(to_domain).collect()
}

/// Removes claims of people who never confirmed their address, made before an instant, and the organisations that were
/// registered with them and are nobody's; gives how many claims.
///
/// # Errors
///
/// Database.
pub async fn prune_unconfirmed(db: &Executor<'_>, before: DateTime<Utc>) -> Result<u64, StoreError> {
    remove_unconfirmed(db, Column::CreatedAt.lt(before)).await
}

/// Removes the claims of an account that were never confirmed, and the organisations that were registered with them and
/// are nobody's.
///
/// # Errors
///
/// Database.
pub async fn remove_unconfirmed_of(db: &Executor<'_>, account: AccountId) -> Result<u64, StoreError> {
    remove_unconfirmed(db, Column::AccountId.eq(account.as_uuid())).await
}

async fn remove_unconfirmed(db: &Executor<'_>, which: Expr) -> Result<u64, StoreError> {
    let never = Condition::all().add(Column::State.eq(ClaimState::Unconfirmed.as_str())).add(which);
    let claims = Entity::find().filter(never).all(db).await?;
    let claimed: Vec<Uuid> = claims.iter().map(|claim| claim.organisation_id).collect();
    let ids: Vec<Uuid> = claims.iter().map(|claim| claim.id).collect();
    for chunk in ids.chunks(ROWS) {
        Entity::delete_many().filter(Column::Id.is_in(chunk.iter().copied())).exec(db).await?;
    }
    crate::organisation::remove_never_owned(db, &claimed).await?;
    Ok(ids.len() as u64)
}

fn to_domain(row: &Model) -> Result<Claim, StoreError> {
    Ok(Claim {
        id: ClaimId::from_uuid(row.id),
        organisation: OrganisationId::from_uuid(row.organisation_id),
        account: AccountId::from_uuid(row.account_id),
        state: word("claim", &row.state)?,
        created_at: row.created_at,
        decided_at: row.decided_at,
        decided_by: row.decided_by_id.map(AccountId::from_uuid),
        registration_number: row.registration_number.clone(),
        reason: row.reason.clone(),
    })
}
