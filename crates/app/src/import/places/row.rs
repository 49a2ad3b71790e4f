//! A row, read and checked.

use domain::{Country, LocalName, Point, RegionId};
use exchange::{Row, RowProblem};

use crate::import::context::Context;
use crate::import::read;

/// A town.
pub(super) struct PlaceRow {
    pub(super) country: Country,
    pub(super) source: String,
    pub(super) code: String,
    pub(super) region: RegionId,
    pub(super) point: Point,
    pub(super) population: Option<u32>,
    pub(super) names: Vec<LocalName>,
}

pub(super) fn read(context: &Context<'_>, row: &Row) -> Result<PlaceRow, RowProblem> {
    let bound = &context.bound;
    let country = bound.value(row, "country", "Write a country by two letters, like BA")?;
    let country: Country = country.ok_or_else(|| bound.missing(row, "country"))?;
    let region = bound.required(row, "region")?;
    let region = match context.catalogue().region_by_code(region) {
        Some(found) if found.country == country => found.id,
        _ => {
            let reason = format!("there is no region `{region}` of {country}");
            let mend =
                "Correct the code, or run `praktika import regions` with a list that has it and import again";
            return Err(bound.problem(row, "region", reason, mend));
        }
    };
    let source = match bound.text(row, "source") {
        "" => context.source,
        source => source,
    };
    Ok(PlaceRow {
        country,
        source: source.to_owned(),
        code: bound.required(row, "code")?.to_owned(),
        region,
        point: read::point(context, row)?,
        population: bound.number(row, "population")?,
        names: read::names(context, row, country)?,
    })
}
