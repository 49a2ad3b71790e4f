//! The `names` of regions and places, and where they lie.

use std::collections::HashSet;

use domain::{LocalName, NameKind, Point};

use crate::{ReferenceError, table::Row};

/// Names written as `lang=Name|lang=Name`; the first of a language is the preferred one. English is a must.
pub(super) fn names(row: &Row<'_>) -> Result<Vec<LocalName>, ReferenceError> {
    let mut languages = HashSet::new();
    let mut names = Vec::new();
    for entry in row.required("names")?.split('|') {
        let wrong = |what: String| row.error("names", what);
        let Some((language, name)) = entry.split_once('=') else {
            return Err(wrong(format!("`{entry}` is not like sq=Kukës")));
        };
        if name.trim().is_empty() {
            return Err(wrong(format!("`{entry}` has no name")));
        }
        let language: domain::LanguageTag = language.parse().map_err(|error| wrong(format!("{error}")))?;
        let first = languages.insert(language.clone());
        let kind = if first { NameKind::Preferred } else { NameKind::Alternative };
        names.push(LocalName { language, name: name.trim().to_owned(), kind });
    }
    if !names.iter().any(|name| name.language.as_str() == "en") {
        return Err(row.error("names", "has no English name"));
    }
    Ok(names)
}

/// Degrees that lie on the earth.
pub(super) fn point(row: &Row<'_>) -> Result<Point, ReferenceError> {
    let degrees = |column: &str, most: f64| {
        let value: f64 = row.value(column)?;
        if value.abs() <= most {
            Ok(value)
        } else {
            Err(row.error(column, format!("`{value}` is not between -{most} and {most}")))
        }
    };
    Ok(Point { latitude: degrees("latitude", 90.0)?, longitude: degrees("longitude", 180.0)? })
}
