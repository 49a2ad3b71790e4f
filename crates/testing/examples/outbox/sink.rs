//! Postfix's test programs: a server that takes and forgets, and a client that sends as fast as it goes. They are taken out
//! of the package; nothing of Postfix runs.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use testing::Outcome;
use tokio::time::sleep;

/// For the server to listen.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running `smtp-sink`; ends with the value.
pub(crate) struct Sink {
    tools: PathBuf,
    port: u16,
    server: Child,
}

impl Sink {
    /// `tools` is where the package was unpacked.
    pub(crate) async fn start(tools: &Path) -> Outcome<Self> {
        // Free a moment ago; another process may take it, which is said by the time-out.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = program(tools, "smtp-sink");
        // As root it wants somebody to become.
        command.args(["-u", "nobody", "-c", &format!("inet:127.0.0.1:{port}"), "1024"]);
        let sink = Self { tools: tools.to_owned(), port, server: command.spawn()? };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > PATIENCE {
                return Err("smtp-sink does not listen".into());
            }
            sleep(Duration::from_millis(20)).await;
        }
        Ok(sink)
    }

    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    /// How long `smtp-source` takes for so many letters over so many connections, which it keeps as we do.
    pub(crate) fn source(&self, letters: usize, connections: usize, bytes: usize) -> Outcome<Duration> {
        let mut command = program(&self.tools, "smtp-source");
        command.args(["-d", "-f", "a@praktika.example", "-t", "b@praktika.example"]);
        command.args(["-m", &letters.to_string(), "-s", &connections.to_string(), "-l", &bytes.to_string()]);
        command.arg(format!("inet:127.0.0.1:{}", self.port));
        let start = Instant::now();
        let ended = command.status()?;
        if ended.success() { Ok(start.elapsed()) } else { Err(format!("smtp-source: {ended}").into()) }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn program(tools: &Path, name: &str) -> Command {
    let mut command = Command::new(tools.join("usr/sbin").join(name));
    command.env("LD_LIBRARY_PATH", tools.join("usr/lib/postfix"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
    command
}
