//! A database server that crashes and comes back, for one test alone.

use std::fs;
use std::io;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::Cluster;
use crate::process::{memory, signal};

impl Cluster {
    /// As [`join_or_skip`](Self::join_or_skip), but a cluster of its own that may be stopped. What is committed outlives
    /// that.
    ///
    /// # Errors
    /// As [`Cluster::join_or_skip`].
    pub async fn own_or_skip() -> io::Result<Option<Self>> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        if Self::join_or_skip().await?.is_none() {
            return Ok(None);
        }
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        Self::join_in(&memory(), &format!("-{}-{number}", std::process::id()), &["synchronous_commit=on"])
            .await
    }

    /// Stops the server as a crash does: without a word to anybody (`pg_ctl stop -m immediate`).
    ///
    /// # Errors
    /// When it does not run.
    pub fn crash(&self) -> io::Result<()> {
        fs::write(self.dir.join("stopped"), "")?;
        let process = fs::read_to_string(self.dir.join("data/postmaster.pid"))?;
        let process = process.lines().next().and_then(|line| line.parse().ok());
        signal("QUIT", process.ok_or_else(|| io::Error::other("postmaster.pid names no process"))?)
    }

    /// Lets it start again after a [`crash`](Self::crash), and waits until it answers.
    ///
    /// # Errors
    /// When it does not within ten seconds, with its log.
    pub async fn start_again(&self) -> io::Result<()> {
        fs::rename(self.dir.join("stopped"), self.dir.join("again"))?;
        self.answers().await
    }
}
