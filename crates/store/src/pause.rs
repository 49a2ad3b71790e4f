//! When organisations are not to be written to: quiet weeks of companies, holidays of schools.

use std::collections::HashMap;

use domain::{OrganisationId, Period};
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use crate::{
    Executor, StoreError,
    chunk::{find_in, uuids},
    entity::{company, school},
    stored::{from_json, to_json},
};

const COLUMN: &str = "quiet_weeks";

/// The pauses of these organisations; one that has none is left out.
///
/// # Errors
///
/// Database.
pub async fn list_of(
    db: &Executor<'_>,
    organisations: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Vec<Period>>, StoreError> {
    let ids = uuids(organisations, OrganisationId::as_uuid);
    let companies = find_in(db, company::Entity::find(), company::Column::OrganisationId, &ids).await?;
    let schools = find_in(db, school::Entity::find(), school::Column::OrganisationId, &ids).await?;
    let companies = companies.into_iter().map(|row| (row.organisation_id, "company", Some(row.quiet_weeks)));
    let schools = schools.into_iter().map(|row| (row.organisation_id, "school", row.quiet_weeks));
    let mut pauses = HashMap::new();
    for (id, table, json) in companies.chain(schools) {
        let periods: Vec<Period> = match json {
            Some(json) => from_json(table, COLUMN, json)?,
            None => vec![],
        };
        if !periods.is_empty() {
            pauses.insert(OrganisationId::from_uuid(id), periods);
        }
    }
    Ok(pauses)
}

/// Writes the pauses of an organisation.
///
/// # Errors
///
/// Database.
pub async fn set(
    db: &Executor<'_>,
    organisation: OrganisationId,
    pauses: &[Period],
) -> Result<(), StoreError> {
    let id = organisation.as_uuid();
    let row =
        company::ActiveModel { quiet_weeks: Set(to_json("company", COLUMN, pauses)?), ..Default::default() };
    company::Entity::update_many().set(row).filter(company::Column::OrganisationId.eq(id)).exec(db).await?;
    let row = school::ActiveModel {
        quiet_weeks: Set(Some(to_json("school", COLUMN, pauses)?)),
        ..Default::default()
    };
    school::Entity::update_many().set(row).filter(school::Column::OrganisationId.eq(id)).exec(db).await?;
    Ok(())
}
