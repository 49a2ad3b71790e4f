//! Notes organisations and writes changes.

use std::slice::from_ref;

use domain::{AccountId, Organisation, OrganisationId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::row::to_row;
use crate::{
    Executor, StoreError,
    chunk::insert_all,
    entity::{organisation, school},
    error::UniqueIndex,
    fold_name,
};

const REGISTRATION_NUMBER: UniqueIndex = UniqueIndex {
    field: "registration_number",
    index: "ux_organisation_country_registration_number",
    column: "organisation.country",
};
const EXTERNAL_ID: UniqueIndex = UniqueIndex {
    field: "external_id",
    index: "ux_organisation_source_external_id",
    column: "organisation.source",
};

fn on_unique(err: sea_orm::DbErr) -> StoreError {
    match StoreError::on_unique(err, &REGISTRATION_NUMBER) {
        StoreError::Database(err) => StoreError::on_unique(err, &EXTERNAL_ID),
        taken => taken,
    }
}

/// Notes a new organisation. A school needs its own row too: [`insert_school_row`].
///
/// # Errors
///
/// [`StoreError::Taken`] for `registration_number` (in its country) and `external_id` (in its source); database.
pub async fn insert(db: &Executor<'_>, new: &Organisation) -> Result<(), StoreError> {
    insert_many(db, from_ref(new)).await
}

/// Notes new organisations. Schools need their own rows too: [`insert_school_rows`].
///
/// # Errors
///
/// As [`insert`].
pub async fn insert_many(db: &Executor<'_>, new: &[Organisation]) -> Result<(), StoreError> {
    let rows = new.iter().map(|new| to_row(new).into_active_model()).collect();
    insert_all(db, rows).await.map_err(on_unique)
}

/// Writes a changed organisation, whose revision is one above the one that was read.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where the stored revision is another; [`StoreError::Taken`] as in [`insert`];
/// database.
pub async fn update(db: &Executor<'_>, new: &Organisation) -> Result<(), StoreError> {
    let row = organisation::ActiveModel {
        name: Set(new.name.clone()),
        name_folded: Set(fold_name(&new.name)),
        registration_number: Set(new.registration_number.clone()),
        oid: Set(new.oid.clone()),
        pic: Set(new.pic.clone()),
        region_id: Set(new.region.0),
        place_id: Set(new.place.map(|place| place.0)),
        address: Set(new.address.clone()),
        website: Set(new.website.clone()),
        language: Set(new.language.to_string()),
        state: Set(new.state.to_string()),
        state_reason: Set(new.state_reason.clone()),
        verified_at: Set(new.verified_at),
        verified_by_id: Set(new.verified_by.map(AccountId::as_uuid)),
        merged_into_id: Set(new.merged_into.map(OrganisationId::as_uuid)),
        revision: Set(new.revision),
        ..Default::default()
    };
    let updated = organisation::Entity::update_many()
        .set(row)
        .filter(organisation::Column::Id.eq(new.id.as_uuid()))
        .filter(organisation::Column::Revision.eq(new.revision - 1))
        .exec(db)
        .await
        .map_err(on_unique)?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}

/// Gives a school the row that only schools have; programmes hang on it.
///
/// # Errors
///
/// Database.
pub async fn insert_school_row(db: &Executor<'_>, school: OrganisationId) -> Result<(), StoreError> {
    insert_school_rows(db, &[school]).await
}

/// The same for several.
///
/// # Errors
///
/// Database.
pub async fn insert_school_rows(db: &Executor<'_>, schools: &[OrganisationId]) -> Result<(), StoreError> {
    let row = |school: &OrganisationId| {
        let organisation_id = school.as_uuid();
        school::Model {
            organisation_id,
            kind: None,
            contact_budget: None,
            contacts_month: None,
            contacts_used: None,
            quiet_weeks: None,
        }
        .into_active_model()
    };
    insert_all(db, schools.iter().map(row).collect()).await?;
    Ok(())
}
