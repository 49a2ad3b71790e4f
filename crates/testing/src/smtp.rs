//! A scripted SMTP server on loopback: it answers what a test tells it to, and keeps a journal of what it took.
//!
//! The journal is the oracle for loss and repetition: a letter that is not in it was lost, one that is in it twice
//! was repeated. It is strict about the order of commands, so that a client that forgets `RSET` is found out.

mod session;

use serde_json::json;
use session::Session;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This reply instead of the usual one; after 421 the connection is closed, as RFC 5321 wants it.
    Say(&'static str),
    /// No reply, and the connection stays open.
    Hang,
    /// No reply, and the connection is closed.
    Close,
    /// The usual reply, after so many milliseconds.
    Wait(u64),
    /// After a letter: it is taken, but the connection is closed before the client hears of it.
    Lose,
    /// After a letter: it is taken, and the client never hears of it.
    Keep,
}

/// When: `banner`, the beginning of a command (`RCPT`, `RCPT TO:<arta@`), or `.` (after a letter).
pub type Moment = &'static str;

/// A letter that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// As said in `RCPT TO`.
    pub recipient: String,
    /// As the client had it before doubling dots.
    pub bytes: Vec<u8>,
}

/// Runs until it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    journal: Option<Arc<Mutex<File>>>,
}

#[derive(Debug, Default)]
struct State {
    script: Vec<(Moment, Fault)>,
    always: Vec<(Moment, Fault)>,
    accepted: Vec<Accepted>,
    conversation: Vec<String>,
    connections: usize,
    /// Where a process runs for long, bytes are in the journal alone.
    forgets: bool,
}

impl Server {
    /// On a free port of 127.0.0.1; letters are kept in memory.
    ///
    /// # Errors
    /// When there is no port.
    pub async fn start() -> io::Result<Self> {
        Self::run(Shared::default()).await
    }

    /// Letters are not kept, but written down in `journal`, one line of JSON each (`message_id`, `recipient`,
    /// `length`, `sha256`), synced to disk before the client hears that its letter was taken.
    ///
    /// # Errors
    /// When there is no port, or the file can't be written.
    pub async fn journalling(journal: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(journal)?;
        let state = Mutex::new(State { forgets: true, ..State::default() });
        Self::run(Shared { state, journal: Some(Arc::new(Mutex::new(file))) }).await
    }

    /// Letters are taken and forgotten.
    ///
    /// # Errors
    /// When there is no port.
    pub async fn discarding() -> io::Result<Self> {
        let state = Mutex::new(State { forgets: true, ..State::default() });
        Self::run(Shared { state, journal: None }).await
    }

    async fn run(shared: Shared) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let (address, shared) = (listener.local_addr()?, Arc::new(shared));
        let accepting = tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok(Self { address, shared, accepting })
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Each fault once, in this order for the same moment; replaces what was left of the last script.
    pub fn script(&self, faults: &[(Moment, Fault)]) {
        self.state().script = faults.to_vec();
    }

    /// A fault each time, when the script holds none for the moment.
    pub fn always(&self, moment: Moment, fault: Fault) {
        self.state().always.push((moment, fault));
    }

    /// The letters taken, oldest first.
    pub fn accepted(&self) -> Vec<Accepted> {
        self.state().accepted.clone()
    }

    /// The lines that clients said, letters left out; forgotten by asking.
    pub fn conversation(&self) -> Vec<String> {
        std::mem::take(&mut self.state().conversation)
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.state().connections
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort(); // and with it its sessions
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fault(&self, said: &str) -> Option<Fault> {
        let mut state = self.state();
        let is_now =
            |moment: Moment| said.get(..moment.len()).is_some_and(|start| start.eq_ignore_ascii_case(moment));
        if let Some(at) = state.script.iter().position(|(moment, _)| is_now(moment)) {
            return Some(state.script.remove(at).1);
        }
        state.always.iter().find(|(moment, _)| is_now(moment)).map(|(_, fault)| *fault)
    }

    /// Written down before anybody hears of it.
    async fn take(&self, letter: Accepted) -> io::Result<()> {
        if let Some(journal) = self.journal.clone() {
            let line = journal_line(&letter);
            tokio::task::spawn_blocking(move || {
                let mut file = journal.lock().unwrap_or_else(PoisonError::into_inner);
                file.write_all(line.as_bytes())?;
                file.sync_data()
            })
            .await
            .map_err(io::Error::other)??;
        }
        let mut state = self.state();
        if !state.forgets {
            state.accepted.push(letter);
        }
        Ok(())
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let mut sessions = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        while sessions.try_join_next().is_some() {} // those that ended
        shared.state().connections += 1;
        sessions.spawn(Session::new(Arc::clone(&shared), stream).talk());
    }
}

fn journal_line(letter: &Accepted) -> String {
    let text = String::from_utf8_lossy(&letter.bytes);
    let message_id = text.lines().find_map(|line| line.strip_prefix("Message-ID: "));
    let mut hash = String::new();
    for byte in Sha256::digest(&letter.bytes) {
        let _ = write!(hash, "{byte:02x}"); // a String takes everything
    }
    let (recipient, length) = (&letter.recipient, letter.bytes.len());
    format!(
        "{}\n",
        json!({"message_id": message_id, "recipient": recipient, "length": length, "sha256": hash})
    )
}
