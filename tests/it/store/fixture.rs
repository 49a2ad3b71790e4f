//! A database with what suggestions and mails point to: a region, a school with a need, a company with offers.
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, IdSource, NeedId, OfferId, OrganisationId};
use sea_orm::{
    ConnectionTrait, Value,
    sea_query::{Expr, Query},
};
use serde_json::json;
use store::{DatabaseSettings, Databases};
use testing::Cluster;
use uuid::Uuid;

pub(super) const SCHOOL: OrganisationId = OrganisationId::from_uuid(Uuid::from_u128(1));
pub(super) const COMPANY: OrganisationId = OrganisationId::from_uuid(Uuid::from_u128(2));
pub(super) const NEED: NeedId = NeedId::from_uuid(Uuid::from_u128(3));
pub(super) const ACCOUNT: AccountId = AccountId::from_uuid(Uuid::from_u128(4));

/// The nth of five offers, from 0.
pub(super) fn offer(n: u128) -> OfferId {
    OfferId::from_uuid(Uuid::from_u128(100 + n))
}

/// So many seconds after the time at which the tests play.
pub(super) fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 123_456_000).unwrap() + TimeDelta::seconds(seconds)
}

/// Counts, so that ids sort as they were made.
pub(super) struct Ids(AtomicU64);

impl Ids {
    pub(super) fn new() -> Self {
        Self(AtomicU64::new(1_000))
    }
}

impl IdSource for Ids {
    fn uuid(&self) -> Uuid {
        Uuid::from_u128(self.0.fetch_add(1, Ordering::Relaxed).into())
    }

    fn secret(&self) -> [u8; 32] {
        [0; 32]
    }
}

/// Runs the check where writers run beside each other.
pub(super) async fn on_postgres(check: impl AsyncFn(&Databases)) {
    let Some(cluster) = Cluster::join_or_skip().await.unwrap() else { return };
    let database = cluster.migrated().await.unwrap();
    let databases = open(database.url.clone()).await;
    check(&databases).await;
    databases.close().await.unwrap();
}

pub(super) async fn open(url: String) -> Databases {
    Databases::open(&DatabaseSettings { url, readers: 2, pool: 8 }).await.unwrap()
}

/// A transaction of its own for one call: `commit!(databases, |db| store::task::queue(db, ..))`.
macro_rules! commit {
    ($databases:expr, |$db:ident| $call:expr) => {{
        let transaction = $databases.begin().await.unwrap();
        let $db = transaction.db();
        let result = $call.await.unwrap();
        transaction.commit().await.unwrap();
        result
    }};
}
pub(super) use commit;

/// Inserts a school with a need, a company with five offers, and an account.
pub(super) async fn people_and_pairs(databases: &Databases) {
    let region = [("id", 1.into()), ("country", "AL".into()), ("scheme", "NUTS2024".into())];
    let place = [("code", "AL".into()), ("level", 0.into()), ("path", "AL/".into())];
    let point = [("latitude", 41.3.into()), ("longitude", 19.8.into()), ("valid_from_on", day())];
    insert(databases, "region", region.into_iter().chain(place).chain(point)).await;
    for (id, kind) in [(SCHOOL, "school"), (COMPANY, "company")] {
        let name = [("id", id.as_uuid().into()), ("kind", kind.into()), ("name", kind.into())];
        let home = [("name_folded", kind.into()), ("country", "AL".into()), ("region_id", 1.into())];
        let rest = [("language", "sq".into()), ("state", "verified".into()), ("created_at", at(0).into())];
        let all = name.into_iter().chain(home).chain(rest).chain([("revision", 1.into())]);
        insert(databases, "organisation", all).await;
    }
    let (id, sending) = (NEED.as_uuid().into(), SCHOOL.as_uuid().into());
    let need = [("id", id), ("sending_id", sending), ("participants", "learners".into()), ("met", 0.into())];
    insert(databases, "need", need.into_iter().chain(common()).chain([("list_floor", 0.into())])).await;
    for n in 0..5 {
        let (id, host) = (offer(n).as_uuid().into(), COMPANY.as_uuid().into());
        let offer =
            [("id", id), ("host_id", host), ("visibility", "public".into()), ("title", "Offer".into())];
        insert(databases, "offer", offer.into_iter().chain(common()).chain([("facts", json!({}).into())]))
            .await;
    }
    account(databases).await;
}

/// Inserts the account.
pub(super) async fn account(databases: &Databases) {
    let who = [("id", ACCOUNT.as_uuid().into()), ("language", "sq".into()), ("state", "active".into())];
    let how = [("time_zone", "Europe/Tirane".into()), ("notification_choices", json!({}).into())];
    let since = [("created_at", at(0).into()), ("revision", 1.into())];
    insert(databases, "account", who.into_iter().chain(how).chain(since)).await;
}

/// What a need and an offer both have.
fn common() -> [(&'static str, Value); 7] {
    [
        ("activity", "dual_apprenticeship".into()),
        ("region_id", 1.into()),
        ("accepts_cross_border", false.into()),
        ("languages", json!([]).into()),
        ("state", "open".into()),
        ("created_at", at(0).into()),
        ("revision", 1.into()),
    ]
}

fn day() -> Value {
    at(0).date_naive().into()
}

async fn insert(
    databases: &Databases,
    table: &'static str,
    row: impl IntoIterator<Item = (&'static str, Value)>,
) {
    let (columns, values): (Vec<_>, Vec<_>) = row.into_iter().unzip();
    let values = values.into_iter().map(Expr::val);
    let insert = Query::insert().into_table(table).columns(columns).values_panic(values).take();
    databases.connection().execute(&insert).await.unwrap();
}
