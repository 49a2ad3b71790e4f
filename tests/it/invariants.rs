//! What holds in the database whenever no work is left: a test asks at its end.

mod broken;
mod lists;
mod rows;
mod states;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};
use store::{Databases, Executor};
use testing::Outcome;

/// Asks for every invariant, at a moment when no task and no mail is left to do.
pub(crate) async fn hold(databases: &Databases, now: DateTime<Utc>) -> Outcome {
    let broken = broken(&databases.reader(), now).await?;
    if broken.is_empty() { Ok(()) } else { Err(format!("broken:\n  {}", broken.join("\n  ")).into()) }
}

/// A line for each thing that should not be.
async fn broken(db: &Executor<'_>, now: DateTime<Utc>) -> Outcome<Vec<String>> {
    let mut broken = rows::broken(db, now).await?;
    broken.extend(lists::broken(db).await?);
    broken.extend(states::broken(db).await?);
    Ok(broken)
}

/// The rows of a query, each of so many columns of text; a null is empty. Ids are written `hex(id)`: SQLite keeps
/// them as bytes.
pub(crate) async fn texts<const COLUMNS: usize>(
    db: &Executor<'_>,
    sql: &str,
    values: Vec<Value>,
) -> Outcome<Vec<[String; COLUMNS]>> {
    let backend = db.get_database_backend();
    let sql = if backend == DbBackend::Postgres { sql.replace("hex(", "text(") } else { sql.to_owned() };
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    let mut texts = Vec::with_capacity(rows.len());
    for row in rows {
        let mut columns = [const { String::new() }; COLUMNS];
        for (at, column) in columns.iter_mut().enumerate() {
            *column = row.try_get_by_index::<Option<String>>(at)?.unwrap_or_default();
        }
        texts.push(columns);
    }
    Ok(texts)
}
