//! A file with titles, and where in it they stand.

use std::{collections::BTreeSet, error::Error};

use csv::StringRecord;
use domain::LanguageTag;

/// Which columns say what.
#[derive(Default)]
pub(crate) struct List {
    pub(crate) title: String,
    pub(crate) language: Option<LanguageTag>,
    pub(crate) language_column: Option<String>,
    pub(crate) trade: Option<String>,
    pub(crate) isco08: Option<String>,
    pub(crate) is_quiet: bool,
    only: Vec<(String, String)>,
}

/// A title and what is right for it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line {
    pub(crate) title: String,
    pub(crate) language: Option<LanguageTag>,
    /// A code, `not sure`, or an ISCO-08 group.
    pub(crate) expected: Option<String>,
}

impl List {
    /// Reads `column=value`.
    pub(crate) fn only(&mut self, condition: &str) -> Result<(), Box<dyn Error>> {
        let (column, value) = condition.split_once('=').ok_or("--only is like kind=vet")?;
        self.only.push((column.to_owned(), value.to_owned()));
        Ok(())
    }

    /// The titles of a file, each once.
    pub(crate) fn lines(&self, file: &str) -> Result<BTreeSet<Line>, Box<dyn Error>> {
        let mut reader = csv::Reader::from_path(file)?;
        let headings = reader.headers()?.clone();
        let column = |name: &str| {
            headings
                .iter()
                .position(|heading| heading == name)
                .ok_or(format!("{file} has no column `{name}`"))
        };
        let title = column(&self.title)?;
        let expected = self.trade.as_ref().or(self.isco08.as_ref()).map(|name| column(name)).transpose()?;
        let language = self.language_column.as_ref().map(|name| column(name)).transpose()?;
        let only: Vec<(usize, &str)> = self
            .only
            .iter()
            .map(|(name, value)| Ok::<_, String>((column(name)?, value.as_str())))
            .collect::<Result<_, _>>()?;
        let mut lines = BTreeSet::new();
        for record in reader.records() {
            let record = record?;
            if only.iter().all(|(at, value)| record.get(*at) == Some(value)) {
                lines.insert(Line {
                    title: record.get(title).unwrap_or_default().to_owned(),
                    language: language.map_or_else(|| self.language.clone(), |at| tag(&record, at)),
                    expected: expected.and_then(|at| record.get(at)).map(str::to_owned),
                });
            }
        }
        Ok(lines)
    }
}

fn tag(record: &StringRecord, at: usize) -> Option<LanguageTag> {
    record.get(at)?.parse().ok()
}
