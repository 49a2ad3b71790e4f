//! Brings the regions up to a list of theirs.

use std::collections::{BTreeSet, HashMap};

use domain::{LocalName, Region, RegionId};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};

use crate::{
    Executor, StoreError,
    chunk::{ROWS, insert_all},
    entity::{region, region_name},
    numbering::{self, Numbers},
};

/// Brings regions and their names up to a list, and tells how many differed; 0 = the list was there already.
///
/// Regions are known by scheme and code and keep their number; `Region::id` only ties them to each other within the
/// list, so the list names every parent. The names of a region become those of the list. Regions that the list
/// doesn't name stay as they are.
///
/// Call it inside a transaction.
///
/// # Errors
///
/// [`StoreError::Corrupt`] where a parent isn't in the list; database.
pub async fn upsert_all(db: &Executor<'_>, regions: &[Region]) -> Result<usize, StoreError> {
    numbering::lock(db).await?;
    let stored = region::Entity::find().all(db).await?;
    let mut numbers = Numbers::above(stored.iter().map(|row| row.id));
    let stored: HashMap<(&str, &str), &region::Model> =
        stored.iter().map(|row| ((row.scheme.as_str(), row.code.as_str()), row)).collect();
    let known = |given: &Region| stored.get(&(given.scheme.as_str(), given.code.as_str())).copied();
    let ids: HashMap<RegionId, i32> = regions
        .iter()
        .map(|given| (given.id, known(given).map_or_else(|| numbers.give(), |row| row.id)))
        .collect();

    let (mut rows, mut changed) = (Vec::new(), BTreeSet::new());
    for given in regions {
        let row = to_row(given, &ids, known(given))?;
        if known(given) != Some(&row) {
            changed.insert(row.id);
            rows.push(row);
        }
    }
    rows.sort_by_key(|row| row.level); // a parent stands before its children
    upsert(db, rows).await?;
    let names = regions.iter().map(|given| (ids[&given.id], given.names.as_slice())).collect();
    changed.extend(replace_names(db, &names).await?);
    Ok(changed.len())
}

fn to_row(
    given: &Region,
    ids: &HashMap<RegionId, i32>,
    old: Option<&region::Model>,
) -> Result<region::Model, StoreError> {
    let parent = given.parent.map(|parent| {
        let missing =
            || StoreError::corrupt("region", format_args!("the parent of {} is not in the list", given.code));
        ids.get(&parent).copied().ok_or_else(missing)
    });
    Ok(region::Model {
        id: ids[&given.id],
        country: given.country.to_string(),
        scheme: given.scheme.clone(),
        code: given.code.clone(),
        level: given.level.into(),
        parent_id: parent.transpose()?,
        path: given.path.clone(),
        latitude: given.centre.latitude,
        longitude: given.centre.longitude,
        valid_from_on: given.valid_from,
        valid_to_on: old.and_then(|old| old.valid_to_on),
    })
}

async fn upsert(db: &Executor<'_>, rows: Vec<region::Model>) -> Result<(), StoreError> {
    use region::Column::{Country, Id, Latitude, Level, Longitude, ParentId, Path, ValidFromOn};
    for chunk in rows.chunks(ROWS) {
        let known = OnConflict::column(Id)
            .update_columns([Country, Level, ParentId, Path, Latitude, Longitude, ValidFromOn])
            .to_owned();
        region::Entity::insert_many(chunk.iter().cloned().map(IntoActiveModel::into_active_model))
            .on_conflict(known)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// Tells whose names differed.
async fn replace_names(
    db: &Executor<'_>,
    given: &HashMap<i32, &[LocalName]>,
) -> Result<Vec<i32>, StoreError> {
    let to_row = |name: &LocalName| (name.language.to_string(), name.name.clone(), name.kind.to_string());
    let mut stored: HashMap<i32, BTreeSet<_>> = HashMap::new();
    for row in region_name::Entity::find().all(db).await? {
        stored.entry(row.region_id).or_default().insert((row.language, row.name, row.kind));
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
        let of_these = region_name::Column::RegionId.is_in(chunk.iter().copied());
        region_name::Entity::delete_many().filter(of_these).exec(db).await?;
    }
    let rows = changed.into_iter().flat_map(|(region_id, names)| {
        names.into_iter().map(move |(language, name, kind)| {
            region_name::Model { region_id, language, name, kind }.into_active_model()
        })
    });
    insert_all(db, rows.collect()).await?;
    Ok(ids)
}
