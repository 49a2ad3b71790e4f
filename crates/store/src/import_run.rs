//! Imports that were begun, and how far they have come.

use domain::{ImportRun, ImportState};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::{
    Executor, StoreError,
    entity::import_run,
    error::UniqueIndex,
    stored::{number, to_json, word},
};

const TABLE: &str = "import_run";

const UNFINISHED: UniqueIndex = UniqueIndex {
    field: "content_hash",
    index: "ux_import_run_kind_mapping_content_hash",
    column: "import_run.kind",
};

/// Notes an import that begins.
///
/// # Errors
///
/// [`StoreError::Taken`] for `content_hash` where the same file is imported under the same mapping and not at its end;
/// database.
pub async fn insert(db: &Executor<'_>, new: &ImportRun) -> Result<(), StoreError> {
    let row = import_run::Model {
        id: new.id,
        kind: new.kind.clone(),
        mapping: new.mapping.clone(),
        file_name: new.file_name.clone(),
        content: None, // who imports has the file at hand
        content_hash: new.content_hash.clone(),
        state: new.state.to_string(),
        processed: count("processed", new.processed)?,
        created: count("created", new.created)?,
        updated: count("updated", new.updated)?,
        unchanged: count("unchanged", new.unchanged)?,
        skipped: count("skipped", new.skipped)?,
        refused: count("refused", new.refused)?,
        problems: to_json(TABLE, "problems", serde_json::json!([]))?, // they stand in the importer's error file
        account_id: None,
        created_at: new.created_at,
        finished_at: new.finished_at,
    };
    let inserted = import_run::Entity::insert(row.into_active_model()).exec_without_returning(db).await;
    inserted.map(|_| ()).map_err(|err| StoreError::on_unique(err, &UNFINISHED))
}

/// The import of this content under this mapping that has not come to its end.
///
/// # Errors
///
/// Database.
pub async fn find_unfinished(
    db: &Executor<'_>,
    kind: &str,
    mapping: &str,
    content_hash: &str,
) -> Result<Option<ImportRun>, StoreError> {
    let row = import_run::Entity::find()
        .filter(import_run::Column::Kind.eq(kind))
        .filter(import_run::Column::Mapping.eq(mapping))
        .filter(import_run::Column::ContentHash.eq(content_hash))
        .filter(import_run::Column::State.eq(ImportState::Running.as_str()))
        .one(db)
        .await?;
    row.map(to_run).transpose()
}

/// Writes how far an import has come, in the transaction of the rows that it counts. It only goes forward: to more
/// rows, or to its end.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where it is at its end, or another process has come as far; database.
pub async fn update(db: &Executor<'_>, new: &ImportRun) -> Result<(), StoreError> {
    let processed = count("processed", new.processed)?;
    let row = import_run::ActiveModel {
        state: Set(new.state.to_string()),
        processed: Set(processed),
        created: Set(count("created", new.created)?),
        updated: Set(count("updated", new.updated)?),
        unchanged: Set(count("unchanged", new.unchanged)?),
        skipped: Set(count("skipped", new.skipped)?),
        refused: Set(count("refused", new.refused)?),
        finished_at: Set(new.finished_at),
        ..Default::default()
    };
    let behind = match new.state {
        ImportState::Running => import_run::Column::Processed.lt(processed),
        ImportState::Finished => import_run::Column::Processed.lte(processed),
    };
    let unfinished =
        Condition::all().add(import_run::Column::State.eq(ImportState::Running.as_str())).add(behind);
    let updated = import_run::Entity::update_many()
        .set(row)
        .filter(import_run::Column::Id.eq(new.id))
        .filter(unfinished)
        .exec(db)
        .await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}

/// The imports that were begun last, the newest first.
///
/// # Errors
///
/// Database.
pub async fn list(db: &Executor<'_>, limit: u64) -> Result<Vec<ImportRun>, StoreError> {
    let rows = import_run::Entity::find()
        .order_by_desc(import_run::Column::CreatedAt)
        .order_by_desc(import_run::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(to_run).collect()
}

fn count(column: &'static str, rows: u64) -> Result<i64, StoreError> {
    i64::try_from(rows).map_err(|err| StoreError::corrupt(TABLE, format_args!("{column}: {err}")))
}

fn to_run(row: import_run::Model) -> Result<ImportRun, StoreError> {
    Ok(ImportRun {
        id: row.id,
        kind: row.kind,
        mapping: row.mapping,
        file_name: row.file_name,
        content_hash: row.content_hash,
        state: word(TABLE, &row.state)?,
        processed: number(TABLE, "processed", row.processed)?,
        created: number(TABLE, "created", row.created)?,
        updated: number(TABLE, "updated", row.updated)?,
        unchanged: number(TABLE, "unchanged", row.unchanged)?,
        skipped: number(TABLE, "skipped", row.skipped)?,
        refused: number(TABLE, "refused", row.refused)?,
        created_at: row.created_at,
        finished_at: row.finished_at,
    })
}

/// What an import keeps beside its counts: an object of the app's, with a version number of its form.
///
/// # Errors
///
/// Database.
pub async fn notes(db: &Executor<'_>, id: uuid::Uuid) -> Result<Option<serde_json::Value>, StoreError> {
    let row = import_run::Entity::find_by_id(id).one(db).await?;
    row.map(|row| crate::stored::from_json(TABLE, "problems", row.problems)).transpose()
}

/// Replaces what an import keeps beside its counts.
///
/// # Errors
///
/// [`StoreError::ChangedMeanwhile`] where there is no such import; database.
pub async fn set_notes(
    db: &Executor<'_>,
    id: uuid::Uuid,
    notes: &serde_json::Value,
) -> Result<(), StoreError> {
    let row =
        import_run::ActiveModel { problems: Set(to_json(TABLE, "problems", notes)?), ..Default::default() };
    let updated =
        import_run::Entity::update_many().set(row).filter(import_run::Column::Id.eq(id)).exec(db).await?;
    if updated.rows_affected == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile) }
}
