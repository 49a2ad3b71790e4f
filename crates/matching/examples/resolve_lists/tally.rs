//! What was sure, what was right, and how long it took.

use std::{fmt, time::Duration};

use domain::Trade;

use crate::list::Line;

/// Counts of a list.
#[derive(Default)]
pub(crate) struct Tally {
    lines: u32,
    sure: u32,
    right: u32,
    wrong: u32,
    rightly_not_sure: u32,
    /// Right at first place, sure or not.
    first: u32,
    is_checked: bool,
    all: Duration,
    longest: Duration,
}

impl Tally {
    pub(crate) fn took(&mut self, time: Duration) {
        self.all += time;
        self.longest = self.longest.max(time);
    }

    /// Counts what stands first, sure or not.
    pub(crate) fn count_likeliest(&mut self, line: &Line, found: Option<&Trade>) {
        let expected = line.expected.as_deref();
        self.first += u32::from(found.zip(expected).is_some_and(|(trade, expected)| is(trade, expected)));
    }

    /// Counts a line; says how it went.
    pub(crate) fn count(&mut self, line: &Line, found: Option<&Trade>) -> &'static str {
        self.lines += 1;
        self.sure += u32::from(found.is_some());
        let Some(expected) = line.expected.as_deref() else {
            return if found.is_some() { "sure" } else { "not sure" };
        };
        self.is_checked = true;
        match found {
            Some(trade) if is(trade, expected) => {
                self.right += 1;
                "right"
            }
            Some(_) => {
                self.wrong += 1;
                "WRONG"
            }
            None if expected == "not sure" => {
                self.rightly_not_sure += 1;
                "rightly"
            }
            None => "not sure",
        }
    }
}

fn is(trade: &Trade, expected: &str) -> bool {
    trade.code == expected || trade.isco08.to_string() == expected
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} titles, {} sure, {} not sure", self.lines, self.sure, self.lines - self.sure)?;
        if self.is_checked {
            let good = self.right + self.rightly_not_sure;
            write!(
                f,
                "; {} right, {} wrong, {} rightly not sure",
                self.right, self.wrong, self.rightly_not_sure
            )?;
            let percent = |count: u32| 100.0 * f64::from(count) / f64::from(self.lines.max(1));
            write!(f, "; {:.1} % as it should be", percent(good))?;
            write!(f, "; {:.1} % right at first place", percent(self.first))?;
        }
        write!(f, "; {:?} a title, {:?} at most", self.all / self.lines.max(1), self.longest)
    }
}
