//! What an import came to, in rows of the file.

use std::collections::BTreeSet;
use std::fmt;

use domain::TradeId;
use exchange::RowProblem;
use serde::Serialize;

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
    /// What is wrong with which row, by line.
    pub problems: Vec<RowProblem>,
    /// How many programmes got a trade. For people: not part of the object that programs read.
    #[serde(skip)]
    pub trades: TradeCounts,
}

/// How many programmes of the file got a trade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TradeCounts {
    /// The title names a trade for sure.
    pub sure: u64,
    /// A person has to choose.
    pub not_sure: u64,
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
    pub(super) fn count(&mut self, title: &str, trade: Option<TradeId>) {
        if trade.is_some() {
            self.sure += 1;
        } else {
            self.not_sure += 1;
            self.titles_not_sure.insert(title.to_owned());
        }
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

    pub(super) fn refuse(&mut self, problem: RowProblem) {
        self.refused += 1;
        self.problems.push(problem);
    }
}

impl fmt::Display for ImportReport {
    /// The counts for people, without the problems, which have lines of their own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} rows: {} created, {} updated, {} unchanged, {} skipped, {} refused",
            self.processed, self.created, self.updated, self.unchanged, self.skipped, self.refused
        )?;
        let TradeCounts { sure, not_sure, titles_not_sure } = &self.trades;
        if sure + not_sure == 0 {
            return Ok(());
        }
        write!(f, "\n{} programmes: the trade is sure for {sure}, not sure for {not_sure}", sure + not_sure)?;
        titles_not_sure.iter().try_for_each(|title| write!(f, "\n  not sure: {title}"))
    }
}
