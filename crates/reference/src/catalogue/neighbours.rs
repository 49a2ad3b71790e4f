//! `neighbours.csv`.

use std::collections::{HashMap, HashSet};

use domain::{Neighbour, NeighbourKind, Region};

use crate::{
    ReferenceError,
    table::{Row, Table},
};

const TABLE: Table =
    Table { file: "config/reference/neighbours.csv", columns: &["region", "neighbour", "kind"] };

pub(super) fn parse(text: &str, regions: &[Region]) -> Result<Vec<Neighbour>, ReferenceError> {
    let regions: HashMap<&str, &Region> =
        regions.iter().map(|region| (region.code.as_str(), region)).collect();
    let mut seen = HashSet::new();
    let mut neighbours = Vec::new();
    for row in &TABLE.rows(text)? {
        let neighbour = neighbour(row, &regions)?;
        let (one, other) = (neighbour.one, neighbour.other);
        if !seen.insert((one.min(other), one.max(other))) {
            return Err(row.error("neighbour", "the pair stands twice"));
        }
        neighbours.push(neighbour);
    }
    Ok(neighbours)
}

fn neighbour(row: &Row<'_>, regions: &HashMap<&str, &Region>) -> Result<Neighbour, ReferenceError> {
    let region = |column| {
        let code = row.required(column)?;
        let found = regions.get(code).copied();
        found.ok_or_else(|| row.error(column, format!("there is no region `{code}`")))
    };
    let (one, other): (&Region, &Region) = (region("region")?, region("neighbour")?);
    if one.path.starts_with(&other.path) || other.path.starts_with(&one.path) {
        return Err(row.error("neighbour", "one lies in the other"));
    }
    let kind: NeighbourKind = row.value("kind")?;
    if (kind == NeighbourKind::Inland) != (one.country == other.country) {
        return Err(row.error("kind", "`inland` is within one country, `border` between two"));
    }
    Ok(Neighbour { one: one.id, other: other.id, kind })
}
