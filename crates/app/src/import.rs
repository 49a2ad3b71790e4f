//! Lists that others made become rows of ours; the same list again changes nothing.

mod error;
mod regions;
mod report;
mod schools;

use domain::Actor;
use exchange::{Bound, Kind, Mapping, Row, RowProblem, Table};

pub use error::ImportError;
pub use exchange::Kind as ImportKind;
pub use report::{ImportReport, TradeCounts};

use crate::{App, policy};

/// Rows that one transaction writes at most.
const ROWS_PER_TRANSACTION: usize = 1_000;

/// How an import is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// The importer vouches for the organisations: they are verified.
    pub verified: bool,
    /// Tells what would happen, and writes nothing.
    pub dry_run: bool,
}

/// Hears how many rows are done, and how many there are.
pub type Progress<'a> = &'a mut (dyn FnMut(u64, u64) + Send);

/// Imports a file; the mapping says of which kind. A row that can't be taken is reported and costs only itself; rows are written a thousand at a time,
/// so that what a broken-off import has written stands, and the next run goes on from there.
///
/// # Errors
///
/// [`ImportError::App`] with `Forbidden` for anybody but the service and admins; [`ImportError::Table`] and
/// [`ImportError::Mapping`] where the file as a whole can't be read or does not fit the mapping.
#[tracing::instrument(name = "app.import", skip_all, fields(import.kind = %mapping.kind, import.dry_run = options.dry_run))]
pub async fn run(
    app: &App,
    actor: &Actor,
    bytes: &[u8],
    mapping: &Mapping,
    options: ImportOptions,
    progress: Progress<'_>,
) -> Result<ImportReport, ImportError> {
    policy::may_administer(actor)?;
    let table = Table::read(bytes)?;
    let bound = mapping.bind(&table)?;
    let mut report = ImportReport::default();
    let rows = kept(&table, &bound, &mut report);
    progress(0, report.processed);
    let source = Rows { bound: &bound, source: &mapping.source, all: &rows };
    match mapping.kind {
        Kind::Schools => schools::import(app, actor, source, options, &mut report, progress).await?,
        Kind::Regions => regions::import(app, actor, source, options, &mut report, progress).await?,
    }
    report.problems.sort_by_key(|problem| problem.line);
    progress(report.processed, report.processed);
    Ok(report)
}

/// The rows that count.
#[derive(Clone, Copy)]
struct Rows<'a> {
    bound: &'a Bound<'a>,
    source: &'a str,
    all: &'a [&'a Row],
}

/// Counts what can't be read and what the mapping leaves out; returns the others.
fn kept<'t>(table: &'t Table, bound: &Bound<'_>, report: &mut ImportReport) -> Vec<&'t Row> {
    let mut rows = Vec::new();
    for row in &table.rows {
        report.processed += 1;
        match row {
            Err(problem) => report.refuse(problem.clone()),
            Ok(row) if bound.keeps(row) => rows.push(row),
            Ok(_) => report.skipped += 1,
        }
    }
    rows
}

/// A value of a field, or what is wrong with it.
fn parsed<T: std::str::FromStr>(
    bound: &Bound<'_>,
    row: &Row,
    field: &'static str,
    mend: &str,
) -> Result<T, RowProblem> {
    let text = bound.required(row, field)?;
    text.parse().map_err(|_| bound.problem(row, field, format!("`{text}` can't be read"), mend))
}

fn count(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}
