//! Brings the places up to a list of theirs.

use std::collections::{BTreeSet, HashMap};

use domain::{LocalName, Place, Region, RegionId};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};

use crate::{
    Executor, StoreError,
    chunk::{ROWS, insert_all},
    entity::{place, place_name, region},
    fold_name,
    numbering::{self, Numbers},
    stored::optional_number,
};

/// Brings places and their names up to a list, and tells how many differed; 0 = the list was there already.
///
/// Places are known by source and code and keep their number. `Place::region` is an id of `regions`, the list that
/// [`region::upsert_all`](crate::region::upsert_all) took before. A place that lies in a part of the list's region
/// stays there: another list knew better. The names of a place become those of the list. Places that the list doesn't
/// name stay as they are.
///
/// Call it inside a transaction.
///
/// # Errors
///
/// [`StoreError::Corrupt`] where a region isn't in the list or not stored; database.
pub async fn upsert_all(
    db: &Executor<'_>,
    places: &[Place],
    regions: &[Region],
) -> Result<usize, StoreError> {
    numbering::lock(db).await?;
    let regions = StoredRegions::read(db, regions).await?;
    let stored = place::Entity::find().all(db).await?;
    let mut numbers = Numbers::above(stored.iter().map(|row| row.id));
    let stored: HashMap<(&str, &str), &place::Model> =
        stored.iter().map(|row| ((row.source.as_str(), row.source_code.as_str()), row)).collect();
    let (mut rows, mut names, mut changed) = (Vec::new(), HashMap::new(), BTreeSet::new());
    for given in places {
        let old = stored.get(&(given.source.as_str(), given.code.as_str())).copied();
        let id = old.map_or_else(|| numbers.give(), |old| old.id);
        names.insert(id, given.names.as_slice());
        let row = to_row(given, id, regions.of(given, old)?)?;
        if old != Some(&row) {
            changed.insert(id);
            rows.push(row);
        }
    }
    upsert(db, rows).await?;
    changed.extend(replace_names(db, &names).await?);
    Ok(changed.len())
}

/// Regions of this database.
struct StoredRegions {
    /// The numbers of the list's regions.
    numbers: HashMap<RegionId, i32>,
    paths: HashMap<i32, String>,
}

impl StoredRegions {
    async fn read(db: &Executor<'_>, regions: &[Region]) -> Result<Self, StoreError> {
        let stored = region::Entity::find().all(db).await?;
        let by_code: HashMap<(&str, &str), i32> =
            stored.iter().map(|row| ((row.scheme.as_str(), row.code.as_str()), row.id)).collect();
        let number = |given: &Region| by_code.get(&(given.scheme.as_str(), given.code.as_str())).copied();
        let numbers = regions.iter().filter_map(|given| Some((given.id, number(given)?))).collect();
        Ok(Self { numbers, paths: stored.into_iter().map(|row| (row.id, row.path)).collect() })
    }

    /// Where a place lies: in the list's region, or in the part of it where it is stored.
    fn of(&self, given: &Place, old: Option<&place::Model>) -> Result<i32, StoreError> {
        let missing =
            || StoreError::corrupt("place", format_args!("the region of {} is not known", given.code));
        let region = self.numbers.get(&given.region).copied().ok_or_else(missing)?;
        let part = old.map(|old| old.region_id).filter(|part| self.lies_in(*part, region));
        Ok(part.unwrap_or(region))
    }

    /// A path holds the paths of its parts, and ends with a slash.
    fn lies_in(&self, part: i32, whole: i32) -> bool {
        let (part, whole) = (self.paths.get(&part), self.paths.get(&whole));
        part.zip(whole).is_some_and(|(part, whole)| part.starts_with(whole.as_str()))
    }
}

fn to_row(given: &Place, id: i32, region_id: i32) -> Result<place::Model, StoreError> {
    Ok(place::Model {
        id,
        country: given.country.to_string(),
        region_id,
        source: given.source.clone(),
        source_code: given.code.clone(),
        latitude: given.point.latitude,
        longitude: given.point.longitude,
        population: optional_number("place", "population", given.population)?,
    })
}

async fn upsert(db: &Executor<'_>, rows: Vec<place::Model>) -> Result<(), StoreError> {
    use place::Column::{Country, Id, Latitude, Longitude, Population, RegionId};
    for chunk in rows.chunks(ROWS) {
        let known = OnConflict::column(Id)
            .update_columns([Country, RegionId, Latitude, Longitude, Population])
            .to_owned();
        place::Entity::insert_many(chunk.iter().cloned().map(IntoActiveModel::into_active_model))
            .on_conflict(known)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// Tells whose names, or whose foldings of them, differed.
async fn replace_names(
    db: &Executor<'_>,
    given: &HashMap<i32, &[LocalName]>,
) -> Result<Vec<i32>, StoreError> {
    let to_row = |name: &LocalName| {
        (name.language.to_string(), name.name.clone(), fold_name(&name.name), name.kind.to_string())
    };
    let mut stored: HashMap<i32, BTreeSet<_>> = HashMap::new();
    for row in place_name::Entity::find().all(db).await? {
        stored.entry(row.place_id).or_default().insert((row.language, row.name, row.folded, row.kind));
    }
    let none = BTreeSet::new();
    let mut changed: Vec<(i32, BTreeSet<_>)> = given
        .iter()
        .map(|(id, names)| (*id, names.iter().map(to_row).collect()))
        .filter(|(id, names)| stored.get(id).unwrap_or(&none) != names)
        .collect();
    changed.sort_unstable_by_key(|(id, _)| *id);
    let ids: Vec<i32> = changed.iter().map(|(id, _)| *id).collect();
    for chunk in ids.chunks(ROWS) {
        let of_these = place_name::Column::PlaceId.is_in(chunk.iter().copied());
        place_name::Entity::delete_many().filter(of_these).exec(db).await?;
    }
    let rows = changed.into_iter().flat_map(|(place_id, names)| {
        names.into_iter().map(move |(language, name, folded, kind)| {
            place_name::Model { place_id, language, name, folded, kind }.into_active_model()
        })
    });
    insert_all(db, rows.collect()).await?;
    Ok(ids)
}
