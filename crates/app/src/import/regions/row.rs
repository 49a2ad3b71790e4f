//! A row, read and checked.

use chrono::NaiveDate;
use domain::{Country, LocalName, Point};
use exchange::{Bound, Row, RowProblem};

use super::names;
use crate::import::parsed;

/// Whose codes we know.
const SCHEMES: [&str; 2] = ["NUTS2024", "local"];
/// The smallest regions: municipalities.
const DEEPEST: u8 = 4;

/// A region, its parent still a code.
pub(super) struct RegionRow<'a> {
    pub(super) row: &'a Row,
    pub(super) country: Country,
    pub(super) scheme: &'a str,
    pub(super) level: u8,
    pub(super) code: &'a str,
    pub(super) parent: &'a str,
    pub(super) centre: Point,
    pub(super) valid_from: NaiveDate,
    pub(super) names: Vec<LocalName>,
}

pub(super) fn read<'a>(bound: &'a Bound<'_>, row: &'a Row) -> Result<RegionRow<'a>, RowProblem> {
    let country = parsed(bound, row, "country", "Write a country by two letters, like BA")?;
    let scheme = bound.required(row, "scheme")?;
    if !SCHEMES.contains(&scheme) {
        let mend = format!("Write one of {}, or add the word to the mapping", SCHEMES.join(", "));
        return Err(bound.problem(row, "scheme", format!("`{scheme}` is no scheme we know"), &mend));
    }
    let level = parsed(bound, row, "level", "Write a number from 0 to 4; 0 is the country")?;
    if level > DEEPEST {
        let reason = format!("level {level} is deeper than we know");
        return Err(bound.problem(row, "level", reason, "Write a number from 0 to 4; 0 is the country"));
    }
    let parent = bound.text(row, "parent");
    if (level == 0) != parent.is_empty() {
        let mend = "Write the code of the next larger region; a country, at level 0, has none";
        return Err(bound.problem(row, "parent", format!("`{parent}` does not fit level {level}"), mend));
    }
    let centre = Point {
        latitude: degrees(bound, row, "latitude", 90.0)?,
        longitude: degrees(bound, row, "longitude", 180.0)?,
    };
    Ok(RegionRow {
        row,
        country,
        scheme,
        level,
        code: bound.required(row, "code")?,
        parent,
        centre,
        valid_from: parsed(bound, row, "valid_from", "Write a day, like 2024-01-01")?,
        names: names::names(country, bound.required(row, "name")?, bound.text(row, "name_alternatives")),
    })
}

fn degrees(bound: &Bound<'_>, row: &Row, field: &'static str, most: f64) -> Result<f64, RowProblem> {
    let mend = format!("Write degrees from -{most} to {most} with a point, like 43.86");
    let value: f64 = parsed(bound, row, field, &mend)?;
    if value.abs() <= most {
        Ok(value)
    } else {
        Err(bound.problem(row, field, format!("`{value}` is not on the earth"), &mend))
    }
}
