//! What schools teach.

use domain::{OrganisationId, Programme, ProgrammeId, TradeId};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use crate::{
    Executor, StoreError,
    chunk::{find_in, insert_all, uuids},
    entity::programme,
    error::UniqueIndex,
    stored::{optional_number, origin, word},
};

const TABLE: &str = "programme";

const EXTERNAL_ID: UniqueIndex = UniqueIndex {
    field: "external_id",
    index: "ux_programme_school_id_source_external_id",
    column: "programme.school_id",
};

/// Notes new programmes.
///
/// # Errors
///
/// [`StoreError::Taken`] for `external_id` (of a school in its source); database.
pub async fn insert_many(db: &Executor<'_>, new: &[Programme]) -> Result<(), StoreError> {
    let rows = new.iter().map(|new| to_row(new).map(IntoActiveModel::into_active_model));
    let rows = rows.collect::<Result<Vec<programme::ActiveModel>, _>>()?;
    insert_all(db, rows).await.map_err(|err| StoreError::on_unique(err, &EXTERNAL_ID))
}

/// Writes a changed programme, whose revision is one above the one that was read.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where the stored revision is another; database.
pub async fn update(db: &Executor<'_>, new: &Programme) -> Result<(), StoreError> {
    let mut row = to_row(new)?.into_active_model().reset_all();
    row.id = NotSet;
    row.school_id = NotSet;
    row.isced_f = NotSet; // not the domain's
    row.source = NotSet;
    row.external_id = NotSet;
    let updated = programme::Entity::update_many()
        .set(row)
        .filter(programme::Column::Id.eq(new.id.as_uuid()))
        .filter(programme::Column::Revision.eq(new.revision - 1))
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}

/// One programme.
///
/// # Errors
///
/// Database.
pub async fn find(db: &Executor<'_>, id: ProgrammeId) -> Result<Option<Programme>, StoreError> {
    programme::Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_programme).transpose()
}

/// These programmes; one that isn't there is left out.
///
/// # Errors
///
/// Database.
pub async fn list_by_ids(db: &Executor<'_>, ids: &[ProgrammeId]) -> Result<Vec<Programme>, StoreError> {
    let ids = uuids(ids, ProgrammeId::as_uuid);
    let rows = find_in(db, programme::Entity::find(), programme::Column::Id, &ids).await?;
    rows.into_iter().map(to_programme).collect()
}

/// A school's programmes, taught or ended, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_of_school(db: &Executor<'_>, school: OrganisationId) -> Result<Vec<Programme>, StoreError> {
    let rows = programme::Entity::find()
        .filter(programme::Column::SchoolId.eq(school.as_uuid()))
        .order_by_asc(programme::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_programme).collect()
}

/// What came from one list to these schools.
///
/// # Errors
///
/// Database.
pub async fn list_by_origin(
    db: &Executor<'_>,
    source: &str,
    schools: &[OrganisationId],
) -> Result<Vec<Programme>, StoreError> {
    let schools = uuids(schools, OrganisationId::as_uuid);
    let of_source = programme::Entity::find().filter(programme::Column::Source.eq(source));
    let rows = find_in(db, of_source, programme::Column::SchoolId, &schools).await?;
    rows.into_iter().map(to_programme).collect()
}

fn to_row(new: &Programme) -> Result<programme::Model, StoreError> {
    Ok(programme::Model {
        id: new.id.as_uuid(),
        school_id: new.school.as_uuid(),
        title: new.title.clone(),
        title_language: new.title_language.to_string(),
        trade_id: new.trade.map(|trade| trade.0),
        trade_confidence: new.trade_confidence.map(i32::from),
        trade_decided_by: new.trade_decided_by.to_string(),
        isced_f: None,
        eqf_level: new.eqf_level.map(i32::from),
        learners_a_year: optional_number(TABLE, "learners_a_year", new.learners_a_year)?,
        source: new.origin.as_ref().map(|origin| origin.source.clone()),
        external_id: new.origin.as_ref().map(|origin| origin.external_id.clone()),
        state: new.state.to_string(),
        revision: new.revision,
    })
}

fn to_programme(row: programme::Model) -> Result<Programme, StoreError> {
    Ok(Programme {
        id: ProgrammeId::from_uuid(row.id),
        school: OrganisationId::from_uuid(row.school_id),
        title: row.title,
        title_language: word(TABLE, &row.title_language)?,
        trade: row.trade_id.map(TradeId),
        trade_confidence: optional_number(TABLE, "trade_confidence", row.trade_confidence)?,
        trade_decided_by: word(TABLE, &row.trade_decided_by)?,
        eqf_level: optional_number(TABLE, "eqf_level", row.eqf_level)?,
        learners_a_year: optional_number(TABLE, "learners_a_year", row.learners_a_year)?,
        origin: origin(row.source, row.external_id),
        state: word(TABLE, &row.state)?,
        revision: row.revision,
    })
}
