//! Groups of all that look like one.

use std::collections::{BTreeMap, HashSet};

use domain::{Country, OrganisationId, OrganisationKind, RegionId};
use store::organisation::Brief;

use super::likeness::{area, counts, is_within, number_key};
use super::{DuplicateGroup, DuplicateReason};
use crate::catalogue::Catalogue;
use crate::organisation::name_key;

type Key = (Country, OrganisationKind, String);

pub(super) fn of(catalogue: &Catalogue, briefs: Vec<Brief>) -> Vec<DuplicateGroup> {
    let mut briefs: Vec<Brief> = briefs.into_iter().filter(|brief| counts(brief.state)).collect();
    briefs.sort_by_key(|brief| brief.id);
    let mut found = Vec::new();
    for same in by(&briefs, |brief| number_key(brief.country, brief.registration_number.as_deref()?)) {
        found.push(group(DuplicateReason::RegistrationNumber, same));
    }
    let numbered: Vec<HashSet<OrganisationId>> = found.iter().map(ids).collect();
    let of_name = by(&briefs, |brief| Some(name_key(&brief.name)).filter(|name| !name.is_empty()));
    for same in of_name.into_iter().flat_map(|same| in_one_area(catalogue, &same)) {
        let named = group(DuplicateReason::Name, same);
        // Whoever shares a number too is told of once.
        if !numbered.iter().any(|numbered| numbered.is_superset(&ids(&named))) {
            found.push(named);
        }
    }
    found.sort_by_cached_key(|group| {
        let first = &group.organisations[0];
        let all: Vec<OrganisationId> = group.organisations.iter().map(|one| one.id).collect();
        (first.country, first.kind, first.name_folded.clone(), group.reason, all)
    });
    found
}

/// Those of one kind and country that share a key, where there are two or more.
fn by(briefs: &[Brief], key: impl Fn(&Brief) -> Option<String>) -> Vec<Vec<&Brief>> {
    let mut same: BTreeMap<Key, Vec<&Brief>> = BTreeMap::new();
    for brief in briefs {
        if let Some(key) = key(brief) {
            same.entry((brief.country, brief.kind, key)).or_default().push(brief);
        }
    }
    same.into_values().filter(|same| same.len() > 1).collect()
}

/// Name-sakes of which each may be in one municipality with each other: for each of the smallest areas that any is
/// known in, those that are in it or in a region around it.
fn in_one_area<'b>(catalogue: &Catalogue, same: &[&'b Brief]) -> Vec<Vec<&'b Brief>> {
    let area_of = |brief: &Brief| area(catalogue, brief.place, brief.region);
    let path = |id: RegionId| catalogue.region(id).map_or("", |region| region.path.as_str());
    let mut areas: Vec<RegionId> = same.iter().map(|brief| area_of(brief)).collect();
    areas.sort_unstable();
    areas.dedup();
    let lies_around = |area: RegionId, other: RegionId| {
        area != other && !path(area).is_empty() && path(other).starts_with(path(area))
    };
    let smallest = areas.iter().filter(|area| !areas.iter().any(|other| lies_around(**area, *other)));
    let in_it = |smallest: &RegionId| -> Vec<&'b Brief> {
        same.iter().copied().filter(|brief| is_within(catalogue, area_of(brief), *smallest)).collect()
    };
    smallest.map(in_it).filter(|group| group.len() > 1).collect()
}

fn group(reason: DuplicateReason, same: Vec<&Brief>) -> DuplicateGroup {
    DuplicateGroup { reason, organisations: same.into_iter().cloned().collect() }
}

fn ids(group: &DuplicateGroup) -> HashSet<OrganisationId> {
    group.organisations.iter().map(|one| one.id).collect()
}
