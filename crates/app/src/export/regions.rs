//! One row a region.

use std::collections::HashMap;

use domain::{Region, RegionId};

use super::sheet::{Cell, Sheet};
use super::{BATCH, ExportError, cells};
use crate::App;

pub(super) async fn write(app: &App, sheet: &mut Sheet<'_>) -> Result<(), ExportError> {
    let mut regions = store::region::list(&app.databases.reader()).await?;
    let codes: HashMap<RegionId, String> =
        regions.iter().map(|region| (region.id, region.code.clone())).collect();
    // A parent is above its children.
    regions.sort_unstable_by(|a, b| (a.level, &a.code, &a.scheme).cmp(&(b.level, &b.code, &b.scheme)));
    for batch in regions.chunks(BATCH) {
        for region in batch {
            sheet.row(&row(region, region.parent.and_then(|parent| codes.get(&parent))))?;
        }
        sheet.tell();
    }
    Ok(())
}

fn row(region: &Region, parent: Option<&String>) -> [Cell; 9] {
    [
        ("country", region.country.to_string()),
        ("scheme", region.scheme.clone()),
        ("level", region.level.to_string()),
        ("code", region.code.clone()),
        ("parent", cells::said(parent)),
        ("latitude", region.centre.latitude.to_string()),
        ("longitude", region.centre.longitude.to_string()),
        ("valid_from", region.valid_from.to_string()),
        ("names", cells::names(&region.names)),
    ]
}
