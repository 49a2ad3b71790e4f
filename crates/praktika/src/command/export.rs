//! `praktika export`: what is stored, as tables.

use std::io::{BufWriter, stdout};
use std::path::PathBuf;

use app::export::ExportError;
use app::import::ImportKind;
use clap::Args;
use domain::Actor;
use exchange::Writer;
use serde::Serialize;

use super::import::{progress_bar, writer};
use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Write a table that an import reads back
#[derive(Debug, Args)]
pub(super) struct Export {
    /// What the rows are: organisations, schools, programmes, needs, offers, accreditations, trades, regions, places
    kind: ImportKind,
    /// The file: CSV, or a workbook where it is called .xlsx; left out = CSV to standard output
    file: Option<PathBuf>,
    /// Print JSON: one object
    #[arg(long, requires = "file")]
    json: bool,
}

#[derive(Serialize)]
struct Exported {
    kind: ImportKind,
    rows: u64,
}

impl Export {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        let out = match &self.file {
            Some(file) => writer(file)?,
            None => match Writer::csv(BufWriter::new(stdout())) {
                Ok(out) => out,
                Err(error) if error.is_nobody_reading() => return Ok(()),
                Err(error) => return Err(error.into()),
            },
        };
        let bar = progress_bar();
        let mut watch = |done: u64| bar.set_position(done);
        let outcome = app::export::run(&app, &Actor::system(), self.kind, out, &mut watch).await;
        bar.finish_and_clear();
        let rows = match outcome {
            Ok(rows) => rows,
            Err(ExportError::Write(error)) if self.file.is_none() && error.is_nobody_reading() => {
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        };
        match &self.file {
            None => Ok(()),
            Some(_) if self.json => output::json(&Exported { kind: self.kind, rows }),
            Some(file) => output::line(&format!("{rows} rows of {} in {}", self.kind, file.display())),
        }
    }
}
