//! What is there, as the databases themselves tell it.
use super::on_both;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use std::cell::RefCell;

/// Every table.
pub(super) const TABLES: [&str; 39] = [
    "account",
    "accreditation",
    "address_health",
    "audit_entry",
    "change_log",
    "claim",
    "company",
    "contact",
    "coordinator_region",
    "import_run",
    "match_run",
    "matching_rules",
    "membership",
    "need",
    "notification",
    "offer",
    "offer_period",
    "offer_trade",
    "organisation",
    "outbox_task",
    "outgoing_mail",
    "outgoing_mail_event",
    "partner_suggestion",
    "place",
    "place_name",
    "programme",
    "rate_limit",
    "region",
    "region_name",
    "schedule_tick",
    "school",
    "session",
    "state_change",
    "suggestion_list",
    "token",
    "trade",
    "trade_label",
    "unresolved_title",
    "work_item",
];

/// A column, in words that both databases share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Column {
    pub(super) table: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) nullable: bool,
}

const SQLITE_COLUMNS: &str = r#"
SELECT t.name, c.name, c.type, c."notnull" = 0 AND c.pk = 0
FROM sqlite_master t, pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'seaql_migrations'"#;

const POSTGRES_COLUMNS: &str = "
SELECT table_name::text, column_name::text, data_type::text, is_nullable = 'YES'
FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'seaql_migrations'";

/// Every column of every table, sorted.
pub(super) async fn columns(db: &DatabaseConnection) -> Vec<Column> {
    let backend = db.get_database_backend();
    let sql = if backend == DbBackend::Sqlite { SQLITE_COLUMNS } else { POSTGRES_COLUMNS };
    let rows = db.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    let column = |row: sea_orm::QueryResult| Column {
        table: row.try_get_by_index(0).unwrap(),
        name: row.try_get_by_index(1).unwrap(),
        kind: kind(&row.try_get_by_index::<String>(2).unwrap().to_lowercase()).to_owned(),
        nullable: row.try_get_by_index(3).unwrap(),
    };
    let mut columns: Vec<_> = rows.into_iter().map(column).collect();
    columns.sort();
    columns
}

/// The tables of sorted columns.
pub(super) fn tables(columns: &[Column]) -> Vec<&str> {
    let mut tables: Vec<_> = columns.iter().map(|column| column.table.as_str()).collect();
    tables.dedup();
    tables
}

/// `uuid_text`, `jsonb`, `double precision`, ... : what they are called here.
fn kind(declared: &str) -> &str {
    let kinds = ["uuid", "json", "timestamp", "date", "time", "double"];
    match declared {
        "bytea" | "blob" => "binary",
        "bigint" => "integer", // SQLite has one kind for both
        _ => kinds.into_iter().find(|kind| declared.starts_with(kind)).unwrap_or(declared),
    }
}

/// The words of one query's only column.
async fn words(db: &DatabaseConnection, sqlite: &str, postgres: &str) -> Vec<String> {
    let backend = db.get_database_backend();
    let sql = if backend == DbBackend::Sqlite { sqlite } else { postgres };
    let rows = db.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    let mut words: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
    words.sort();
    words
}

/// The names of all indexes, or of the unique and partial ones.
pub(super) async fn indexes(db: &DatabaseConnection, partial_only: bool) -> Vec<String> {
    let some = if partial_only { "% WHERE %" } else { "%" };
    let sqlite = format!("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '{some}'");
    let postgres = format!(
        "SELECT indexname::text FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '{some}'
         AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE 'pk\\_%'"
    );
    words(db, &sqlite, &postgres).await
}

/// What only one of them has.
fn differing<'a>(one: &'a [Column], other: &'a [Column]) -> Vec<&'a Column> {
    let lacks = |columns: &'a [Column]| move |column: &&Column| !columns.contains(column);
    one.iter().filter(lacks(other)).chain(other.iter().filter(lacks(one))).collect()
}

#[tokio::test]
async fn both_databases_have_the_same_columns_and_indexes() {
    let seen = RefCell::new(Vec::new());
    on_both(async |db| {
        let found = (columns(db).await, indexes(db, false).await);
        assert!(
            found.1.iter().all(|name| name.starts_with("ux_") || name.starts_with("ix_")),
            "{:?}",
            found.1
        );
        seen.borrow_mut().push(found);
    })
    .await;
    let seen = seen.into_inner();
    for other in &seen[1..] {
        assert_eq!(differing(&seen[0].0, &other.0), Vec::<&Column>::new());
        assert_eq!(seen[0].1, other.1);
    }
}

/// A table is `table.column`; a partial index doesn't count, because a key isn't looked up through it.
const SQLITE_BARE_KEYS: &str = "
SELECT t.name || '.' || k.\"from\" FROM sqlite_master t, pragma_foreign_key_list(t.name) k
WHERE t.type = 'table' AND NOT EXISTS (
  SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
  WHERE i.partial = 0 AND c.seqno = 0 AND c.name = k.\"from\")";

const POSTGRES_BARE_KEYS: &str = "
SELECT k.conrelid::regclass::text || '.' || a.attname FROM pg_constraint k
JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
WHERE k.contype = 'f' AND NOT EXISTS (
  SELECT 1 FROM pg_index i
  WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1] AND i.indpred IS NULL)";

const SQLITE_KEYS: &str = "
SELECT t.name FROM sqlite_master t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table'";

const POSTGRES_KEYS: &str = "SELECT conname::text FROM pg_constraint WHERE contype = 'f'";

#[tokio::test]
async fn every_foreign_key_is_indexed() {
    on_both(async |db| {
        assert_eq!(words(db, SQLITE_KEYS, POSTGRES_KEYS).await.len(), 64);
        assert_eq!(words(db, SQLITE_BARE_KEYS, POSTGRES_BARE_KEYS).await, Vec::<String>::new());
    })
    .await;
}
