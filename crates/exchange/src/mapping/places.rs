//! Where the columns of a mapping stand in a file.

use std::collections::BTreeMap;

use super::{Choice, Mapping};
use crate::spelling::compared;

/// Where the columns of a mapping stand in a file, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    fields: BTreeMap<String, usize>,
    keep: Option<usize>,
    skip: Vec<Option<usize>>,
}

/// How well headings fit a mapping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fit {
    pub(crate) places: Places,
    /// How many different columns were found.
    pub(crate) found: usize,
    /// Those that were not, each with what it is for.
    pub(crate) missing: Vec<String>,
    /// A heading that is needed and stands over two columns.
    pub(crate) twice: Option<(String, usize, usize)>,
}

impl Fit {
    /// Looks for the columns of a mapping among headings; a heading may be called in several ways.
    pub(crate) fn new(mapping: &Mapping, headings: &[Vec<String>]) -> Self {
        let headings: Vec<Vec<String>> =
            headings.iter().map(|names| names.iter().map(|name| compared(name)).collect()).collect();
        let mut fit = Self::default();
        let mut found = std::collections::BTreeSet::new();
        let mut place = |column: &str, purpose: &str, may_lack: bool| {
            let wanted = compared(column);
            let mut at = (0..headings.len()).filter(|at| headings[*at].contains(&wanted));
            let (first, second) = (at.next(), at.next());
            if let (Some(first), Some(second)) = (first, second) {
                fit.twice.get_or_insert((column.to_owned(), first, second));
            }
            if first.is_none() && !may_lack {
                fit.missing.push(format!("`{column}` (for {purpose})"));
            }
            found.extend(first);
            first
        };
        let mut places = Places::default();
        for (field, column) in &mapping.columns {
            if let Some(at) = place(column, field, mapping.optional.contains(field)) {
                places.fields.insert(field.clone(), at);
            }
        }
        let mut chosen = |choice: &Choice, purpose| place(&choice.column, purpose, choice.optional);
        places.keep = mapping.keep.as_ref().and_then(|keep| chosen(keep, "keep"));
        places.skip = mapping.skip.iter().map(|skip| chosen(skip, "skip")).collect();
        fit.found = found.len();
        fit.places = places;
        fit
    }
}

impl Places {
    /// Where a field stands.
    pub(crate) fn of(&self, field: &str) -> Option<usize> {
        self.fields.get(field).copied()
    }

    /// Where the rows to keep are told by.
    pub(super) fn keep(&self) -> Option<usize> {
        self.keep
    }

    /// Where the rows to skip are told by.
    pub(super) fn skip(&self) -> &[Option<usize>] {
        &self.skip
    }

    /// What a column is for, if the mapping needs it.
    pub(crate) fn purpose(&self, at: usize) -> Option<&str> {
        let field = self.fields.iter().find(|(_, place)| **place == at).map(|(field, _)| field.as_str());
        let chosen = || (self.keep == Some(at) || self.skip.contains(&Some(at))).then_some("row");
        field.or_else(chosen)
    }
}
