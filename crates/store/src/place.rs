//! Places, with their names.

mod upsert_all;

use std::collections::HashMap;

use domain::{LocalName, Place, PlaceId, Point, RegionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

pub use upsert_all::upsert_all;

use crate::{
    Executor, StoreError,
    entity::{place, place_name},
    region::sort_names,
    stored::{optional_number, word},
};

/// Every place, by number, with its names.
///
/// # Errors
///
/// Database.
pub async fn list(db: &Executor<'_>) -> Result<Vec<Place>, StoreError> {
    let rows = place::Entity::find().order_by_asc(place::Column::Id).all(db).await?;
    let mut names: HashMap<i32, Vec<LocalName>> = HashMap::new();
    for row in place_name::Entity::find().all(db).await? {
        names.entry(row.place_id).or_default().push(to_name(row)?);
    }
    rows.into_iter()
        .map(|row| {
            let names = names.remove(&row.id).unwrap_or_default();
            to_place(row, names)
        })
        .collect()
}

/// A place by its code, of one source or of any.
///
/// # Errors
///
/// Database.
pub async fn find_by_code(
    db: &Executor<'_>,
    source: Option<&str>,
    code: &str,
) -> Result<Option<Place>, StoreError> {
    let mut query = place::Entity::find().filter(place::Column::SourceCode.eq(code));
    if let Some(source) = source {
        query = query.filter(place::Column::Source.eq(source));
    }
    let Some(row) = query.order_by_asc(place::Column::Id).one(db).await? else { return Ok(None) };
    let of_it = place_name::Entity::find().filter(place_name::Column::PlaceId.eq(row.id));
    let names = of_it.all(db).await?.into_iter().map(to_name).collect::<Result<_, _>>()?;
    to_place(row, names).map(Some)
}

fn to_place(row: place::Model, mut names: Vec<LocalName>) -> Result<Place, StoreError> {
    sort_names(&mut names);
    Ok(Place {
        id: PlaceId(row.id),
        country: word("place", &row.country)?,
        region: RegionId(row.region_id),
        source: row.source,
        code: row.source_code,
        point: Point { latitude: row.latitude, longitude: row.longitude },
        population: optional_number("place", "population", row.population)?,
        names,
    })
}

fn to_name(row: place_name::Model) -> Result<LocalName, StoreError> {
    Ok(LocalName {
        language: word("place_name", &row.language)?,
        kind: word("place_name", &row.kind)?,
        name: row.name,
    })
}
