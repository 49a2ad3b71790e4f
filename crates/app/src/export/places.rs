//! One row a town.

use std::collections::HashMap;

use domain::{Place, RegionId};

use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let db = app.databases.reader();
    let regions = store::region::list(&db).await?;
    let codes: HashMap<RegionId, String> =
        regions.into_iter().map(|region| (region.id, region.code)).collect();
    let mut places = store::place::list(&db).await?;
    places.sort_unstable_by(|a, b| {
        (a.country.as_str(), &a.source, &a.code).cmp(&(b.country.as_str(), &b.source, &b.code))
    });
    for batch in places.chunks(BATCH) {
        for place in batch {
            sheet.row(&row(place, codes.get(&place.region)))?;
        }
        sheet.tell();
    }
    Ok(())
}

fn row(place: &Place, region: Option<&String>) -> [Cell; 8] {
    [
        ("country", place.country.to_string()),
        ("source", place.source.clone()),
        ("code", place.code.clone()),
        ("region", cells::said(region)),
        ("latitude", place.point.latitude.to_string()),
        ("longitude", place.point.longitude.to_string()),
        ("population", cells::said(place.population)),
        ("names", cells::names(&place.names)),
    ]
}
