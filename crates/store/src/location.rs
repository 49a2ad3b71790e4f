//! Where something is: a row names the region and perhaps the town, the point is theirs.

use std::collections::HashMap;

use domain::{Country, Location, PlaceId, Point, RegionId};
use sea_orm::EntityTrait;

use crate::{
    Executor, StoreError,
    chunk::find_in,
    entity::{place, region},
    stored::word,
};

/// A region's or a town's location; `None` where one of them is not known.
///
/// # Errors
///
/// Database.
pub async fn find(
    db: &Executor<'_>,
    region: RegionId,
    place: Option<PlaceId>,
) -> Result<Option<Location>, StoreError> {
    let mut locations = Locations::default();
    let place = place.map(|place| place.0);
    locations.fill(db, &[(region.0, place)]).await?;
    let known = locations.regions.contains_key(&region.0)
        && place.is_none_or(|place| locations.places.contains_key(&place));
    known.then(|| locations.of("region", region.0, place)).transpose()
}

/// Points of regions and places that were asked for so far.
#[derive(Default)]
pub(crate) struct Locations {
    regions: HashMap<i32, (Country, Point)>,
    places: HashMap<i32, (Country, Point)>,
}

impl Locations {
    /// Of these rows' regions and places.
    pub(crate) async fn of_rows(db: &Executor<'_>, rows: &[(i32, Option<i32>)]) -> Result<Self, StoreError> {
        let mut locations = Self::default();
        locations.fill(db, rows).await?;
        Ok(locations)
    }

    /// Reads what is missing, in one query for the regions and one for the places.
    pub(crate) async fn fill(
        &mut self,
        db: &Executor<'_>,
        rows: &[(i32, Option<i32>)],
    ) -> Result<(), StoreError> {
        let regions = missing(rows.iter().map(|(region, _)| *region), &self.regions);
        for row in find_in(db, region::Entity::find(), region::Column::Id, &regions).await? {
            let centre = Point { latitude: row.latitude, longitude: row.longitude };
            self.regions.insert(row.id, (word("region", &row.country)?, centre));
        }
        let places = missing(rows.iter().filter_map(|(_, place)| *place), &self.places);
        for row in find_in(db, place::Entity::find(), place::Column::Id, &places).await? {
            let point = Point { latitude: row.latitude, longitude: row.longitude };
            self.places.insert(row.id, (word("place", &row.country)?, point));
        }
        Ok(())
    }

    /// The location of a row of `table`, whose region and place were filled in before.
    pub(crate) fn of(
        &self,
        table: &'static str,
        region: i32,
        place: Option<i32>,
    ) -> Result<Location, StoreError> {
        let (country, point) = match place {
            Some(place) => self.places.get(&place),
            None => self.regions.get(&region),
        }
        .copied()
        .ok_or_else(|| {
            StoreError::corrupt(table, format_args!("region {region} or place {place:?} is gone"))
        })?;
        Ok(Location { country, region: RegionId(region), place: place.map(PlaceId), point })
    }
}

/// Each wanted key that is not there yet, once.
pub(crate) fn missing<K, V>(wanted: impl Iterator<Item = K>, there: &HashMap<K, V>) -> Vec<K>
where
    K: Copy + Ord + std::hash::Hash,
{
    let mut missing: Vec<K> = wanted.filter(|key| !there.contains_key(key)).collect();
    missing.sort_unstable();
    missing.dedup();
    missing
}
