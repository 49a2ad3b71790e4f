//! What every kind has in common: pieces of rows, planned against what is stored and written in one transaction each.

use domain::Actor;
use exchange::{BadRow, Bound, ErrorFile, Mapping, Row, RowProblem, Rows, Writer};

use super::context::Context;
use super::report::Outcome;
use super::resume::{self, Run};
use super::{ImportError, ImportOptions, ImportReport, Progress};
use crate::{App, AppError, Tx};

/// Rows that are planned and written at a time.
pub(super) const PIECE: usize = 1_000;
/// How often a piece is planned anew because somebody changed the same rows meanwhile.
const ATTEMPTS: usize = 3;

/// What a row comes to, and what has to be written for it.
pub(super) type Planned<S> = Result<(Outcome, Option<S>), RowProblem>;

/// One kind of rows.
pub(super) trait Importer {
    /// What has to be written for a row.
    type Step: Send + Sync;
    /// Whether all rows are planned together, since rows may lean on later ones. For lists of reference data, which are
    /// held in memory anyhow.
    const WHOLE: bool = false;

    /// What each row comes to: reads only, so that a dry run is the same work. A piece may be planned twice.
    async fn plan(
        &mut self,
        context: &mut Context<'_>,
        rows: &[Row],
    ) -> Result<Vec<Planned<Self::Step>>, ImportError>;

    /// Writes the steps of a piece.
    async fn write(&self, tx: &mut Tx, steps: &[Self::Step]) -> Result<(), AppError>;
}

/// One import at work.
pub(super) struct Job<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) name: String,
    pub(super) hash: String,
    pub(super) mapping: &'a Mapping,
    pub(super) options: ImportOptions,
    pub(super) errors: Option<Writer<'a>>,
    pub(super) progress: Progress<'a>,
}

/// Where refused rows go.
type Errors<'a> = Option<ErrorFile<'a>>;

impl Job<'_> {
    pub(super) async fn run<I: Importer>(
        self,
        mut rows: Rows<'_>,
        mut importer: I,
    ) -> Result<ImportReport, ImportError> {
        let bound = rows.bound();
        let errors = self.errors.map(|out| ErrorFile::new(out, rows.headings()));
        let mut errors = errors.transpose().map_err(ImportError::Errors)?;
        let mut context = Context::new(self.app, bound.clone(), self.mapping, self.options).await?;
        let mut run =
            resume::begin(self.app, self.actor, self.name, self.hash, self.mapping, self.options).await?;
        pass(&mut rows, &run.report, &mut errors)?;
        let most = if I::WHOLE { usize::MAX } else { PIECE };
        loop {
            let piece = Piece::take(&mut rows, &bound, most);
            if piece.is_empty() {
                break;
            }
            let before = run.report.problems.len();
            take(self.app, self.actor, &mut importer, &mut context, &piece, &mut run).await?;
            note(&piece, &run.report.problems[before..], &mut errors)?;
            (self.progress)(run.report.processed);
        }
        if let Some(errors) = errors {
            errors.finish().map_err(ImportError::Errors)?;
        }
        run.finish(self.app, self.actor).await
    }
}

/// Plans and writes a piece. Planned anew where the same rows were changed between.
async fn take<I: Importer>(
    app: &App,
    actor: &Actor,
    importer: &mut I,
    context: &mut Context<'_>,
    piece: &Piece,
    run: &mut Run,
) -> Result<(), ImportError> {
    for attempt in 1.. {
        context.begin_piece();
        let planned = importer.plan(context, &piece.rows).await?;
        let (next, steps) = tally(run, context, piece, planned);
        if context.options.dry_run {
            *run = next;
            return Ok(());
        }
        let (writer, seen, written) = (&*importer, &*context, &next);
        let outcome = crate::write(app, actor, async |tx| {
            writer.write(tx, &steps).await?;
            seen.write_seen(tx).await?;
            written.save(tx).await
        });
        match outcome.await {
            Ok(()) => {
                *run = next;
                return Ok(());
            }
            Err(AppError::ChangedMeanwhile | AppError::Invalid(_)) if attempt < ATTEMPTS => {
                context.begin_piece_anew();
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The counts behind a piece, and what has to be written.
fn tally<S>(run: &Run, context: &Context<'_>, piece: &Piece, planned: Vec<Planned<S>>) -> (Run, Vec<S>) {
    let mut next = run.clone();
    let report = &mut next.report;
    report.processed += piece.skipped + count(piece.rows.len() + piece.bad.len());
    report.skipped += piece.skipped;
    let mut problems: Vec<RowProblem> = piece.bad.iter().map(|bad| bad.problem.clone()).collect();
    let mut steps = Vec::new();
    for row in planned {
        match row {
            Ok((outcome, step)) => {
                report.count(outcome);
                steps.extend(step);
            }
            Err(problem) => problems.push(problem),
        }
    }
    problems.sort_by_key(|problem| problem.line);
    report.refuse(problems);
    report.trades.add(context.trades());
    report.duplicates += context.duplicates();
    report.leave(context.not_verified());
    (next, steps)
}

/// Goes by the rows that are done; those that were refused then are noted once more, so that the list is whole.
fn pass(rows: &mut Rows<'_>, done: &ImportReport, errors: &mut Errors<'_>) -> Result<(), ImportError> {
    for _ in 0..done.processed {
        let (line, cells) = match rows.next() {
            Some(Ok(row)) => (row.line, row.cells),
            Some(Err(bad)) => (bad.problem.line, bad.cells),
            None => break,
        };
        if let Some(errors) = errors
            && let Ok(at) = done.problems.binary_search_by_key(&line, |problem| problem.line)
        {
            errors.add(&cells, &done.problems[at]).map_err(ImportError::Errors)?;
        }
    }
    Ok(())
}

/// Writes the rows that were refused, each with what is wrong.
fn note(piece: &Piece, problems: &[RowProblem], errors: &mut Errors<'_>) -> Result<(), ImportError> {
    let Some(errors) = errors else { return Ok(()) };
    for problem in problems {
        let cells = piece.cells_of(problem.line);
        errors.add(cells, problem).map_err(ImportError::Errors)?;
    }
    Ok(())
}

/// Some rows of the file, one after the other.
#[derive(Default)]
struct Piece {
    rows: Vec<Row>,
    bad: Vec<BadRow>,
    skipped: u64,
}

impl Piece {
    fn take(rows: &mut Rows<'_>, bound: &Bound<'_>, most: usize) -> Self {
        let mut piece = Self::default();
        for row in rows.by_ref().take(most) {
            match row {
                Ok(row) if bound.keeps(&row) => piece.rows.push(row),
                Ok(_) => piece.skipped += 1,
                Err(bad) => piece.bad.push(bad),
            }
        }
        piece
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.bad.is_empty() && self.skipped == 0
    }

    fn cells_of(&self, line: u64) -> &[String] {
        let good = self.rows.binary_search_by_key(&line, |row| row.line).ok().map(|at| &self.rows[at].cells);
        let bad = || self.bad.iter().find(|bad| bad.problem.line == line).map(|bad| &bad.cells);
        good.or_else(bad).map_or(&[], Vec::as_slice)
    }
}

pub(super) fn count(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}
