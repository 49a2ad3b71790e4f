//! Where something lies, in degrees.

use domain::Point;
use exchange::{Row, RowProblem};

use crate::import::context::Context;

/// The point of a row's `latitude` and `longitude`.
pub(in crate::import) fn point(context: &Context<'_>, row: &Row) -> Result<Point, RowProblem> {
    Ok(Point {
        latitude: degrees(context, row, "latitude", 90.0)?,
        longitude: degrees(context, row, "longitude", 180.0)?,
    })
}

fn degrees(context: &Context<'_>, row: &Row, field: &'static str, most: f64) -> Result<f64, RowProblem> {
    let mend = format!("Write degrees from -{most} to {most}, like 43.86");
    let value = context.bound.decimal(row, field)?.ok_or_else(|| context.bound.missing(row, field))?;
    if value.abs() <= most {
        Ok(value)
    } else {
        Err(context.bound.problem(row, field, format!("`{value}` is not on the earth"), &mend))
    }
}
