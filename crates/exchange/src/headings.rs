//! Finds the headings of a file: not always on its first line, and sometimes in two rows.

use crate::mapping::{Fit, Places};
use crate::row::RawRow;
use crate::spelling::{column_letters, on_one_line};
use crate::{Mapping, OpenError};

/// Headings are looked for in so many rows with text.
pub(crate) const SEARCHED: usize = 30;

/// Headings that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) headings: Vec<String>,
    pub(crate) places: Places,
    /// Which of the rows is the first below them.
    pub(crate) below: usize,
}

/// No headings fit.
#[derive(Debug)]
pub(crate) struct NotFound {
    /// How many columns were found in the row that fits best.
    pub(crate) found: usize,
    pub(crate) error: OpenError,
}

/// Headings of one row or of two, each with the ways in which it may be called.
struct Candidate {
    names: Vec<Vec<String>>,
    /// Two rows that are one by the look of it: a heading goes over both.
    tied: bool,
    below: usize,
    fit: Fit,
}

/// The row, or two rows read as one, that has every column the mapping needs, and most of those that may be missing.
/// Among equals two rows that a heading goes over go first, then one row before two (a title above the headings adds
/// nothing), and the upper before the lower.
pub(crate) fn find(mapping: &Mapping, rows: &[RawRow]) -> Result<Found, NotFound> {
    if let Some(field) = mapping.set.first() {
        let error = OpenError::NotSet { field: field.clone() };
        return Err(NotFound { found: 0, error });
    }
    let readable = |at: usize| rows.get(at).filter(|row| row.fault.is_none());
    let searched = || (0..rows.len().min(SEARCHED)).filter_map(|at| Some((at, readable(at)?)));
    let one = searched().map(|(at, row)| Candidate::new(mapping, alone(row), false, at + 1));
    let two = searched().filter_map(|(at, row)| {
        let below = readable(at + 1)?;
        Some(Candidate::new(mapping, joined(row, below), is_merged_downwards(row, below), at + 2))
    });
    let mut best: Option<Candidate> = None;
    for candidate in one.chain(two) {
        if best.as_ref().is_none_or(|best| candidate.rank() > best.rank()) {
            best = Some(candidate);
        }
    }
    match best {
        Some(best) if best.fit.missing.is_empty() => best.found(),
        best => Err(not_found(rows, best)),
    }
}

impl Candidate {
    fn new(mapping: &Mapping, names: Vec<Vec<String>>, tied: bool, below: usize) -> Self {
        let fit = Fit::new(mapping, &names);
        Self { names, tied, below, fit }
    }

    /// How well it fits.
    fn rank(&self) -> (bool, usize, bool) {
        (self.fit.missing.is_empty(), self.fit.found, self.tied)
    }

    fn found(self) -> Result<Found, NotFound> {
        if let Some((heading, first, second)) = self.fit.twice {
            let (first, second) = (column_letters(first), column_letters(second));
            let error = OpenError::DuplicateHeading { heading, first, second };
            return Err(NotFound { found: self.fit.found, error });
        }
        let headings = self.names.into_iter().map(|mut names| names.swap_remove(0)).collect();
        Ok(Found { headings, places: self.fit.places, below: self.below })
    }
}

fn not_found(rows: &[RawRow], best: Option<Candidate>) -> NotFound {
    let fault = rows.first().and_then(|row| Some(row.fault?.problem(row.line)));
    let found = best.as_ref().map_or(0, |best| best.fit.found);
    let error = match (best, fault) {
        (None, None) => OpenError::Empty,
        (best, Some(problem)) if best.as_ref().is_none_or(|best| best.fit.found == 0) => {
            OpenError::Headings(problem)
        }
        (None, Some(problem)) => OpenError::Headings(problem),
        (Some(best), _) => OpenError::MissingColumns {
            missing: best.fit.missing.join(", "),
            headings: best.names.iter().map(|names| names[0].as_str()).collect::<Vec<_>>().join(", "),
        },
    };
    NotFound { found, error }
}

fn alone(row: &RawRow) -> Vec<Vec<String>> {
    row.cells.iter().map(|cell| vec![on_one_line(cell)]).collect()
}

/// Whether a heading goes over both rows: a row of values does not repeat one.
fn is_merged_downwards(upper: &RawRow, lower: &RawRow) -> bool {
    upper.cells.iter().zip(&lower.cells).any(|(above, below)| !above.is_empty() && above == below)
}

/// Two rows as one: `Upper / lower`. A cell that is merged over several columns has its text in the first of them, so
/// above a lower one an empty cell may stand for the one to its left; both readings are tried.
fn joined(upper: &RawRow, lower: &RawRow) -> Vec<Vec<String>> {
    let width = upper.cells.len().max(lower.cells.len());
    let text = |row: &RawRow, at: usize| row.cells.get(at).map_or_else(String::new, |cell| on_one_line(cell));
    let mut left = String::new();
    let names = (0..width).map(|at| {
        let (above, below) = (text(upper, at), text(lower, at));
        if !above.is_empty() {
            left.clone_from(&above);
        }
        match (above.is_empty(), below.is_empty()) {
            (false, true) => vec![above],
            (false, false) if above == below => vec![above], // merged downwards
            (false, false) => vec![format!("{above} / {below}")],
            (true, false) if left.is_empty() => vec![below],
            (true, false) => vec![format!("{left} / {below}"), below],
            (true, true) => vec![String::new()],
        }
    });
    names.collect()
}
