//! The store on both databases.
use chrono::{DateTime, NaiveDate, Utc};
use store::{DatabaseSettings, Databases};
use testing::{Cluster, SqliteFile};
use uuid::Uuid;

mod account;
mod at_once;
mod catalogue;
mod due_offers;
mod fixture;
mod import_run;
mod labels;
mod log;
mod mail;
mod merge;
mod need;
mod notification;
mod offer;
mod offer_anew;
mod open;
mod organisation;
mod profile;
mod programme;
mod rules;
mod suggestion;
mod task;
mod unresolved_title;
mod world;

/// Runs the check on a fresh `SQLite` and on a fresh `PostgreSQL` database.
async fn on_both(check: impl AsyncFn(&Databases)) {
    let file = SqliteFile::fresh().await.unwrap();
    run(file.url(), &check).await;
    let Some(cluster) = Cluster::join_or_skip().await.unwrap() else { return };
    let database = cluster.migrated().await.unwrap();
    run(database.url.clone(), &check).await;
}

async fn run(url: String, check: &impl AsyncFn(&Databases)) {
    let databases = Databases::open(&DatabaseSettings { url, readers: 2, pool: 4 }).await.unwrap();
    check(&databases).await;
    databases.close().await.unwrap();
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
