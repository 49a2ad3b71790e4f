//! How a database is opened, what a transaction keeps, and how others hear of it.
use std::time::Duration;

use domain::ChangeKind;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use store::{Changes, DatabaseSettings, Databases, OpenError, log};
use testing::SqliteFile;

use super::{
    fixture::{at, commit, on_postgres, open},
    on_both,
};

async fn failure(url: &str) -> OpenError {
    let settings = DatabaseSettings { url: url.to_owned(), readers: 1, pool: 1 };
    Databases::open(&settings).await.err().unwrap()
}

#[tokio::test]
async fn what_is_not_supported_is_said_without_the_password() {
    let text = failure("mysql://root:secret@db/praktika").await.to_string();
    assert!(text.contains("`mysql`") && text.contains("sqlite://PATH?mode=rwc"), "{text}");
    assert!(!text.contains("secret"), "{text}");
    for memory in ["sqlite::memory:", "sqlite://:memory:", "sqlite://x?mode=memory"] {
        assert!(matches!(failure(memory).await, OpenError::Scheme { .. }), "{memory}");
    }
}

#[tokio::test]
async fn a_missing_folder_is_made_only_where_a_file_may_be() {
    let file = SqliteFile::fresh().await.unwrap();
    let folder = file.path().with_file_name("a").join("b");
    let url = format!("sqlite://{}", folder.join("praktika.db").display());
    assert!(matches!(failure(&format!("{url}?mode=rw")).await, OpenError::Database(_)));
    assert!(!folder.exists());
    let databases = open(format!("{url}?mode=rwc")).await;
    databases.ping().await.unwrap();
    assert_eq!(databases.sqlite_path(), Some(folder.join("praktika.db").as_path()));
    assert!(!databases.is_postgres());
    databases.close().await.unwrap();
}

#[tokio::test]
async fn every_connection_to_sqlite_is_durable_and_only_one_writes() {
    let file = SqliteFile::fresh().await.unwrap();
    let databases = open(file.url()).await;
    let writing = databases.begin().await.unwrap();
    let reader = databases.reader();
    for (db, query_only) in [(writing.db(), "0"), (&reader, "1")] {
        let expected = [
            ("journal_mode", "wal"),
            ("synchronous", "2"), // FULL
            ("busy_timeout", "15000"),
            ("foreign_keys", "1"),
            ("query_only", query_only),
        ];
        for (pragma, value) in expected {
            let statement = Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {pragma}"));
            let row = db.query_one_raw(statement).await.unwrap().unwrap();
            let number = row.try_get_by_index::<i64>(0).map(|n| n.to_string());
            let found = number.or_else(|_| row.try_get_by_index::<String>(0)).unwrap();
            assert_eq!(found, value, "{pragma}");
        }
    }
    let second = tokio::time::timeout(Duration::from_millis(20), databases.begin()).await;
    assert!(second.is_err(), "a second writer has to wait");
    drop(writing);
    databases.begin().await.unwrap().commit().await.unwrap();
    let refused = log::append_changes(&reader, &[(ChangeKind::Rules, None)], at(0)).await.unwrap_err();
    assert!(format!("{refused:?}").contains("readonly"), "{refused:?}");
    databases.close().await.unwrap();
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing() {
    on_both(async |databases| {
        let transaction = databases.begin().await.unwrap();
        log::append_changes(transaction.db(), &[(ChangeKind::Rules, None)], at(0)).await.unwrap();
        drop(transaction);
        assert_eq!(log::bounds(&databases.reader()).await.unwrap(), None);
        commit!(databases, |db| log::append_changes(db, &[(ChangeKind::Rules, None)], at(0)));
        assert!(log::bounds(&databases.reader()).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn others_hear_of_a_commit_and_of_nothing_else() {
    on_both(async |databases| {
        let mut changes = Changes::follow(databases).await.unwrap();
        let transaction = databases.begin().await.unwrap();
        log::append_changes(transaction.db(), &[(ChangeKind::Rules, None)], at(0)).await.unwrap();
        assert!(!changes.next(Duration::from_millis(100)).await.unwrap());
        transaction.commit().await.unwrap();
        assert!(changes.next(Duration::from_secs(10)).await.unwrap());
        assert!(!changes.next(Duration::from_millis(60)).await.unwrap());
        changes.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_lost_connection_counts_as_a_change_and_heals() {
    on_postgres(async |databases| {
        let mut changes = Changes::follow(databases).await.unwrap();
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'";
        databases.reader().execute_unprepared(end).await.unwrap();
        assert!(changes.next(Duration::from_secs(10)).await.unwrap());
        commit!(databases, |db| log::append_changes(db, &[(ChangeKind::Rules, None)], at(0)));
        assert!(changes.next(Duration::from_secs(10)).await.unwrap());
        changes.close().await.unwrap();
    })
    .await;
}

/// As it does when the disk is full.
#[tokio::test]
async fn what_sqlite_rolled_back_by_itself_takes_no_later_write_along() {
    let file = SqliteFile::fresh().await.expect("a file");
    let settings = DatabaseSettings { url: file.url(), readers: 1, pool: 1 };
    let databases = Databases::open(&settings).await.expect("it opens");
    let full = databases.begin().await.expect("a transaction");
    full.db().execute_unprepared("ROLLBACK").await.expect("rolled back");
    drop(full);

    let refused = databases.begin().await.expect("the next");
    refused.db().execute_unprepared("CREATE TABLE refused (n INTEGER)").await.expect("written");
    drop(refused);
    let kept = databases.begin().await.expect("the one after");
    kept.db().execute_unprepared("CREATE TABLE kept (n INTEGER)").await.expect("written");
    kept.commit().await.expect("committed");
    databases.reader().execute_unprepared("SELECT n FROM kept").await.expect("others see it");
    databases.reader().execute_unprepared("SELECT n FROM refused").await.expect_err("nobody sees it");
}
