//! Rows for a schema test: every column that must have a value gets a dull one, so that a test names only
//! what it is about. All ids are 1, so that rows fit together by themselves.
use super::schema::{self, Column};
use chrono::{DateTime, NaiveDate};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, Statement, Value};
use uuid::Uuid;

/// The id of the nth row, in the type of the table's key.
pub(super) fn id(table: &str, n: u8) -> Value {
    match table {
        "trade" | "region" | "place" => i32::from(n).into(),
        _ => Uuid::from_u128(n.into()).into(),
    }
}

/// Inserts a row with these values, and dull ones for what else must not be null.
pub(super) async fn insert(
    db: &DatabaseConnection,
    table: &str,
    values: &[(&str, Value)],
) -> Result<(), DbErr> {
    let mut row = Vec::new();
    for column in schema::columns(db).await.iter().filter(|column| column.table == table) {
        let named = values.iter().find(|(name, _)| *name == column.name);
        match named.map(|(_, value)| value.clone()).or_else(|| dull(column)) {
            Some(value) => row.push((column.name.clone(), Expr::val(value))),
            None => assert!(column.nullable || column.name == "position", "{column:?}"),
        }
    }
    for (name, _) in values {
        assert!(row.iter().any(|(column, _)| column == name), "{table} has no column {name}");
    }
    let (names, values): (Vec<_>, Vec<_>) = row.into_iter().unzip();
    let insert = Query::insert().into_table(table.to_owned()).columns(names).values_panic(values).take();
    db.execute(&insert).await.map(|_| ())
}

fn dull(column: &Column) -> Option<Value> {
    if column.nullable || (column.table == "change_log" && column.name == "position") {
        return None;
    }
    let kind = column.kind.as_str();
    Some(match kind {
        "text" => "x".into(),
        "integer" => 1_i32.into(),
        "smallint" => 1_i16.into(),
        "boolean" => true.into(),
        "uuid" => Uuid::from_u128(1).into(),
        "json" => serde_json::json!({}).into(),
        "double" => 1.0.into(),
        "date" => NaiveDate::from_ymd_opt(2027, 3, 1)?.into(),
        "timestamp" => DateTime::from_timestamp(1_800_000_000, 0)?.into(),
        _ => panic!("no dull value for {column:?}"),
    })
}

/// Runs one statement.
pub(super) async fn run(db: &DatabaseConnection, sql: &str) -> Result<(), DbErr> {
    db.execute_raw(Statement::from_string(db.get_database_backend(), sql)).await.map(|_| ())
}

/// The only number that a query gives.
pub(super) async fn number(db: &DatabaseConnection, sql: &str) -> i64 {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    db.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

/// How many rows the table has.
pub(super) async fn count(db: &DatabaseConnection, table: &str) -> i64 {
    number(db, &format!("SELECT count(*) FROM {table}")).await
}
