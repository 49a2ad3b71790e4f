//! `places.csv`.

use std::collections::{HashMap, HashSet};

use domain::{Country, Place, PlaceId, Region};

use super::{
    local_names::{names, point},
    number,
};
use crate::{
    ReferenceError,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/places.csv",
    columns: &["country", "code", "region", "latitude", "longitude", "population", "names"],
};

/// Who made the codes of the places that ship.
const SOURCE: &str = "praktika";

pub(super) fn parse(text: &str, regions: &[Region]) -> Result<Vec<Place>, ReferenceError> {
    let regions: HashMap<&str, &Region> =
        regions.iter().map(|region| (region.code.as_str(), region)).collect();
    let rows = TABLE.rows(text)?;
    let mut codes = HashSet::new();
    let mut places = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        let place = place(row, index, &regions)?;
        if !codes.insert(place.code.clone()) {
            return Err(row.error("code", format!("`{}` stands twice", place.code)));
        }
        places.push(place);
    }
    Ok(places)
}

fn place(row: &Row<'_>, index: usize, regions: &HashMap<&str, &Region>) -> Result<Place, ReferenceError> {
    let country: Country = row.value("country")?;
    let code = row.required("code")?;
    let (prefix, slug) = code.split_once('-').unwrap_or_default();
    if prefix != country.as_str() || slug.is_empty() {
        return Err(row.error("code", format!("`{code}` is not like {country}-prizren")));
    }
    let name = row.required("region")?;
    let region = regions
        .get(name)
        .filter(|region| region.country == country)
        .ok_or_else(|| row.error("region", format!("there is no region `{name}` of {country}")))?;
    Ok(Place {
        id: PlaceId(number(index)),
        country,
        region: region.id,
        source: SOURCE.to_owned(),
        code: code.to_owned(),
        point: point(row)?,
        population: row.optional("population")?,
        names: names(row)?,
    })
}
