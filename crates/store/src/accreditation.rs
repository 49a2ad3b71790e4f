//! Permissions to train in a trade.

mod keys;

use std::slice::from_ref;

use chrono::NaiveDate;
use domain::{Accreditation, AccreditationState, OrganisationId, TradeId};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use uuid::Uuid;

pub use keys::{AccreditationKey, keys};

use crate::{
    Executor, StoreError,
    chunk::{find_in, insert_all, uuids},
    entity::accreditation,
    error::UniqueIndex,
    stored::word,
};

const ONE_A_DAY: UniqueIndex = UniqueIndex {
    field: "valid_from",
    index: "ux_accreditation_organisation_id_trade_id_issuer_valid_from_on",
    column: "accreditation.organisation_id",
};

/// An accreditation as it is noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Identifies it.
    pub id: Uuid,
    /// Who may train.
    pub organisation: OrganisationId,
    /// The paper's number, where known.
    pub number: Option<String>,
    /// What the paper says.
    pub accreditation: Accreditation,
    /// Counts changes.
    pub revision: i32,
}

/// Notes an accreditation of an organisation.
///
/// # Errors
///
/// [`StoreError::Taken`] for `valid_from` where the issuer's paper for the trade from that day is noted; database.
pub async fn insert(
    db: &Executor<'_>,
    id: Uuid,
    organisation: OrganisationId,
    new: &Accreditation,
) -> Result<(), StoreError> {
    let new = Record { id, organisation, number: None, accreditation: new.clone(), revision: 1 };
    insert_many(db, from_ref(&new)).await
}

/// Notes accreditations.
///
/// # Errors
///
/// As [`insert`].
pub async fn insert_many(db: &Executor<'_>, new: &[Record]) -> Result<(), StoreError> {
    let rows = new.iter().map(|new| to_row(new).into_active_model()).collect();
    insert_all(db, rows).await.map_err(|err| StoreError::on_unique(err, &ONE_A_DAY))
}

/// Writes a changed accreditation, whose revision is one above the one that was read. Whose it is stays.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where the stored revision is another; [`StoreError::Taken`] as in [`insert`];
/// database.
pub async fn update(db: &Executor<'_>, new: &Record) -> Result<(), StoreError> {
    let mut row = to_row(new).into_active_model().reset_all();
    row.id = NotSet;
    row.organisation_id = NotSet;
    let updated = accreditation::Entity::update_many()
        .set(row)
        .filter(accreditation::Column::Id.eq(new.id))
        .filter(accreditation::Column::Revision.eq(new.revision - 1))
        .exec(db)
        .await
        .map_err(|err| StoreError::on_unique(err, &ONE_A_DAY))?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}

/// An organisation's accreditations, by trade and first day.
///
/// # Errors
///
/// Database.
pub async fn list_of(
    db: &Executor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Accreditation>, StoreError> {
    let rows = accreditation::Entity::find()
        .filter(accreditation::Column::OrganisationId.eq(organisation.as_uuid()))
        .order_by_asc(accreditation::Column::TradeId)
        .order_by_asc(accreditation::Column::ValidFromOn)
        .order_by_asc(accreditation::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_accreditation).collect()
}

/// The accreditations of these organisations.
///
/// # Errors
///
/// Database.
pub async fn list_by_organisations(
    db: &Executor<'_>,
    organisations: &[OrganisationId],
) -> Result<Vec<Record>, StoreError> {
    let ids = uuids(organisations, OrganisationId::as_uuid);
    let all = accreditation::Entity::find();
    let rows = find_in(db, all, accreditation::Column::OrganisationId, &ids).await?;
    rows.into_iter().map(to_record).collect()
}

/// These accreditations; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_ids(db: &Executor<'_>, ids: &[Uuid]) -> Result<Vec<Record>, StoreError> {
    let rows = find_in(db, accreditation::Entity::find(), accreditation::Column::Id, ids).await?;
    rows.into_iter().map(to_record).collect()
}

/// The accreditations that hold and whose last day is one from `from` to `to`, by id.
///
/// # Errors
///
/// Database.
pub async fn list_ending(
    db: &Executor<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Record>, StoreError> {
    let rows = accreditation::Entity::find()
        .filter(accreditation::Column::ValidToOn.between(from, to))
        .filter(accreditation::Column::State.ne(AccreditationState::Rejected.as_str()))
        .order_by_asc(accreditation::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_record).collect()
}

fn to_row(new: &Record) -> accreditation::Model {
    let says = &new.accreditation;
    accreditation::Model {
        id: new.id,
        organisation_id: new.organisation.as_uuid(),
        trade_id: says.trade.0,
        issuer: says.issuer.clone(),
        number: new.number.clone(),
        valid_from_on: says.valid_from,
        valid_to_on: says.valid_to,
        state: says.state.to_string(),
        revision: new.revision,
    }
}

fn to_record(mut row: accreditation::Model) -> Result<Record, StoreError> {
    Ok(Record {
        id: row.id,
        organisation: OrganisationId::from_uuid(row.organisation_id),
        number: row.number.take(),
        revision: row.revision,
        accreditation: to_accreditation(row)?,
    })
}

pub(crate) fn to_accreditation(row: accreditation::Model) -> Result<Accreditation, StoreError> {
    Ok(Accreditation {
        trade: TradeId(row.trade_id),
        issuer: row.issuer,
        valid_from: row.valid_from_on,
        valid_to: row.valid_to_on,
        state: word("accreditation", &row.state)?,
    })
}
