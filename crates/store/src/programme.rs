//! What schools teach.

mod keys;
mod list;

use domain::{OrganisationId, Programme, ProgrammeId, TradeId};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

pub use keys::{ProgrammeKey, keys};
pub use list::{list_by_ids, list_by_origin, list_by_schools, list_of_school, list_of_trade, list_undecided};

use crate::{
    Executor, StoreError,
    chunk::insert_all,
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
