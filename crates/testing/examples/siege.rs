//! The front door under attack, on SQLite, attackers on the same machine: what each attack does to the others, who ask
//! for signed-in suggestions at a fixed pace, and whether the service is as before when it is over. Starts the `praktika`
//! that was built with it, with its defaults, prints a table, and fails where the others suffer:
//! `cargo run --release -p testing --example siege -- --connections 64 --rate 200 --seconds 8`.
#![expect(clippy::print_stdout, reason = "it prints what it measures")]

#[path = "siege/attack.rs"]
mod attack;
#[path = "siege/attacker.rs"]
mod attacker;
#[path = "siege/others.rs"]
mod others;
#[path = "siege/process.rs"]
mod process;
#[path = "siege/report.rs"]
mod report;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use testing::{Front, Outcome};

use attack::Attack;
use attacker::Ground;
use others::{Others, Pace};
use process::Process;
use report::{After, Report};

/// Idle connections, where the limit of open files allows so many.
const IDLE: usize = 10_000;
/// Open files that are no attacker's.
const FILES_BESIDE: usize = 500;
/// For the service to close what the attackers left.
const SETTLING: Duration = Duration::from_secs(15);

/// What is asked for on the command line.
struct Options {
    pace: Pace,
    seconds: u64,
    only: Option<String>,
}

impl Options {
    fn read() -> Outcome<Self> {
        let mut options = Self { pace: Pace { connections: 64, rate: 200 }, seconds: 8, only: None };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let value = words.next().ok_or_else(|| format!("{word} lacks a value"))?;
            match word.as_str() {
                "--connections" => options.pace.connections = value.parse()?,
                "--rate" => options.pace.rate = value.parse()?,
                "--seconds" => options.seconds = value.parse()?,
                "--only" => options.only = Some(value),
                _ => return Err(format!("{word} is not known").into()),
            }
        }
        Ok(options)
    }
}

// The attackers have this one thread, the others one of their own, the service the rest of the machine.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let options = Options::read()?;
    let idle = match process::own_file_limit()? {
        files if files < IDLE + FILES_BESIDE => {
            let fewer = files.saturating_sub(FILES_BESIDE);
            println!("{files} open files are allowed here: {fewer} idle connections instead of {IDLE}\n");
            fewer
        }
        _ => IDLE,
    };
    // The others come through a proxy that is believed, each with an address of their own, so that the pace of one
    // client is the default for everybody.
    let front = Front::serve(&[("HTTP__TRUSTED_PROXIES", "127.0.0.1/32")]).await?;
    let address: SocketAddr = front.address().parse()?;
    let process = Process::new(front.running().id());
    let others = Others::new(&front, address, options.pace);
    others.start(Duration::from_secs(4)).finish()?; // to warm up, which counts for nothing
    let files = process.rests().await?;
    let mut report = Report::begin(files);
    let time = Duration::from_secs(options.seconds);
    for (attack, from) in Attack::all() {
        let wanted = |only| attack == Attack::Nothing || attack.name().contains(only);
        if !options.only.as_deref().is_none_or(wanted) {
            continue;
        }
        let ground = Arc::new(Ground::new(address, from, Instant::now() + time, front.writing_token()));
        let before = process.memory()?;
        let beside = others.start(time);
        let (got, peak) = tokio::join!(attack.run(&ground, idle), process.peak_memory(ground.until()));
        let answered = process::answers(address).await;
        let load = beside.finish()?;
        let settled = process.settles(files, SETTLING).await?;
        let after = After { before, peak: peak?, rest: process.memory()?, answered, settled };
        report.add(attack.name(), from.name(), &load, &after, &got);
    }
    report.end(&front.running().log())
}
