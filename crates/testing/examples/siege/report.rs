//! What is held against the service, and the table.

use std::time::Duration;

use testing::Outcome;

use crate::attacker::Got;
use crate::others::Load;

/// The slowest of a hundred of the others' requests, in milliseconds.
const P99_MS: f64 = 200.0;
/// How soon a newcomer is answered once the attack is over.
const ANSWER: Duration = Duration::from_millis(200);
/// Megabytes that may stay.
const GROWTH: u64 = 64;

/// The service beside and after an attack.
pub(crate) struct After {
    /// Megabytes in memory before.
    pub(crate) before: u64,
    /// The most of it meanwhile.
    pub(crate) peak: u64,
    /// And once all was closed.
    pub(crate) rest: u64,
    /// How long a newcomer took right after the end.
    pub(crate) answered: Option<Duration>,
    /// How long until all that had been opened was closed.
    pub(crate) settled: Option<Duration>,
}

/// The table, line by line, and what is wrong.
pub(crate) struct Report {
    /// What the others alone leave behind, which are served first.
    memory: Option<u64>,
    wrong: Vec<String>,
}

impl Report {
    pub(crate) fn begin(files: usize) -> Self {
        println!("At rest {files} open files. Times in milliseconds, memory in megabytes.\n");
        println!(
            "{:<17}{:>5} | {:>6}{:>7}{:>7}{:>7}{:>6}{:>7} | {:>6}{:>6}{:>6} | {:>7}{:>7} | attackers got",
            "attack",
            "from",
            "others",
            "p50",
            "p99",
            "max",
            "again",
            "failed",
            "before",
            "peak",
            "after",
            "answer",
            "closed"
        );
        Self { memory: None, wrong: vec![] }
    }

    pub(crate) fn add(&mut self, attack: &str, from: &str, load: &Load, after: &After, got: &Got) {
        let (p50, p99, max) = (load.ms(500), load.ms(990), load.ms(1_000));
        let ms =
            |time: Option<Duration>| time.map_or("never".to_owned(), |time| time.as_millis().to_string());
        let got: Vec<_> = got.iter().map(|(what, times)| format!("{what}: {times}")).collect();
        println!(
            "{attack:<17}{from:>5} | {:>6}{p50:>7.1}{p99:>7.1}{max:>7.1}{:>6}{:>7} | {:>6}{:>6}{:>6} | {:>7}{:>7} | {}",
            load.asked(),
            load.again,
            load.failed.len(),
            after.before,
            after.peak,
            after.rest,
            ms(after.answered),
            ms(after.settled),
            got.join(", ")
        );
        let mut say = |what: String| self.wrong.push(format!("{attack}, from {from}: {what}"));
        if p99 > P99_MS {
            say(format!("the others' p99 is {p99:.0} ms"));
        }
        if let Some(why) = load.failed.first() {
            say(format!("{} requests of the others failed, the first was {why}", load.failed.len()));
        }
        if after.answered.is_none_or(|time| time > ANSWER) {
            say("a newcomer was not answered in time afterwards".to_owned());
        }
        if after.settled.is_none() {
            say("not all was closed afterwards".to_owned());
        }
        let memory = *self.memory.get_or_insert(after.rest);
        if after.rest > memory + GROWTH {
            say(format!("{} MB are in memory afterwards, of {memory}", after.rest));
        }
    }

    /// # Errors
    /// Where anything was wrong.
    pub(crate) fn end(self, log: &str) -> Outcome {
        if self.wrong.is_empty() {
            println!("\nThe others noticed nothing.");
            return Ok(());
        }
        println!("\n{}\n\nThe end of the service's log:\n{log}", self.wrong.join("\n"));
        Err(format!("{} times the others noticed", self.wrong.len()).into())
    }
}
