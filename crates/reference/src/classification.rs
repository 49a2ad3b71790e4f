//! A classification that others keep, with its titles in our languages: ISCO-08, ISCED-F 2013.

use std::collections::HashMap;

use domain::LanguageTag;

use crate::{
    ReferenceError,
    table::{Row, Table},
};

/// The languages in which every group has a title.
const LANGUAGES: [&str; 6] = ["en", "sq", "bs", "hr", "sr", "sr-Latn-ME"];

/// One group of a classification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its digits.
    pub code: String,
    /// The code of the group that holds it; `None` for the largest.
    pub parent: Option<String>,
    titles: Vec<String>,
}

/// A classification: groups by their code, each with a title in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classification {
    groups: Vec<Group>,
    by_code: HashMap<String, usize>,
}

impl Group {
    /// The title in a language; in English where we have none.
    pub fn title(&self, language: &LanguageTag) -> &str {
        let at = LANGUAGES.iter().position(|own| *own == language.as_str()).unwrap_or(0);
        self.titles.get(at).map_or("", String::as_str)
    }
}

impl Classification {
    /// All groups, in the order of their codes.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The group of a code.
    pub fn group(&self, code: &str) -> Option<&Group> {
        self.by_code.get(code).and_then(|at| self.groups.get(*at))
    }

    /// The title of a code in a language; in English where we have none.
    pub fn title(&self, code: &str, language: &LanguageTag) -> Option<&str> {
        self.group(code).map(|group| group.title(language))
    }

    /// Reads a table with `code` and one column a language.
    ///
    /// `parent` checks a row's code and gives the code of the group that holds it.
    pub(crate) fn parse(
        table: &Table,
        text: &str,
        parent: impl Fn(&Row<'_>) -> Result<Option<String>, ReferenceError>,
    ) -> Result<Self, ReferenceError> {
        let mut parsed = Self::default();
        for row in &table.rows(text)? {
            let code = row.required("code")?;
            let parent = parent(row)?;
            if let Some(parent) = parent.as_ref().filter(|parent| !parsed.by_code.contains_key(*parent)) {
                return Err(row.error("code", format!("`{code}` lies in `{parent}`, which is not above")));
            }
            let titles = LANGUAGES.iter().map(|language| row.required(language).map(str::to_owned));
            let group = Group { code: code.to_owned(), parent, titles: titles.collect::<Result<_, _>>()? };
            if parsed.by_code.insert(group.code.clone(), parsed.groups.len()).is_some() {
                return Err(row.error("code", format!("`{code}` stands twice")));
            }
            parsed.groups.push(group);
        }
        Ok(parsed)
    }
}
