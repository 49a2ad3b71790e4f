//! Rows against what is stored: which towns are new or other than before.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::{Country, LocalName, Place, PlaceId};
use exchange::Row;

use super::row::{PlaceRow, read};
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::report::Outcome;

/// Two towns of one name nearer than this are one town in two lists, in km.
const ONE_TOWN_KM: f64 = 12.0;

type Key = (String, String);

pub(super) fn plan(
    context: &Context<'_>,
    rows: &[Row],
    shipped: &[Place],
    stored: Vec<Place>,
) -> Vec<Planned<Place>> {
    let mut planner = Planner {
        context,
        shipped: shipped.iter().map(key).collect(),
        named: HashMap::new(),
        by_key: HashMap::new(),
        new: 0,
        seen: HashMap::new(),
    };
    for place in stored {
        planner.know(place);
    }
    rows.iter().map(|row| planner.take(row)).collect()
}

fn key(place: &Place) -> Key {
    (place.source.clone(), place.code.clone())
}

struct Planner<'a, 'c> {
    context: &'a Context<'c>,
    shipped: HashSet<Key>,
    by_key: HashMap<Key, Place>,
    named: HashMap<(Country, String), Vec<Key>>,
    new: i32,
    /// The line on which a town was given first.
    seen: HashMap<Key, (u64, Place)>,
}

impl Planner<'_, '_> {
    fn know(&mut self, place: Place) {
        for name in &place.names {
            let keys = self.named.entry((place.country, store::fold_name(&name.name))).or_default();
            if !keys.contains(&key(&place)) {
                keys.push(key(&place));
            }
        }
        self.by_key.insert(key(&place), place);
    }

    fn take(&mut self, row: &Row) -> Planned<Place> {
        let said = read(self.context, row)?;
        let given = (said.source.clone(), said.code.clone());
        let old = self.by_key.get(&given).or_else(|| self.same_town(&said)).cloned();
        let place = match &old {
            Some(old) if self.shipped.contains(&key(old)) => self.refined(old, &said),
            Some(old) if key(old) == given => place(said, old.id),
            Some(old) => self.refined(old, &said),
            None => {
                self.new -= 1;
                place(said, PlaceId(self.new))
            }
        };
        if let Some((line, first)) = self.seen.get(&given) {
            if same(first, &place) {
                return Ok((Outcome::Unchanged, None));
            }
            let reason = format!("line {line} has the same code with other values");
            return Err(self.context.bound.problem(row, "code", reason, "Keep one of the two rows"));
        }
        self.seen.insert(given, (row.line, place.clone()));
        let outcome = match &old {
            Some(old) if same(old, &place) => return Ok((Outcome::Unchanged, None)),
            Some(_) => Outcome::Updated,
            None => Outcome::Created,
        };
        self.know(place.clone());
        Ok((outcome, Some(place)))
    }

    /// A town of the same name nearby that another source brought.
    fn same_town(&self, said: &PlaceRow) -> Option<&Place> {
        let named = said
            .names
            .iter()
            .filter_map(|name| self.named.get(&(said.country, store::fold_name(&name.name))));
        let others = named.flatten().filter_map(|key| self.by_key.get(key));
        let mut near = others.filter(|place| {
            place.source != said.source && place.point.distance_km(said.point) <= ONE_TOWN_KM
        });
        near.next()
    }

    /// What is known stays; the smaller region, and how many live there, are learned.
    fn refined(&self, old: &Place, said: &PlaceRow) -> Place {
        let path = |id| self.context.catalogue().region(id).map(|region| region.path.as_str());
        let is_within =
            path(said.region).zip(path(old.region)).is_some_and(|(new, old)| new.starts_with(old));
        Place {
            region: if is_within { said.region } else { old.region },
            population: old.population.or(said.population),
            ..old.clone()
        }
    }
}

fn place(said: PlaceRow, id: PlaceId) -> Place {
    Place {
        id,
        country: said.country,
        region: said.region,
        source: said.source,
        code: said.code,
        point: said.point,
        population: said.population,
        names: said.names,
    }
}

/// Whether two say the same, whatever the order of their names.
fn same(a: &Place, b: &Place) -> bool {
    let names = |place: &Place| -> BTreeSet<(String, String, &'static str)> {
        let told = |name: &LocalName| (name.language.to_string(), name.name.clone(), name.kind.as_str());
        place.names.iter().map(told).collect()
    };
    let bare = |place: &Place| Place { id: PlaceId(0), names: Vec::new(), ..place.clone() };
    bare(a) == bare(b) && names(a) == names(b)
}
