//! Asks a rival and takes the time.

use std::error::Error;

use domain::NeedProfile;
use matching::index::Index;
use matching::rank::Ranked;
use sea_orm::sqlx::{self, AssertSqlSafe, ConnectOptions, Executor, PgConnection, Row, postgres::PgRow};
use serde::Serialize;
use testing::Cluster;
use tokio::runtime::Runtime;
use uuid::Uuid;

use crate::timings::Timings;

/// Offers and their points, best first.
pub(crate) type Listed = Vec<(Uuid, i32)>;

/// Times of some calls in microseconds.
#[derive(Serialize)]
pub(crate) struct Times {
    calls: usize,
    pub(crate) p50_us: f64,
    pub(crate) p99_us: f64,
    mean_us: f64,
}

impl Times {
    pub(crate) fn of(timings: &Timings) -> Self {
        Self {
            calls: timings.count(),
            p50_us: timings.percentile(50),
            p99_us: timings.percentile(99),
            mean_us: timings.mean(),
        }
    }
}

pub(crate) fn of_index(index: &Index, need: &NeedProfile, length: usize) -> Listed {
    let hits = index.best_offers(need, length);
    hits.into_iter().map(|hit| (hit.offer.as_uuid(), i32::from(hit.points))).collect()
}

pub(crate) fn listed(ranked: Vec<Ranked>) -> Listed {
    ranked.into_iter().map(|ranked| (ranked.offer.as_uuid(), i32::from(ranked.score.points))).collect()
}

/// A connection, and what waits for it.
pub(crate) struct Database<'a> {
    runtime: &'a Runtime,
    pub(crate) connection: PgConnection,
}

impl<'a> Database<'a> {
    /// Makes a database of its own in the cluster; it goes with the cluster.
    pub(crate) fn new(runtime: &'a Runtime, cluster: &Cluster) -> Result<Self, Box<dyn Error>> {
        let connect = |database: &str| {
            let options = cluster.options(database).disable_statement_logging();
            runtime.block_on(async move { options.connect().await })
        };
        let mut admin = connect("postgres")?;
        runtime.block_on(admin.execute("DROP DATABASE IF EXISTS rivals WITH (FORCE)"))?;
        runtime.block_on(admin.execute("CREATE DATABASE rivals"))?;
        Ok(Self { runtime, connection: connect("rivals")? })
    }

    fn ask(&mut self, query: &str) -> Result<Vec<PgRow>, sqlx::Error> {
        // Not kept: no query comes twice in life.
        let query = sqlx::query(AssertSqlSafe(query.to_owned())).persistent(false);
        self.runtime.block_on(query.fetch_all(&mut self.connection))
    }

    /// Asks for each need twice, and times the second.
    pub(crate) fn time(
        &mut self,
        needs: &[&NeedProfile],
        query: impl Fn(&NeedProfile) -> Option<String>,
    ) -> Result<(Timings, Vec<Listed>), Box<dyn Error>> {
        let queries = needs.iter().map(|need| query(need).ok_or("a need can't be asked for"));
        let queries = queries.collect::<Result<Vec<String>, _>>()?;
        let mut lists = Vec::new();
        for query in &queries {
            let rows = self.ask(query)?;
            // Those that answer less have no points.
            lists.push(rows.iter().map(|row| (row.get(0), row.try_get(1).unwrap_or(0))).collect());
        }
        let mut failed = None;
        let timings = Timings::of(&queries, |query| failed = self.ask(query).err().or(failed.take()));
        match failed {
            Some(error) => Err(error.into()),
            None => Ok((timings, lists)),
        }
    }
}
