//! A row, read and checked.

use chrono::NaiveDate;
use domain::{Country, LocalName, Point};
use exchange::{Row, RowProblem};

use crate::import::context::Context;
use crate::import::read;

/// Whose codes we know.
const SCHEMES: [&str; 2] = ["NUTS2024", "local"];
/// The smallest regions: municipalities.
const DEEPEST: u8 = 5;
const LEVELS: &str = "Write a number from 0 to 5; 0 is the country";

/// A region, its parent still a code.
pub(super) struct RegionRow {
    pub(super) country: Country,
    pub(super) scheme: String,
    pub(super) level: u8,
    pub(super) code: String,
    pub(super) parent: String,
    pub(super) centre: Point,
    pub(super) valid_from: NaiveDate,
    pub(super) names: Vec<LocalName>,
}

pub(super) fn read(context: &Context<'_>, row: &Row) -> Result<RegionRow, RowProblem> {
    let bound = &context.bound;
    let country = bound.value(row, "country", "Write a country by two letters, like BA")?;
    let country: Country = country.ok_or_else(|| bound.missing(row, "country"))?;
    let scheme = bound.required(row, "scheme")?;
    if !SCHEMES.contains(&scheme) {
        let mend = format!("Write one of {}, or add the word to the mapping", SCHEMES.join(", "));
        return Err(bound.problem(row, "scheme", format!("`{scheme}` is no scheme we know"), &mend));
    }
    let level: u8 = bound.value(row, "level", LEVELS)?.ok_or_else(|| bound.missing(row, "level"))?;
    if level > DEEPEST {
        let reason = format!("level {level} is deeper than we know");
        return Err(bound.problem(row, "level", reason, LEVELS));
    }
    let parent = bound.text(row, "parent");
    if (level == 0) != parent.is_empty() {
        let mend = "Write the code of the next larger region; a country, at level 0, has none";
        return Err(bound.problem(row, "parent", format!("`{parent}` does not fit level {level}"), mend));
    }
    Ok(RegionRow {
        country,
        scheme: scheme.to_owned(),
        level,
        code: bound.required(row, "code")?.to_owned(),
        parent: parent.to_owned(),
        centre: read::point(context, row)?,
        valid_from: bound.date(row, "valid_from")?.ok_or_else(|| bound.missing(row, "valid_from"))?,
        names: read::names(context, row, country)?,
    })
}
