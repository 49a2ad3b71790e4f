//! How many mails a second leave, durably, into a sink on this machine: the `praktika` that was built with this, its worker
//! alone, on a database on disk (SQLite, or PostgreSQL with `--postgres 1`). Beside it, in the same run, what limits it:
//! how many letters a second Postfix's `smtp-source` hands to the same sink, and how many commits a second the database
//! takes. Prints one JSON object:
//! `cargo run --release -p testing --example outbox -- --mails 5000 --senders 16 --tools var/postfix`.
#![expect(clippy::print_stdout, reason = "it prints what it measures")]

#[path = "outbox/commits.rs"]
mod commits;
#[path = "outbox/sink.rs"]
mod sink;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use domain::MailState;
use testing::binary::{Folder, Running};
use testing::waiting_mails::{mails_in, mails_waiting};
use testing::{Outcome, TestApp};

use sink::Sink;

/// Far longer than it takes.
const PATIENCE: Duration = Duration::from_mins(10);
/// About what our letters have, with text and HTML.
const LETTER: usize = 12_000;

/// What is asked for on the command line.
struct Options {
    mails: usize,
    senders: usize,
    tools: PathBuf,
    postgres: bool,
}

impl Options {
    fn read() -> Outcome<Self> {
        let mut options =
            Self { mails: 5_000, senders: 16, tools: PathBuf::from("var/postfix"), postgres: false };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let value = words.next().ok_or_else(|| format!("{word} lacks a value"))?;
            match word.as_str() {
                "--mails" => options.mails = value.parse()?,
                "--senders" => options.senders = value.parse()?,
                "--tools" => options.tools = PathBuf::from(value),
                "--postgres" => options.postgres = value == "1",
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
        TestApp::durable_postgres().await?.ok_or("no PostgreSQL here")?
    } else {
        TestApp::durable_sqlite().await?
    };
    mails_waiting(&test, options.mails).await?;
    let commits = commits::a_second(&test, options.senders).await?;
    let sink = Sink::start(&options.tools).await?;
    let source = sink.source(options.mails, options.senders, LETTER)?;
    let (first, all) = leave(&test, &options, sink.port()).await?;
    let per_second = |time: Duration| rate(options.mails, time);
    let limit = per_second(source).min(commits.alone.max(commits.together) / 3.0);
    println!(
        "{}",
        serde_json::json!({
            "database": if options.postgres { "postgres" } else { "sqlite" },
            "mails": options.mails, "senders": options.senders,
            "started_ms": first.as_millis(), "mails_per_s": per_second(all),
            "smtp_source_per_s": per_second(source),
            "commits_alone_per_s": commits.alone, "commits_together_per_s": commits.together,
            "of_the_smaller": per_second(all) / limit,
        })
    );
    Ok(())
}

/// How long until the worker has begun, and from there until all have left.
async fn leave(test: &TestApp, options: &Options, port: u16) -> Outcome<(Duration, Duration)> {
    let folder = Folder::fresh()?;
    let variables = [
        ("DATABASE__URL", test.url()),
        ("SECURITY__KEY", "00112233445566778899aabbccddeeff".repeat(2)),
        ("HTTP__BASE_URL", "https://praktika.example".to_owned()),
        ("MAIL__TRANSPORT", "smtp".to_owned()),
        ("MAIL__HOST", "127.0.0.1".to_owned()),
        ("MAIL__PORT", port.to_string()),
        ("MAIL__TLS", "none".to_owned()),
        ("MAIL__FROM_ADDRESS", "no-reply@praktika.example".to_owned()),
        ("WORKER__MAILS", options.senders.to_string()),
        ("LOG__LEVEL", "warn".to_owned()),
    ];
    let variables = variables.map(|(name, value)| (format!("PRAKTIKA__{name}"), value));
    let start = Instant::now();
    let mut worker = Running::start("praktika", &["worker"], &variables, folder.path(), "worker")?;
    let some = async || Ok((mails_in(test, MailState::Sent).await? > 0).then_some(()));
    worker.wait_for("the first mail", PATIENCE, some).await?;
    let (first, already) = (start.elapsed(), mails_in(test, MailState::Sent).await?);
    let begun = Instant::now();
    let all = async || Ok((mails_in(test, MailState::Sent).await? == options.mails).then_some(()));
    worker.wait_for("all mails", PATIENCE, all).await?;
    let rest = begun.elapsed().as_secs_f64();
    worker.kill()?;
    // As if the first ones had taken as long as the others.
    let share =
        rate(options.mails, Duration::from_secs(1)) / rate(options.mails - already, Duration::from_secs(1));
    Ok((first, Duration::from_secs_f64(rest * share)))
}

#[expect(clippy::cast_precision_loss, reason = "some thousands of mails")]
fn rate(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}
