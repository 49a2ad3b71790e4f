//! What the system says of the service's process, and how fast its front door answers.

use std::fs;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use testing::Outcome;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

/// Between two looks.
const LOOK: Duration = Duration::from_millis(100);
/// Longer than anybody would wait.
const PATIENCE: Duration = Duration::from_secs(10);
/// Asks from an address that nobody else has: whoever shares one shares its pace too.
const NEWCOMER: &[u8] =
    b"GET /healthz HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 10.1.0.1\r\nconnection: close\r\n\r\n";

/// A process, by its number.
pub(crate) struct Process(u32);

impl Process {
    pub(crate) const fn new(id: u32) -> Self {
        Self(id)
    }

    /// Megabytes in memory.
    pub(crate) fn memory(&self) -> Outcome<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? / 1024)
    }

    /// The most megabytes until then.
    pub(crate) async fn peak_memory(&self, until: Instant) -> Outcome<u64> {
        let mut peak = 0;
        while Instant::now() < until {
            peak = peak.max(self.memory()?);
            sleep(LOOK).await;
        }
        Ok(peak)
    }

    fn files(&self) -> Outcome<usize> {
        Ok(fs::read_dir(format!("/proc/{}/fd", self.0))?.count())
    }

    /// The open files, once their number has stood still for a while.
    pub(crate) async fn rests(&self) -> Outcome<usize> {
        let (mut files, mut still) = (self.files()?, 0);
        while still < 10 {
            sleep(LOOK).await;
            let now = self.files()?;
            still = if now == files { still + 1 } else { 0 };
            files = now;
        }
        Ok(files)
    }

    /// How long until no more files are open than that; `None` = longer than `patience`.
    pub(crate) async fn settles(&self, files: usize, patience: Duration) -> Outcome<Option<Duration>> {
        let start = Instant::now();
        while self.files()? > files {
            if start.elapsed() > patience {
                return Ok(None);
            }
            sleep(LOOK / 10).await;
        }
        Ok(Some(start.elapsed()))
    }
}

/// How long somebody who comes through the proxy for the first time takes to be answered; `None` = he is not.
pub(crate) async fn answers(address: SocketAddr) -> Option<Duration> {
    let start = Instant::now();
    let asked = async {
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(NEWCOMER).await?;
        let mut answer = vec![];
        stream.read_to_end(&mut answer).await?;
        Outcome::Ok(answer.starts_with(b"HTTP/1.1 200"))
    };
    let answered = matches!(timeout(PATIENCE, asked).await, Ok(Ok(true)));
    answered.then(|| start.elapsed())
}

/// How many files this process may open; whom it starts inherits it.
pub(crate) fn own_file_limit() -> Outcome<usize> {
    let limits = fs::read_to_string("/proc/self/limits")?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    let soft = line.and_then(|line| line.split_whitespace().next()).ok_or("no limit of open files")?;
    Ok(soft.parse().unwrap_or(usize::MAX)) // "unlimited"
}
