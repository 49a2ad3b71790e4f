//! The guard against formulas, and its opposite.

use std::borrow::Cow;

/// What a spreadsheet takes for the beginning of a formula. Source: OWASP, CSV injection.
const DANGEROUS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a cell is one of those that are guarded: any number of apostrophes, then a dangerous mark. With the
/// apostrophes in it, no two cells are guarded to the same one.
fn is_dangerous(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(DANGEROUS)
}

/// A cell as it is safe to open: one that a spreadsheet would run as a formula gets an apostrophe.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_dangerous(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell that was [`guarded`]. People write the apostrophe too, to keep a spreadsheet from reckoning.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(bare) if is_dangerous(bare) => bare,
        _ => cell,
    }
}
