//! The front door under load, on SQLite, generator on the same machine: signed-in suggestions as JSON in a closed loop
//! and at a fixed pace, and what a hundred sign-ins at once do to the others. Starts the `praktika` that was built with
//! it, on a database of its own, and prints one JSON object:
//! `cargo run --release -p testing --example front -- --connections 64 --seconds 10 --rate 2000`.
#![expect(clippy::print_stdout, reason = "it prints what it measures")]

#[path = "front/client.rs"]
mod client;
#[path = "front/load.rs"]
mod load;

use std::time::Duration;

use testing::{Front, Outcome};

/// What is asked for on the command line.
#[derive(Clone, Copy)]
struct Options {
    connections: usize,
    seconds: u64,
    rate: u64,
    sign_ins: usize,
}

impl Options {
    fn read() -> Outcome<Self> {
        let mut options = Self { connections: 64, seconds: 10, rate: 2_000, sign_ins: 100 };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut number = || words.next().ok_or_else(|| format!("{word} lacks a number"));
            match word.as_str() {
                "--connections" => options.connections = number()?.parse()?,
                "--seconds" => options.seconds = number()?.parse()?,
                "--rate" => options.rate = number()?.parse()?,
                "--sign-ins" => options.sign_ins = number()?.parse()?,
                _ => return Err(format!("{word} is not known").into()),
            }
        }
        Ok(options)
    }
}

#[tokio::main]
async fn main() -> Outcome {
    let options = Options::read()?;
    let time = Duration::from_secs(options.seconds);
    let settings = [("HTTP__REQUESTS_A_SECOND", "0"), ("HTTP__TRUSTED_PROXIES", "127.0.0.1/32")];
    let front = Front::serve(&settings).await?;
    let list = front.list("");
    // A moment to warm up, which counts for nothing.
    load::closed(front.address(), &list, options.connections, time / 5).await?;
    let closed = load::closed(front.address(), &list, options.connections, time).await?;
    let paced = load::paced(front.address(), &list, options.connections, options.rate, time).await?;
    let colleagues = front.colleagues(options.sign_ins).await?;
    let (beside, sign_ins) = tokio::join!(
        load::paced(front.address(), &list, options.connections, options.rate / 2, time),
        load::at_once(front.address(), &colleagues),
    );
    let (beside, sign_ins) = (beside?, sign_ins?);
    println!(
        "{}",
        serde_json::json!({
            "connections": options.connections,
            "body_bytes": closed.body,
            "closed_per_s": closed.per_second(), "closed_p99_ms": closed.p99_ms(),
            "rate": options.rate, "paced_per_s": paced.per_second(),
            "paced_p50_ms": paced.p50_ms(), "paced_p99_ms": paced.p99_ms(),
            "sign_ins": options.sign_ins, "sign_ins_s": sign_ins.as_secs_f64(),
            "beside_sign_ins_rate": options.rate / 2, "beside_sign_ins_p99_ms": beside.p99_ms(),
        })
    );
    Ok(())
}
