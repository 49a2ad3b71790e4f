//! Titles with their right answers.

use std::collections::BTreeMap;
use std::path::Path;

use super::CommandError;

/// A title and what would be right.
pub(super) struct Question {
    pub(super) title: String,
    /// Codes of ISCO-08, four digits or fewer.
    pub(super) right: Vec<String>,
}

/// Questions by their language as the file writes it, in the order of the file.
pub(super) type Questions = BTreeMap<String, Vec<Question>>;

/// Reads a list. Rows without a code don't count, nor those of other major groups than 3 to 8 unless `all` do.
///
/// # Errors
///
/// Where the file can't be read, lacks a column, or has a code that is none, with the line.
pub(super) fn read(path: &Path, language: Option<&str>, all: bool) -> Result<Questions, CommandError> {
    let file = std::fs::read(path).map_err(|error| format!("{} can't be read: {error}", path.display()))?;
    let text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file);
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    let headings = table.headers()?.clone();
    let column = |name: &str| headings.iter().position(|heading| heading.trim() == name);
    let found = headings.iter().collect::<Vec<_>>().join(", ");
    let needed = |name: &str| {
        column(name).ok_or_else(|| format!("{} has no column `{name}`; it has: {found}", path.display()))
    };
    let (title, isco08) = (needed("title")?, needed("isco08")?);
    let of_row = match language {
        Some(_) => None,
        None => Some(needed("lang").map_err(|error| format!("{error}; `--lang` says it for all rows"))?),
    };
    let mut questions = Questions::new();
    for row in table.records() {
        let row = row?;
        let line = row.position().map_or(0, csv::Position::line);
        let cell = |at: usize| row.get(at).unwrap_or_default().trim();
        let right = codes(cell(isco08)).map_err(|error| format!("line {line}: {error}"))?;
        if cell(title).is_empty() || right.is_empty() || !(all || right.iter().any(|code| is_taught(code))) {
            continue;
        }
        let language = language.unwrap_or_else(|| of_row.map_or("", cell)).to_owned();
        questions.entry(language).or_default().push(Question { title: cell(title).to_owned(), right });
    }
    Ok(questions)
}

fn codes(cell: &str) -> Result<Vec<String>, String> {
    let codes = cell.split('|').map(str::trim).filter(|code| !code.is_empty());
    codes
        .map(|code| {
            let is_code = code.len() <= 4 && code.bytes().all(|digit| digit.is_ascii_digit());
            if is_code { Ok(code.to_owned()) } else { Err(format!("`{code}` is no code of ISCO-08")) }
        })
        .collect()
}

/// Whether vocational schools teach occupations of the major group.
fn is_taught(code: &str) -> bool {
    matches!(code.as_bytes().first(), Some(b'3'..=b'8'))
}
