//! The running system at scale: how long a start takes, and how long it takes from a change to its notifications.
//!
//! Fills a database of its own (SQLite, or PostgreSQL with `--postgres`) with offers and needs, starts a process on it
//! and another from the image that the first has kept, makes all lists, then publishes offers one after the other while
//! the worker follows, and prints one JSON object:
//! `cargo run --release -p testing --example live -- --offers 1000000 --needs 20000 --changes 300`.
#![expect(clippy::print_stdout, reason = "it prints what it measures")]

#[path = "../../matching/examples/scale/chance.rs"]
mod chance;
#[path = "live/fill.rs"]
mod fill;
#[path = "live/image.rs"]
mod image;
#[path = "live/measure.rs"]
mod measure;

use std::time::Instant;

use testing::{Outcome, TestApp};

/// What is asked for on the command line.
struct Options {
    offers: u32,
    needs: u32,
    changes: usize,
    seed: u64,
    postgres: bool,
}

impl Options {
    fn read() -> Outcome<Self> {
        let mut options = Self { offers: 100_000, needs: 5_000, changes: 200, seed: 1, postgres: false };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut number = || words.next().ok_or_else(|| format!("{word} lacks a number"));
            match word.as_str() {
                "--offers" => options.offers = number()?.parse()?,
                "--needs" => options.needs = number()?.parse()?,
                "--changes" => options.changes = number()?.parse()?,
                "--seed" => options.seed = number()?.parse()?,
                "--postgres" => options.postgres = true,
                _ => return Err(format!("{word} is not known").into()),
            }
        }
        Ok(options)
    }
}

#[tokio::main]
async fn main() -> Outcome {
    let options = Options::read()?;
    let test = if options.postgres {
        TestApp::postgres_with_few_labels().await?.ok_or("no PostgreSQL here")?
    } else {
        TestApp::sqlite_with_few_labels().await?
    };
    let filling = Instant::now();
    let sides = fill::fill(&test, &options).await?;
    let fill_s = filling.elapsed().as_secs();

    let app = test.starting_process().await?;
    let loading = Instant::now();
    let snapshot = app.live_index.catch_up(&app).await?;
    let cold_ms = loading.elapsed().as_millis();
    let (offers, needs) = (snapshot.offers(), snapshot.needs());
    drop(snapshot);
    let image = image::start(&test, &app).await?;

    let latencies = measure::changes(&test, app, &sides, &options).await?;
    println!(
        "{}",
        serde_json::json!({
            "database": if options.postgres { "postgres" } else { "sqlite" },
            "offers": offers, "needs": needs, "fill_s": fill_s, "cold_load_ms": cold_ms,
            "image_kept_ms": image.kept_ms, "image_load_ms": image.load_ms,
            "all_lists_s": latencies.all_lists_s, "changes": latencies.count, "lists_in_all": latencies.lists_in_all,
            "most_lists": latencies.most_lists,
            "p50_ms": latencies.p50_ms, "p99_ms": latencies.p99_ms,
        })
    );
    Ok(())
}
