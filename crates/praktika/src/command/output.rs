//! What a command prints, and how.

use std::io::{IsTerminal, Write};

use clap::Args;
use domain::Locale;
use i18n::Translator;
use serde::Serialize;

use super::CommandError;

/// How a command prints.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Form {
    /// Print JSON: one object, or one a line
    #[arg(long)]
    pub(crate) json: bool,
}

/// The language in which a command prints.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Language {
    /// Print in this language: en, sq, bs, hr, cnr, sr-Latn, sr-Cyrl
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = locale)]
    pub(crate) language: Locale,
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::closest(tag).ok_or_else(|| "is none of en, sq, bs, hr, cnr, sr-Latn, sr-Cyrl".to_owned())
}

/// Prints one line. A reader that has gone away is no error of ours: it has seen enough.
pub(crate) fn line(text: &str) -> Result<(), CommandError> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}") {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// Prints one object as one line of JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<(), CommandError> {
    line(&serde_json::to_string(value)?)
}

/// What can't be taken, in words: each field with what it would take.
pub(crate) fn worded(error: app::AppError) -> CommandError {
    let app::AppError::Invalid(fields) = error else { return error.into() };
    let t = Translator::new(Locale::En);
    let told: Vec<String> =
        fields.0.iter().map(|field| format!("{}: {}", field.field, t.field_error(field))).collect();
    told.join("; ").into()
}

/// Says on standard error what went wrong, with its causes.
pub(crate) fn complain(error: &(dyn std::error::Error + 'static)) {
    let mut err = std::io::stderr().lock();
    // Nobody is left to tell when this fails.
    let _ = write!(err, "praktika: {error}");
    let mut source = error.source();
    while let Some(cause) = source {
        let _ = write!(err, ": {cause}");
        source = cause.source();
    }
    let _ = writeln!(err);
}

/// Says on standard error what a reader of the answer should know.
pub(crate) fn remark(text: &str) {
    // Nobody is left to tell when this fails.
    let _ = writeln!(std::io::stderr().lock(), "praktika: {text}");
}

/// Whether somebody watches standard error, so that progress is worth showing.
pub(crate) fn is_watched() -> bool {
    std::io::stderr().is_terminal()
}
