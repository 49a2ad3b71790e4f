//! Those who behave: signed in, at a fixed pace, over connections that are kept as a browser keeps them. They have a
//! thread of their own, so that the attackers' work does not count as the service's.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use testing::{Front, Outcome};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{sleep_until, timeout};

/// After which a request has failed.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many ask how often.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    pub(crate) connections: u32,
    /// Requests a second, of all together.
    pub(crate) rate: u32,
}

/// Those who behave.
pub(crate) struct Others {
    address: SocketAddr,
    pace: Pace,
    /// Of each the request.
    requests: Vec<Arc<[u8]>>,
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Load {
    /// From when each request was due to the end of its answer, in microseconds.
    latencies: Vec<u64>,
    /// Requests that were sent once more, since their kept connection had been closed before they were answered.
    pub(crate) again: usize,
    /// What went wrong with requests that were not answered.
    pub(crate) failed: Vec<String>,
}

/// A load that is under way.
pub(crate) struct Beside(JoinHandle<Outcome<Load>>);

impl Beside {
    pub(crate) fn finish(self) -> Outcome<Load> {
        self.0.join().map_err(|_| "the others panicked")?
    }
}

impl Load {
    pub(crate) fn asked(&self) -> usize {
        self.latencies.len() + self.failed.len()
    }

    /// Of a thousand latencies in order that one, in milliseconds; 1,000 = the longest.
    #[expect(clippy::cast_precision_loss, reason = "microseconds of a benchmark are small")]
    pub(crate) fn ms(&self, per_mille: usize) -> f64 {
        let mut sorted = self.latencies.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * per_mille / 1_000).min(sorted.len().saturating_sub(1));
        sorted.get(at).map_or(f64::INFINITY, |micros| *micros as f64 / 1_000.0)
    }
}

impl Others {
    pub(crate) fn new(front: &Front, address: SocketAddr, pace: Pace) -> Self {
        // As their proxy sends it.
        let request = |n: u32| {
            front.list(&format!("x-forwarded-for: 10.0.{}.{}\r\n", n / 200, n % 200 + 1)).into_bytes().into()
        };
        Self { address, pace, requests: (0..pace.connections).map(request).collect() }
    }

    pub(crate) fn start(&self, time: Duration) -> Beside {
        let (address, pace, requests) = (self.address, self.pace, self.requests.clone());
        Beside(thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(all(address, pace, requests, time))
        }))
    }
}

async fn all(address: SocketAddr, pace: Pace, requests: Vec<Arc<[u8]>>, time: Duration) -> Outcome<Load> {
    let (start, between) = (Instant::now(), Duration::from_secs(1) / pace.rate);
    let every = between * pace.connections;
    let mut tasks = JoinSet::new();
    for (n, request) in (0_u32..).zip(requests) {
        tasks.spawn(async move {
            let mut one = One { address, request, kept: None, load: Load::default() };
            let mut due = between * n;
            while due < time {
                sleep_until((start + due).into()).await;
                one.ask(start + due).await;
                due += every;
            }
            one.load
        });
    }
    let mut load = Load::default();
    while let Some(done) = tasks.join_next().await {
        let one = done?;
        load.latencies.extend(one.latencies);
        load.again += one.again;
        load.failed.extend(one.failed);
    }
    Ok(load)
}

struct One {
    address: SocketAddr,
    request: Arc<[u8]>,
    kept: Option<TcpStream>,
    load: Load,
}

impl One {
    async fn ask(&mut self, due: Instant) {
        let answered = timeout(PATIENCE, self.answered()).await.unwrap_or_else(|_| {
            self.kept = None;
            Err("not answered in time".to_owned())
        });
        match answered {
            Ok(()) => {
                let micros = u64::try_from(due.elapsed().as_micros()).unwrap_or(u64::MAX);
                self.load.latencies.push(micros);
            }
            Err(why) => self.load.failed.push(why),
        }
    }

    /// A kept connection may have been closed at any time (RFC 9112, section 9.3.1): then a request that nobody began
    /// to answer is sent once more, on a new one. On a new one it has failed.
    async fn answered(&mut self) -> Result<(), String> {
        if let Some(mut stream) = self.kept.take() {
            match exchange(&mut stream, &self.request).await {
                Ok(200) => {
                    self.kept = Some(stream);
                    return Ok(());
                }
                Ok(status) => return Err(format!("answered {status}")),
                Err(_) => self.load.again += 1,
            }
        }
        let mut stream =
            TcpStream::connect(self.address).await.map_err(|err| format!("not connected: {err}"))?;
        match exchange(&mut stream, &self.request).await {
            Ok(200) => self.kept = Some(stream),
            Ok(status) => return Err(format!("answered {status}")),
            Err(err) => return Err(format!("cut: {err}")),
        }
        Ok(())
    }
}

/// Sends a request and reads its answer, whose length stands in its header; gives the status.
async fn exchange(stream: &mut TcpStream, request: &[u8]) -> io::Result<u16> {
    stream.set_nodelay(true)?;
    stream.write_all(request).await?;
    let mut got = Vec::with_capacity(32 * 1024);
    loop {
        if stream.read_buf(&mut got).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if let Some((status, length)) = whole(&got)
            && got.len() >= length
        {
            return Ok(status);
        }
    }
}

/// Status and length of an answer, once its header is there.
fn whole(got: &[u8]) -> Option<(u16, usize)> {
    let end = got.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(got.get(..end)?).ok()?;
    let status = head.get(9..12)?.parse().ok()?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    Some((status, end + 4 + length.unwrap_or(0)))
}
