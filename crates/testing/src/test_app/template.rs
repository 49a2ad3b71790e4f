//! A database that is set up already, made once for each build of the tests and copied for each test.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::App;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, Statement};

use super::{NumberedIds, Outcome, TestClock, open};
use crate::process::{lock, memory, user};
use crate::{Cluster, SqliteFile, TestDatabase};

/// The template takes ids up to here; those of a test come after.
pub(super) const IDS: u64 = 0xffff;

/// A fresh copy of the SQLite template.
pub(super) async fn sqlite() -> Outcome<SqliteFile> {
    let fresh = SqliteFile::fresh().await.map_err(|error| error.to_string())?;
    copy_sqlite_to(fresh.path()).await?;
    Ok(fresh)
}

/// Puts the SQLite template where another database was.
pub(super) async fn copy_sqlite_to(file: &Path) -> Outcome {
    let base = memory().join(format!("praktika-set-up-{}", user()?));
    fs::create_dir_all(&base)?;
    let _lock = lock(base.join("lock")).await?;
    let template = base.join(format!("{}.db", build()?));
    if !template.exists() {
        drop_old(&base)?;
        make(&base.join("half_made.db"), &template).await?;
    }
    fs::copy(&template, file)?;
    Ok(())
}

async fn make(half_made: &Path, template: &Path) -> Outcome {
    let file = SqliteFile::fresh().await.map_err(|error| error.to_string())?;
    set_up(&file.url()).await?;
    fs::copy(file.path(), half_made)?;
    fs::rename(half_made, template)?;
    Ok(())
}

/// A fresh copy of the PostgreSQL template.
pub(super) async fn postgres(cluster: &Cluster) -> Outcome<TestDatabase> {
    let build = build()?;
    let made = cluster.database(&build, async |db| {
        Migrator::up(db, None).await?;
        let url = url_of(db).await?;
        set_up(&url).await.map_err(|error| DbErr::Custom(error.to_string()))
    });
    Ok(made.await.map_err(|error| error.to_string())?)
}

/// Takes all labels of trades out but the one of each language that is shown: a tenth stays. For tests that write and
/// read whole tables, and that no title asks anything.
pub(super) async fn keep_preferred_labels(url: &str) -> Outcome {
    let db = sea_orm::Database::connect(url).await?;
    db.execute_unprepared("DELETE FROM trade_label WHERE kind <> 'preferred'").await?;
    Ok(db.close().await?)
}

/// The address of the database that a connection leads to.
async fn url_of(db: &DatabaseConnection) -> Result<String, DbErr> {
    let sql = "SELECT current_database()::text AS name, current_setting('unix_socket_directories') AS folder";
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let row = row.ok_or_else(|| DbErr::Custom("the server does not know itself".to_owned()))?;
    let (name, folder): (String, String) = (row.try_get("", "name")?, row.try_get("", "folder")?);
    Ok(format!("postgres://postgres@localhost/{name}?host={folder}"))
}

/// Sets up, does the work that follows from it, and leaves no connection.
async fn set_up(url: &str) -> Outcome {
    let app = open(url, Arc::new(TestClock::default()), NumberedIds::after(0)).await?;
    let done = fill(&app).await;
    app.databases.close().await?; // also moves the write-ahead log into the file
    done
}

async fn fill(app: &App) -> Outcome {
    app::setup::set_up(app).await?;
    app.live_index.catch_up(app).await?;
    app::task::drain(app, "template").await?;
    Ok(())
}

/// Which build this is: another one may set up otherwise.
fn build() -> Outcome<String> {
    let program = fs::metadata("/proc/self/exe")?;
    let built = program.modified()?.duration_since(std::time::UNIX_EPOCH)?.as_nanos();
    Ok(format!("{}_{built:x}_{:x}", migrations::fingerprint(), program.len()))
}

/// Templates of builds that nobody has used for an hour.
fn drop_old(base: &Path) -> Outcome {
    let an_hour = std::time::Duration::from_hours(1);
    for entry in fs::read_dir(base)?.flatten() {
        let path: PathBuf = entry.path();
        let old = entry.metadata()?.accessed()?.elapsed().is_ok_and(|age| age > an_hour);
        if old && path.extension().is_some_and(|extension| extension == "db") {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
