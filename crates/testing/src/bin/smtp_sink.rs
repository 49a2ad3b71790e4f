//! An SMTP server that takes every letter and writes it down: a process of its own, for tests that kill others.
//!
//! `smtp_sink [--journal FILE] [--delay-ms N] [--seconds N]` prints its port on 127.0.0.1 and runs until it is
//! killed, but at most `--seconds` (600).

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;
use testing::smtp::{Fault, Server};

struct Wanted {
    journal: Option<PathBuf>,
    delay: u64,
    seconds: u64,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let wanted = wanted(std::env::args().skip(1))?;
    let server = match &wanted.journal {
        Some(journal) => Server::journalling(journal).await?,
        None => Server::discarding().await?,
    };
    if wanted.delay > 0 {
        server.always(".", Fault::Wait(wanted.delay));
    }
    let mut out = std::io::stdout();
    writeln!(out, "{}", server.port())?;
    out.flush()?;
    tokio::time::sleep(Duration::from_secs(wanted.seconds)).await;
    Ok(())
}

fn wanted(mut words: impl Iterator<Item = String>) -> Result<Wanted, Box<dyn Error>> {
    let mut wanted = Wanted { journal: None, delay: 0, seconds: 600 };
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
        match word.as_str() {
            "--journal" => wanted.journal = Some(value.into()),
            "--delay-ms" => wanted.delay = value.parse()?,
            "--seconds" => wanted.seconds = value.parse()?,
            _ => {
                return Err(
                    format!("unknown: {word}; known: --journal FILE, --delay-ms N, --seconds N").into()
                );
            }
        }
    }
    Ok(wanted)
}
