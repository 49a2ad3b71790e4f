//! `praktika import`: tables that others made.

use std::path::PathBuf;
use std::process::ExitCode;

use app::import::{ImportKind, ImportOptions, ImportReport};
use clap::Args;
use domain::Actor;
use indicatif::{ProgressBar, ProgressStyle};

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Bring in a table that others made
#[derive(Debug, Args)]
pub(super) struct Import {
    /// What the rows are: regions, schools
    kind: ImportKind,
    /// The file, CSV in UTF-8
    file: PathBuf,
    /// Which columns mean what; left out = the kind's own
    #[arg(long, value_name = "NAME")]
    mapping: Option<String>,
    /// Whoever imports vouches for the organisations: they count as verified
    #[arg(long)]
    verified: bool,
    /// Check everything and write nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    form: output::Form,
}

impl Import {
    pub(super) async fn run(self, settings: &Settings) -> Result<ExitCode, CommandError> {
        let bytes = std::fs::read(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        let mapping = exchange::mapping::of(self.kind.as_str(), self.mapping.as_deref())?;
        let app = migrate::ready_app(settings).await?;
        let bar = progress_bar();
        let mut watch = |done: u64, total: u64| {
            bar.set_length(total);
            bar.set_position(done);
        };
        let options = ImportOptions { verified: self.verified, dry_run: self.dry_run };
        let report = app::import::run(&app, &Actor::system(), &bytes, &mapping, options, &mut watch).await?;
        bar.finish_and_clear();
        self.print(&report)?;
        Ok(if report.refused > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
    }

    fn print(&self, report: &ImportReport) -> Result<(), CommandError> {
        if self.form.json {
            return output::json(report);
        }
        for problem in &report.problems {
            output::line(&problem.to_string())?;
        }
        output::line(&report.to_string())
    }
}

/// Shown on a terminal only.
fn progress_bar() -> ProgressBar {
    if !output::is_watched() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} rows, {eta} left");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
