//! `praktika import`: tables that others made.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::import::{ImportFile, ImportKind, ImportOptions, ImportReport, ImportRequest};
use clap::Args;
use domain::Actor;
use exchange::{Mapping, Writer};
use indicatif::{ProgressBar, ProgressStyle};

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Bring in a table that others made
#[derive(Debug, Args)]
pub(super) struct Import {
    /// What the rows are: organisations, schools, programmes, needs, offers, accreditations, trades, regions, places
    kind: ImportKind,
    /// The file: CSV or a workbook (.xlsx)
    file: PathBuf,
    /// Which columns mean what: a mapping of ours by its name, or a file of yours (.toml); left out = as `export` writes
    #[arg(long, value_name = "NAME or FILE")]
    mapping: Option<String>,
    /// A field that is the same for every row, like language=hr; may be given several times
    #[arg(long, value_name = "FIELD=VALUE", value_parser = field_and_value)]
    set: Vec<(String, String)>,
    /// Whoever imports vouches for the organisations: they count as verified
    #[arg(long)]
    verified: bool,
    /// Check everything and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Where rows that can't be taken go, each with what is wrong: .csv or .xlsx, to correct and import again
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
    #[command(flatten)]
    form: output::Form,
}

fn field_and_value(text: &str) -> Result<(String, String), String> {
    let (field, value) = text.split_once('=').ok_or("write field=value, like language=hr")?;
    Ok((field.trim().to_owned(), value.trim().to_owned()))
}

impl Import {
    pub(super) async fn run(self, settings: &Settings) -> Result<ExitCode, CommandError> {
        let input = opened(&self.file)?;
        let mapping = self.mapping()?;
        if self.errors.as_deref().is_some_and(|errors| is_same_file(errors, &self.file)) {
            return Err(
                "--errors names the file that is imported, and would empty it: write another name".into()
            );
        }
        let errors = self.errors.as_deref().map(writer).transpose()?;
        let app = migrate::ready_app(settings).await?;
        let bar = progress_bar();
        let mut watch = |done: u64| bar.set_position(done);
        let request = ImportRequest {
            file: ImportFile { input: Box::new(input), name: file_name(&self.file) },
            mapping: &mapping,
            options: ImportOptions { verified: self.verified, dry_run: self.dry_run },
            errors,
            progress: &mut watch,
        };
        let report = app::import::run(&app, &Actor::system(), request).await?;
        bar.finish_and_clear();
        if let Some(errors) = self.errors.as_ref().filter(|_| report.refused == 0) {
            std::fs::remove_file(errors)?; // it holds headings alone
        }
        self.print(&report)?;
        Ok(if report.refused > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
    }

    /// A mapping of ours by its name, one from a file, or the layout of an export.
    fn mapping(&self) -> Result<Mapping, CommandError> {
        let kind = self.kind.as_str();
        let is_file = |name: &&str| Path::new(name).extension().is_some_and(|end| end == "toml");
        let mut mapping = match self.mapping.as_deref().filter(is_file) {
            Some(file) => {
                let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
                Mapping::parse(file, &text)?
            }
            None => exchange::mapping::of(kind, self.mapping.as_deref())?,
        };
        if mapping.kind != self.kind {
            return Err(format!("the mapping is for {}, not for {kind}", mapping.kind).into());
        }
        for (field, value) in &self.set {
            mapping = mapping.with_constant(field, value)?;
        }
        Ok(mapping)
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

/// A folder can be opened, and fails only when it is read.
fn opened(path: &Path) -> Result<File, CommandError> {
    let shown = path.display();
    if path.is_dir() {
        return Err(format!("{shown} is a folder: name the file in it").into());
    }
    File::open(path).map_err(|error| format!("{shown}: {error}").into())
}

/// Whether two paths lead to one file that is there.
fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// A table for others in a file: a workbook where it is called one, else CSV.
pub(super) fn writer(path: &Path) -> Result<Writer<'static>, CommandError> {
    let out = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let is_workbook = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
    Ok(if is_workbook { Writer::xlsx(BufWriter::new(out))? } else { Writer::csv(BufWriter::new(out))? })
}

/// Shown on a terminal only.
pub(super) fn progress_bar() -> ProgressBar {
    if !output::is_watched() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {pos} rows, {per_sec}");
    ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_told_once() {
        let told = |path: &Path| opened(path).unwrap_err().to_string();
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(told(here), format!("{} is a folder: name the file in it", here.display()));
        assert_eq!(told(&here.join("none.csv")).matches("os error").count(), 1);
        let error = std::io::Error::from(std::io::ErrorKind::IsADirectory);
        let read = app::import::ImportError::Read(error);
        assert_eq!(read.to_string(), "the file can't be read", "its cause is told behind it");
    }
}
