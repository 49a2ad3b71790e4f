//! Regions, with their names.

mod upsert_all;

use std::collections::HashMap;

use domain::{LocalName, Point, Region, RegionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

pub use upsert_all::upsert_all;

use crate::{
    Executor, StoreError,
    entity::{region, region_name},
    stored::{number, word},
};

/// Every region, by number, with its names.
///
/// # Errors
///
/// Database.
pub async fn list(db: &Executor<'_>) -> Result<Vec<Region>, StoreError> {
    let rows = region::Entity::find().order_by_asc(region::Column::Id).all(db).await?;
    let mut names: HashMap<i32, Vec<LocalName>> = HashMap::new();
    for row in region_name::Entity::find().all(db).await? {
        names.entry(row.region_id).or_default().push(to_name(row)?);
    }
    rows.into_iter()
        .map(|row| {
            let names = names.remove(&row.id).unwrap_or_default();
            to_region(row, names)
        })
        .collect()
}

/// A region by its code, in one scheme or in any: then the latest that holds.
///
/// # Errors
///
/// Database.
pub async fn find_by_code(
    db: &Executor<'_>,
    scheme: Option<&str>,
    code: &str,
) -> Result<Option<Region>, StoreError> {
    let mut query = region::Entity::find().filter(region::Column::Code.eq(code));
    if let Some(scheme) = scheme {
        query = query.filter(region::Column::Scheme.eq(scheme));
    }
    let latest = query.order_by_desc(region::Column::ValidFromOn).order_by_asc(region::Column::Scheme);
    let Some(row) = latest.one(db).await? else { return Ok(None) };
    let of_it = region_name::Entity::find().filter(region_name::Column::RegionId.eq(row.id));
    let names = of_it.all(db).await?.into_iter().map(to_name).collect::<Result<_, _>>()?;
    to_region(row, names).map(Some)
}

fn to_region(row: region::Model, mut names: Vec<LocalName>) -> Result<Region, StoreError> {
    sort_names(&mut names);
    Ok(Region {
        id: RegionId(row.id),
        country: word("region", &row.country)?,
        scheme: row.scheme,
        code: row.code,
        level: number("region", "level", row.level)?,
        parent: row.parent_id.map(RegionId),
        path: row.path,
        centre: Point { latitude: row.latitude, longitude: row.longitude },
        valid_from: row.valid_from_on,
        names,
    })
}

fn to_name(row: region_name::Model) -> Result<LocalName, StoreError> {
    Ok(LocalName {
        language: word("region_name", &row.language)?,
        kind: word("region_name", &row.kind)?,
        name: row.name,
    })
}

/// By language, the preferred one first.
pub(crate) fn sort_names(names: &mut [LocalName]) {
    names.sort_by(|a, b| (&a.language, a.kind, &a.name).cmp(&(&b.language, b.kind, &b.name)));
}
