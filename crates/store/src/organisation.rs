//! Organisations of both kinds, and the school's own row.

use std::collections::HashMap;

use domain::{Organisation, OrganisationId, PlaceId, RegionId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::{
    Executor, Page, StoreError,
    chunk::{find_in, uuids},
    entity::{organisation, school},
    error::UniqueIndex,
    fold_name,
    stored::{origin, word},
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
    let row = organisation::Model {
        id: new.id.as_uuid(),
        kind: new.kind.to_string(),
        name: new.name.clone(),
        name_folded: fold_name(&new.name),
        country: new.country.to_string(),
        registration_number: new.registration_number.clone(),
        oid: None,
        pic: None,
        region_id: new.region.0,
        place_id: new.place.map(|place| place.0),
        address: new.address.clone(),
        website: new.website.clone(),
        language: new.language.to_string(),
        state: new.state.to_string(),
        state_reason: None,
        verified_at: new.verified_at,
        verified_by_id: None,
        merged_into_id: new.merged_into.map(OrganisationId::as_uuid),
        source: new.origin.as_ref().map(|origin| origin.source.clone()),
        external_id: new.origin.as_ref().map(|origin| origin.external_id.clone()),
        created_at: new.created_at,
        revision: new.revision,
    };
    let inserted = organisation::Entity::insert(row.into_active_model()).exec_without_returning(db).await;
    inserted.map(|_| ()).map_err(on_unique)
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
        region_id: Set(new.region.0),
        place_id: Set(new.place.map(|place| place.0)),
        address: Set(new.address.clone()),
        website: Set(new.website.clone()),
        language: Set(new.language.to_string()),
        state: Set(new.state.to_string()),
        verified_at: Set(new.verified_at),
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

/// One organisation.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    let row = organisation::Entity::find_by_id(id.as_uuid()).one(db).await?;
    row.map(to_organisation).transpose()
}

/// The organisations that came from one list under these keys; a key that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_origin(
    db: &Executor<'_>,
    source: &str,
    external_ids: &[String],
) -> Result<Vec<Organisation>, StoreError> {
    let of_source = organisation::Entity::find().filter(organisation::Column::Source.eq(source));
    let rows = find_in(db, of_source, organisation::Column::ExternalId, external_ids).await?;
    rows.into_iter().map(to_organisation).collect()
}

/// A page of organisations, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list(db: &Executor<'_>, page: Page) -> Result<Vec<Organisation>, StoreError> {
    let keys = (organisation::Column::CreatedAt, organisation::Column::Id);
    let mut cursor = organisation::Entity::find().cursor_by(keys);
    if let Some(after) = page.after {
        cursor.after(after);
    }
    let rows = cursor.desc().first(page.limit).all(db).await?;
    rows.into_iter().map(to_organisation).collect()
}

/// These organisations by their ids; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn names(
    db: &Executor<'_>,
    ids: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Organisation>, StoreError> {
    let ids = uuids(ids, OrganisationId::as_uuid);
    let rows = find_in(db, organisation::Entity::find(), organisation::Column::Id, &ids).await?;
    let named = |row| to_organisation(row).map(|organisation| (organisation.id, organisation));
    rows.into_iter().map(named).collect()
}

/// Gives a school the row that only schools have; programmes hang on it.
///
/// # Errors
///
/// Database.
pub async fn insert_school_row(db: &Executor<'_>, school: OrganisationId) -> Result<(), StoreError> {
    let row = school::Model { organisation_id: school.as_uuid(), kind: None, contact_budget: None };
    school::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

pub(crate) fn to_organisation(row: organisation::Model) -> Result<Organisation, StoreError> {
    const TABLE: &str = "organisation";
    Ok(Organisation {
        id: OrganisationId::from_uuid(row.id),
        kind: word(TABLE, &row.kind)?,
        name: row.name,
        country: word(TABLE, &row.country)?,
        registration_number: row.registration_number,
        region: RegionId(row.region_id),
        place: row.place_id.map(PlaceId),
        address: row.address,
        website: row.website,
        language: word(TABLE, &row.language)?,
        state: word(TABLE, &row.state)?,
        verified_at: row.verified_at,
        merged_into: row.merged_into_id.map(OrganisationId::from_uuid),
        origin: origin(row.source, row.external_id),
        created_at: row.created_at,
        revision: row.revision,
    })
}
