//! `regions.csv`.

use domain::{Country, Region, RegionId};

use super::{
    local_names::{names, point},
    number,
};
use crate::{
    ReferenceError,
    table::{Row, Table},
};

const TABLE: Table = Table {
    file: "config/reference/regions.csv",
    columns: &[
        "country",
        "scheme",
        "level",
        "code",
        "parent",
        "latitude",
        "longitude",
        "valid_from",
        "names",
    ],
};

pub(super) fn parse(text: &str) -> Result<Vec<Region>, ReferenceError> {
    let rows = TABLE.rows(text)?;
    let mut regions: Vec<Region> = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        let region = region(row, index, &regions)?;
        if regions.iter().any(|other| other.code == region.code) {
            return Err(row.error("code", format!("`{}` stands twice", region.code)));
        }
        regions.push(region);
    }
    Ok(regions)
}

fn region(row: &Row<'_>, index: usize, above: &[Region]) -> Result<Region, ReferenceError> {
    let country: Country = row.value("country")?;
    let code = row.required("code")?;
    let level: u8 = row.value("level")?;
    let parent = parent(row, country, level, above)?;
    let above = parent.map_or("", |parent| parent.path.as_str());
    Ok(Region {
        id: RegionId(number(index)),
        country,
        scheme: row.required("scheme")?.to_owned(),
        code: code.to_owned(),
        level,
        parent: parent.map(|parent| parent.id),
        path: format!("{above}{code}/"),
        centre: point(row)?,
        valid_from: row.value("valid_from")?,
        names: names(row)?,
    })
}

/// The parent, which stands above its children and is larger; a country has none.
fn parent<'r>(
    row: &Row<'_>,
    country: Country,
    level: u8,
    above: &'r [Region],
) -> Result<Option<&'r Region>, ReferenceError> {
    let code = row.text("parent");
    if level == 0 {
        return if code.is_empty() { Ok(None) } else { Err(row.error("parent", "a country has none")) };
    }
    let wrong = || row.error("parent", format!("there is no larger region `{code}` of {country} above"));
    let parent = above.iter().find(|region| region.code == code).ok_or_else(wrong)?;
    if parent.country == country && parent.level < level { Ok(Some(parent)) } else { Err(wrong()) }
}
