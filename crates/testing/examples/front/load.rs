//! Requests in a closed loop, at a fixed pace, and many at once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use testing::Outcome;
use tokio::task::JoinSet;

use crate::client::Connection;

/// What came of a load.
#[derive(Default)]
pub(crate) struct Load {
    /// From when each request was due to the end of its answer, in microseconds.
    latencies: Vec<u64>,
    /// For how long.
    time: Duration,
    /// Bytes of a body.
    pub(crate) body: usize,
}

impl Load {
    #[expect(clippy::cast_precision_loss, reason = "counts of a benchmark are small")]
    pub(crate) fn per_second(&self) -> f64 {
        (self.latencies.len() as f64 / self.time.as_secs_f64()).round()
    }

    pub(crate) fn p50_ms(&self) -> f64 {
        self.share_ms(50)
    }

    pub(crate) fn p99_ms(&self) -> f64 {
        self.share_ms(99)
    }

    #[expect(clippy::cast_precision_loss, reason = "microseconds of a benchmark are small")]
    fn share_ms(&self, percent: usize) -> f64 {
        let mut sorted = self.latencies.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(at).map_or(0.0, |micros| *micros as f64 / 1_000.0)
    }

    fn add(&mut self, other: Self) {
        self.latencies.extend(other.latencies);
        self.body = self.body.max(other.body);
    }
}

/// Each connection asks as soon as it was answered.
pub(crate) async fn closed(
    address: &str,
    request: &str,
    connections: usize,
    time: Duration,
) -> Outcome<Load> {
    spread(address, request, connections, time, |_, _| None).await
}

/// So many a second over all connections, each at its time: a late answer makes those behind it late, which counts.
pub(crate) async fn paced(
    address: &str,
    request: &str,
    connections: usize,
    rate: u64,
    time: Duration,
) -> Outcome<Load> {
    let between = Duration::from_secs(1) / u32::try_from(rate)?;
    let every = between * u32::try_from(connections)?;
    spread(address, request, connections, time, move |connection, n| Some(between * connection + every * n))
        .await
}

async fn spread(
    address: &str,
    request: &str,
    connections: usize,
    time: Duration,
    due: impl Fn(u32, u32) -> Option<Duration> + Send + Sync + Copy + 'static,
) -> Outcome<Load> {
    let (address, request): (Arc<str>, Arc<[u8]>) = (address.into(), request.as_bytes().into());
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for connection in 0..u32::try_from(connections)? {
        let (address, request) = (address.clone(), request.clone());
        tasks.spawn(async move {
            let mut load = Load::default();
            let mut stream = Connection::open(&address).await?;
            for n in 0.. {
                let asked = match due(connection, n) {
                    Some(due) => {
                        tokio::time::sleep_until((start + due).into()).await;
                        start + due
                    }
                    None => Instant::now(),
                };
                if start.elapsed() >= time {
                    break;
                }
                let answer = stream.ask(&request).await?;
                if answer.status != 200 {
                    return Err(format!("answered {}", answer.status).into());
                }
                load.latencies.push(u64::try_from(asked.elapsed().as_micros())?);
                load.body = answer.body;
            }
            Outcome::Ok(load)
        });
    }
    let mut all = Load::default();
    while let Some(done) = tasks.join_next().await {
        all.add(done??);
    }
    all.time = start.elapsed();
    Ok(all)
}

/// Each request on a connection of its own, all at the same moment; gives how long until the last was answered.
pub(crate) async fn at_once(address: &str, requests: &[String]) -> Outcome<Duration> {
    let address: Arc<str> = address.into();
    // In the middle of what is measured beside it.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for request in requests {
        let (address, request) = (address.clone(), request.clone().into_bytes());
        tasks.spawn(async move {
            let answer = Connection::open(&address).await?.ask(&request).await?;
            if answer.status == 303 {
                Outcome::Ok(())
            } else {
                Err(format!("answered {}", answer.status).into())
            }
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(start.elapsed())
}
