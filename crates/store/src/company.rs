//! What only a company has.

use std::slice::from_ref;

use domain::{Company, OrganisationId, TrackRecord};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use crate::{
    Executor, StoreError,
    chunk::{find_in, insert_all, uuids},
    entity::company,
    stored::{from_json, number, optional_number, optional_word, to_json},
};

const TABLE: &str = "company";

/// Gives a company the row that only companies have.
///
/// # Errors
///
/// Database.
pub async fn insert(db: &Executor<'_>, new: &Company) -> Result<(), StoreError> {
    insert_many(db, from_ref(new)).await
}

/// The same for several.
///
/// # Errors
///
/// Database.
pub async fn insert_many(db: &Executor<'_>, new: &[Company]) -> Result<(), StoreError> {
    let rows = new.iter().map(|new| to_row(new).map(IntoActiveModel::into_active_model));
    insert_all(db, rows.collect::<Result<Vec<company::ActiveModel>, _>>()?).await?;
    Ok(())
}

/// One company; `None` also for a school.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: OrganisationId) -> Result<Option<Company>, StoreError> {
    company::Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_company).transpose()
}

/// The companies' sides of these organisations; one that has none is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_organisations(
    db: &Executor<'_>,
    organisations: &[OrganisationId],
) -> Result<Vec<Company>, StoreError> {
    let ids = uuids(organisations, OrganisationId::as_uuid);
    let rows = find_in(db, company::Entity::find(), company::Column::OrganisationId, &ids).await?;
    rows.into_iter().map(to_company).collect()
}

/// Writes a changed company. Its row has no revision: read it in the same transaction.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where there is none; database.
pub async fn update(db: &Executor<'_>, new: &Company) -> Result<(), StoreError> {
    let mut row = to_row(new)?.into_active_model().reset_all();
    // What the domain doesn't know stays.
    row.organisation_id = NotSet;
    row.activity_nace = NotSet;
    row.accessibility_facts = NotSet;
    row.quiet_weeks = NotSet;
    let updated = company::Entity::update_many()
        .set(row)
        .filter(company::Column::OrganisationId.eq(new.organisation.as_uuid()))
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}

fn to_row(new: &Company) -> Result<company::Model, StoreError> {
    let month = (new.contacts_month != 0).then_some(new.contacts_month);
    Ok(company::Model {
        organisation_id: new.organisation.as_uuid(),
        activity_nace: None,
        size_band: new.size_band.map(|band| band.to_string()),
        quality_facts: to_json(TABLE, "quality_facts", new.quality)?,
        accessibility_facts: to_json(TABLE, "accessibility_facts", serde_json::json!({}))?,
        contact_budget: optional_number(TABLE, "contact_budget", new.contact_budget)?,
        contacts_month: optional_number(TABLE, "contacts_month", month)?,
        contacts_used: number(TABLE, "contacts_used", new.contacts_used)?,
        quiet_weeks: to_json(TABLE, "quiet_weeks", serde_json::json!([]))?,
        asked: number(TABLE, "asked", new.track_record.asked)?,
        answered: number(TABLE, "answered", new.track_record.answered)?,
        accepted: number(TABLE, "accepted", new.track_record.accepted)?,
        kept: number(TABLE, "kept", new.track_record.kept)?,
    })
}

pub(crate) fn to_company(row: company::Model) -> Result<Company, StoreError> {
    Ok(Company {
        organisation: OrganisationId::from_uuid(row.organisation_id),
        size_band: optional_word(TABLE, row.size_band.as_deref())?,
        quality: from_json(TABLE, "quality_facts", row.quality_facts)?,
        contact_budget: optional_number(TABLE, "contact_budget", row.contact_budget)?,
        contacts_used: number(TABLE, "contacts_used", row.contacts_used)?,
        contacts_month: number(TABLE, "contacts_month", row.contacts_month.unwrap_or(0))?,
        track_record: TrackRecord {
            asked: number(TABLE, "asked", row.asked)?,
            answered: number(TABLE, "answered", row.answered)?,
            accepted: number(TABLE, "accepted", row.accepted)?,
            kept: number(TABLE, "kept", row.kept)?,
        },
    })
}
