//! How far an import has come, kept with what it wrote: broken off, it goes on behind that.

use domain::{Actor, ImportRun, ImportState};
use exchange::Mapping;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ImportError, ImportOptions, ImportReport};
use crate::token::hex;
use crate::unit_of_work::Subject;
use crate::{App, AppError, Tx};

/// An import and how far it has come. A dry run keeps nothing.
#[derive(Clone)]
pub(super) struct Run {
    stored: Option<ImportRun>,
    pub(super) report: ImportReport,
}

/// What is kept beside the counts, so that the report of an import that was broken off is whole.
#[derive(Serialize, Deserialize)]
struct Notes {
    /// The form of these notes; 1.
    format: u16,
    problems: Vec<exchange::RowProblem>,
    trades: super::TradeCounts,
    duplicates: u64,
    #[serde(default)]
    not_verified: super::NotVerified,
}

/// Begins an import, or goes on with the one of the same file, mapping and options that was broken off.
pub(super) async fn begin(
    app: &App,
    actor: &Actor,
    name: String,
    hash: String,
    mapping: &Mapping,
    options: ImportOptions,
) -> Result<Run, ImportError> {
    if options.dry_run {
        return Ok(Run { stored: None, report: ImportReport::default() });
    }
    let kind = mapping.kind.to_string();
    let under = under(mapping, options);
    let unfinished =
        store::import_run::find_unfinished(&app.databases.reader(), &kind, &under, &hash).await?;
    if let Some(run) = unfinished {
        let notes = store::import_run::notes(&app.databases.reader(), run.id).await?.unwrap_or_default();
        let notes: Notes = serde_json::from_value(notes).map_err(AppError::unexpected)?;
        let report = ImportReport {
            processed: run.processed,
            created: run.created,
            updated: run.updated,
            unchanged: run.unchanged,
            skipped: run.skipped,
            refused: run.refused,
            problems: notes.problems,
            resumed_behind: run.processed,
            duplicates: notes.duplicates,
            not_verified: notes.not_verified,
            trades: notes.trades,
        };
        return Ok(Run { stored: Some(run), report });
    }
    let run = crate::write(app, actor, async |tx| {
        let run = ImportRun {
            id: tx.uuid(),
            kind: kind.clone(),
            mapping: under.clone(),
            file_name: name.clone(),
            content_hash: hash.clone(),
            state: ImportState::Running,
            processed: 0,
            created: 0,
            updated: 0,
            unchanged: 0,
            skipped: 0,
            refused: 0,
            created_at: tx.now(),
            finished_at: None,
        };
        store::import_run::insert(tx.db(), &run).await?;
        store::import_run::set_notes(tx.db(), run.id, &notes(&ImportReport::default())?).await?;
        tx.audit("import.begin", Subject { kind: "import_run", id: run.id }, &["kind", "file_name"]);
        Ok(run)
    })
    .await?;
    Ok(Run { stored: Some(run), report: ImportReport::default() })
}

/// What a file is read under: another mapping or option is another import. A new version of ours may read it otherwise,
/// and begins anew then.
fn under(mapping: &Mapping, options: ImportOptions) -> String {
    let told = format!("{} {mapping:?} {}", env!("CARGO_PKG_VERSION"), options.verified);
    format!("{} {}", mapping.source, hex(&Sha256::digest(told)))
}

impl Run {
    /// Keeps how far it has come, in the transaction of what it wrote.
    pub(super) async fn save(&self, tx: &mut Tx) -> Result<(), AppError> {
        let Some(run) = &self.stored else { return Ok(()) };
        store::import_run::update(tx.db(), &self.counted(run)).await?;
        store::import_run::set_notes(tx.db(), run.id, &notes(&self.report)?).await?;
        Ok(())
    }

    /// Every row was taken or refused.
    pub(super) async fn finish(self, app: &App, actor: &Actor) -> Result<ImportReport, ImportError> {
        let Some(run) = &self.stored else { return Ok(self.report) };
        crate::write(app, actor, async |tx| {
            let ended =
                ImportRun { state: ImportState::Finished, finished_at: Some(tx.now()), ..self.counted(run) };
            store::import_run::update(tx.db(), &ended).await?;
            Ok(())
        })
        .await?;
        Ok(self.report)
    }

    fn counted(&self, run: &ImportRun) -> ImportRun {
        ImportRun {
            processed: self.report.processed,
            created: self.report.created,
            updated: self.report.updated,
            unchanged: self.report.unchanged,
            skipped: self.report.skipped,
            refused: self.report.refused,
            ..run.clone()
        }
    }
}

fn notes(report: &ImportReport) -> Result<serde_json::Value, AppError> {
    let (problems, trades) = (report.problems.clone(), report.trades.clone());
    let (duplicates, not_verified) = (report.duplicates, report.not_verified);
    let notes = Notes { format: 1, problems, trades, duplicates, not_verified };
    serde_json::to_value(notes).map_err(AppError::unexpected)
}
