//! The schema on both databases: there and back, and what it refuses.
use ::migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend, DbErr, SqlErr};
use testing::{Cluster, SqliteFile};

mod partial_indexes;
mod refusals;
mod rows;
mod schema;

/// Runs the check on a migrated `SQLite` and on a migrated `PostgreSQL`.
async fn on_both(check: impl AsyncFn(&DatabaseConnection)) {
    let file = SqliteFile::fresh().await.unwrap();
    let db = Database::connect(file.url()).await.unwrap();
    check(&db).await;
    db.close().await.unwrap();
    let Some(cluster) = Cluster::join_or_skip().await.unwrap() else { return };
    let database = cluster.migrated().await.unwrap();
    let db = Database::connect(&database.url).await.unwrap();
    check(&db).await;
    db.close().await.unwrap();
}

/// Runs the check on databases without any table.
async fn on_both_empty(check: impl AsyncFn(&DatabaseConnection)) {
    let mut memory = ConnectOptions::new("sqlite::memory:");
    memory.max_connections(1);
    check(&Database::connect(memory).await.unwrap()).await;
    let Some(cluster) = Cluster::join_or_skip().await.unwrap() else { return };
    let database = cluster.database("empty", async |_| Ok(())).await.unwrap();
    let db = Database::connect(&database.url).await.unwrap();
    check(&db).await;
    db.close().await.unwrap();
}

fn is_unique_violation(result: Result<(), DbErr>) -> bool {
    matches!(result.unwrap_err().sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

fn is_foreign_key_violation(result: Result<(), DbErr>) -> bool {
    // By its text: SQLite's code for a refused deletion is that of a trigger, which `sql_err` doesn't know.
    result.unwrap_err().to_string().to_lowercase().contains("foreign key constraint")
}

#[tokio::test]
async fn up_down_and_up_again() {
    on_both_empty(async |db| {
        Migrator::up(db, None).await.unwrap();
        let first = schema::columns(db).await;
        assert_eq!(schema::tables(&first), schema::TABLES);
        // In each of these a row that points to another: the way down must not trip over it.
        for (table, column) in [
            ("trade", "replaced_by_id"),
            ("region", "parent_id"),
            ("organisation", "merged_into_id"),
            ("matching_rules", "parent_id"),
        ] {
            rows::insert(db, table, &[]).await.unwrap();
            let other = [("id", rows::id(table, 2)), (column, rows::id(table, 1))];
            let coded = matches!(table, "trade" | "region");
            let code = coded.then(|| ("code", "y".into()));
            let other: Vec<_> = other.into_iter().chain(code).collect();
            rows::insert(db, table, &other).await.unwrap();
        }
        rows::insert(db, "account", &[]).await.unwrap();
        rows::insert(db, "audit_entry", &[]).await.unwrap();
        Migrator::down(db, None).await.unwrap();
        assert_eq!(schema::tables(&schema::columns(db).await), Vec::<&str>::new());
        Migrator::up(db, None).await.unwrap();
        assert_eq!(schema::columns(db).await, first);
    })
    .await;
}

#[tokio::test]
async fn a_need_of_before_needs_had_an_origin_stays() {
    on_both_empty(async |db| {
        Migrator::up(db, None).await.unwrap();
        let names = Migrator::migrations().into_iter().map(|migration| migration.name().to_owned());
        let later = names.skip_while(|name| name != "m20261124_000021_add_need_origin").count();
        Migrator::down(db, u32::try_from(later).ok()).await.unwrap();
        for table in ["region", "organisation", "need"] {
            rows::insert(db, table, &[]).await.unwrap();
        }
        Migrator::up(db, None).await.unwrap();
        let none = "SELECT count(*) FROM need WHERE source IS NULL AND external_id IS NULL";
        assert_eq!(rows::number(db, none).await, 1);
    })
    .await;
}

#[tokio::test]
async fn up_a_second_time_changes_nothing() {
    on_both(async |db| {
        rows::insert(db, "account", &[]).await.unwrap();
        Migrator::up(db, None).await.unwrap();
        assert_eq!(rows::count(db, "account").await, 1);
    })
    .await;
}

#[tokio::test]
async fn positions_are_not_used_twice() {
    on_both(async |db| {
        for _ in 0..2 {
            rows::insert(db, "change_log", &[]).await.unwrap();
        }
        rows::run(db, "DELETE FROM change_log").await.unwrap();
        rows::insert(db, "change_log", &[]).await.unwrap();
        assert_eq!(rows::number(db, "SELECT max(position) FROM change_log").await, 3);
    })
    .await;
}

#[tokio::test]
async fn the_audit_log_refuses_to_be_changed() {
    on_both(async |db| {
        rows::insert(db, "audit_entry", &[]).await.unwrap();
        let mut attempts = vec!["UPDATE audit_entry SET action = 'other'", "DELETE FROM audit_entry"];
        if db.get_database_backend() == DbBackend::Postgres {
            attempts.push("TRUNCATE audit_entry");
        } else {
            attempts.push("INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry");
        }
        for attempt in attempts {
            let error = rows::run(db, attempt).await.unwrap_err().to_string();
            assert!(error.contains("audit_entry is append only"), "{attempt}: {error}");
        }
        assert_eq!(rows::count(db, "audit_entry").await, 1);
    })
    .await;
}
