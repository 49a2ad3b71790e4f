//! What only a company has.

use domain::{Company, OrganisationId, TrackRecord};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use crate::{
    Executor, StoreError,
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
    let row = to_row(new)?.into_active_model();
    company::Entity::insert(row).exec_without_returning(db).await?;
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
