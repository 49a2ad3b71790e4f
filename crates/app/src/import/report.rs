//! What an import came to, in rows of the file.

mod not_verified;

use std::collections::BTreeSet;
use std::fmt;

use domain::TradeId;
use exchange::RowProblem;
use serde::{Deserialize, Serialize};

pub use not_verified::NotVerified;

/// Problems that are kept in memory and with the import; the list of refused rows has all of them.
const MOST_PROBLEMS: usize = 10_000;

/// What an import came to, in rows of the file. `processed` is the sum of the five counts after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Rows of the file, without headings and empty lines.
    pub processed: u64,
    /// Rows that brought something new.
    pub created: u64,
    /// Rows that changed something.
    pub updated: u64,
    /// Rows that were there already.
    pub unchanged: u64,
    /// Rows that the mapping leaves out.
    pub skipped: u64,
    /// Rows that could not be taken; each has a problem.
    pub refused: u64,
    /// What is wrong with which row, by line; the first 10,000.
    pub problems: Vec<RowProblem>,
    /// The import had been broken off behind so many rows, and went on from there; 0 = it began anew.
    pub resumed_behind: u64,
    /// New organisations that look like others that are there.
    pub duplicates: u64,
    /// Rows of organisations that were vouched for and are not verified all the same.
    pub not_verified: NotVerified,
    /// How many titles got a trade. For people: not part of the object that programs read.
    #[serde(skip)]
    pub trades: TradeCounts,
}

/// How many titles of the file got a trade.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeCounts {
    /// The title names a trade for sure.
    pub sure: u64,
    /// A person has to choose.
    pub not_sure: u64,
    /// A person said that it names no trade that we know.
    #[serde(default)]
    pub rejected: u64,
    /// The titles that a person has to decide on.
    pub titles_not_sure: BTreeSet<String>,
}

/// What a row that can be taken came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    Unchanged,
    Updated,
    Created,
}

impl TradeCounts {
    pub(super) fn count(&mut self, title: &str, trade: Option<TradeId>, is_rejected: bool) {
        if trade.is_some() {
            self.sure += 1;
        } else if is_rejected {
            self.rejected += 1;
        } else {
            self.not_sure += 1;
            self.titles_not_sure.insert(title.to_owned());
        }
    }

    pub(super) fn add(&mut self, more: &Self) {
        self.sure += more.sure;
        self.not_sure += more.not_sure;
        self.rejected += more.rejected;
        self.titles_not_sure.extend(more.titles_not_sure.iter().cloned());
    }
}

impl ImportReport {
    pub(super) fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Created => self.created += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged => self.unchanged += 1,
        }
    }

    /// Counts more rows that were vouched for in vain.
    pub(super) fn leave(&mut self, more: NotVerified) {
        self.not_verified.add(more);
    }

    pub(super) fn refuse(&mut self, problems: Vec<RowProblem>) {
        self.refused += super::engine::count(problems.len());
        let room = MOST_PROBLEMS.saturating_sub(self.problems.len());
        self.problems.extend(problems.into_iter().take(room));
    }
}

impl fmt::Display for ImportReport {
    /// The counts for people, without the problems, which have lines of their own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.resumed_behind > 0 {
            writeln!(f, "went on behind row {}, where the import had been broken off", self.resumed_behind)?;
        }
        write!(
            f,
            "{} rows: {} created, {} updated, {} unchanged, {} skipped, {} refused",
            self.processed, self.created, self.updated, self.unchanged, self.skipped, self.refused
        )?;
        self.not_verified.fmt(f)?;
        self.trades.fmt(f)?;
        if self.duplicates > 0 {
            let n = self.duplicates;
            let told =
                "look like organisations that are there already: see `praktika organisations duplicates`";
            write!(f, "\n{n} {told}")?;
        }
        Ok(())
    }
}

impl fmt::Display for TradeCounts {
    /// Lines after the counts of rows; nothing where there were no titles.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sure, not_sure, rejected, titles_not_sure } = self;
        let all = sure + not_sure + rejected;
        if all == 0 {
            return Ok(());
        }
        write!(f, "\n{all} titles: the trade is sure for {sure}, not sure for {not_sure}")?;
        if *rejected > 0 {
            write!(f, "; {rejected} name none, as somebody has decided")?;
        }
        titles_not_sure.iter().try_for_each(|title| write!(f, "\n  not sure: {title}"))?;
        if titles_not_sure.is_empty() {
            return Ok(());
        }
        write!(f, "\nDecide with `praktika titles list` and `praktika titles decide`")
    }
}
