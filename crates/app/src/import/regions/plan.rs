//! Rows against what is stored: which regions are new or other than before.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::{LocalName, Region, RegionId};
use exchange::{Row, RowProblem};

use super::row::{RegionRow, read};
use crate::import::context::Context;
use crate::import::engine::Planned;
use crate::import::report::Outcome;

/// What each row comes to, and all regions behind that.
pub(super) fn plan(
    context: &Context<'_>,
    rows: &[Row],
    shipped: &[Region],
    stored: Vec<Region>,
) -> (Vec<Planned<RegionId>>, HashMap<RegionId, Region>) {
    let mut planner = Planner {
        context,
        shipped: shipped.iter().map(key).collect(),
        ids: stored.iter().map(|region| (key(region), region.id)).collect(),
        codes: stored.iter().map(|region| (region.code.clone(), region.id)).collect(),
        all: stored.into_iter().map(|region| (region.id, region)).collect(),
        new: 0,
        seen: HashMap::new(),
    };
    let read: Vec<Result<RegionRow, RowProblem>> = rows.iter().map(|row| read(context, row)).collect();
    let level = |at: &usize| read.get(*at).and_then(|row| row.as_ref().ok()).map(|row| row.level);
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(level); // parents first; stable, so that a row given twice keeps its order
    let mut outcomes: Vec<Option<Planned<RegionId>>> = rows.iter().map(|_| None).collect();
    for at in order {
        outcomes[at] = Some(match &read[at] {
            Ok(row) => planner.take(&rows[at], row),
            Err(problem) => Err(problem.clone()),
        });
    }
    (outcomes.into_iter().flatten().collect(), planner.all)
}

type Key = (String, String);

fn key(region: &Region) -> Key {
    (region.scheme.clone(), region.code.clone())
}

struct Planner<'a, 'c> {
    context: &'a Context<'c>,
    shipped: HashSet<Key>,
    ids: HashMap<Key, RegionId>,
    codes: HashMap<String, RegionId>,
    all: HashMap<RegionId, Region>,
    new: i32,
    /// The line on which a region was given first.
    seen: HashMap<Key, (u64, Region)>,
}

impl Planner<'_, '_> {
    fn take(&mut self, row: &Row, said: &RegionRow) -> Planned<RegionId> {
        let key = (said.scheme.clone(), said.code.clone());
        if self.shipped.contains(&key) && self.ids.contains_key(&key) {
            return Ok((Outcome::Unchanged, None));
        }
        let known = self.ids.get(&key).copied();
        let id = known.unwrap_or_else(|| self.new_id());
        let region = self.region(row, said, id)?;
        if let Some((line, first)) = self.seen.get(&key) {
            if same(first, &region) {
                return Ok((Outcome::Unchanged, None));
            }
            let reason = format!("line {line} has the same code with other values");
            return Err(self.context.bound.problem(row, "code", reason, "Keep one of the two rows"));
        }
        self.seen.insert(key.clone(), (row.line, region.clone()));
        let outcome = match known.and_then(|id| self.all.get(&id)) {
            Some(old) if same(old, &region) => return Ok((Outcome::Unchanged, None)),
            Some(_) => Outcome::Updated,
            None => Outcome::Created,
        };
        self.ids.insert(key, id);
        self.codes.insert(region.code.clone(), id);
        self.all.insert(id, region);
        Ok((outcome, Some(id)))
    }

    /// A number that no stored region has.
    fn new_id(&mut self) -> RegionId {
        self.new -= 1;
        RegionId(self.new)
    }

    fn region(&self, row: &Row, said: &RegionRow, id: RegionId) -> Result<Region, RowProblem> {
        let parent = self.parent(row, said)?;
        let above = parent.map_or("", |parent| parent.path.as_str());
        Ok(Region {
            id,
            country: said.country,
            scheme: said.scheme.clone(),
            code: said.code.clone(),
            level: said.level,
            parent: parent.map(|parent| parent.id),
            path: format!("{above}{}/", said.code),
            centre: said.centre,
            valid_from: said.valid_from,
            names: said.names.clone(),
        })
    }

    fn parent(&self, row: &Row, said: &RegionRow) -> Result<Option<&Region>, RowProblem> {
        if said.parent.is_empty() {
            return Ok(None);
        }
        let found = self.codes.get(&said.parent).and_then(|id| self.all.get(id));
        let found = found.filter(|parent| parent.country == said.country && parent.level < said.level);
        found.map(Some).ok_or_else(|| {
            let reason = format!("there is no larger region `{}` of {}", said.parent, said.country);
            let mend = "Correct the code, or add a row for that region";
            self.context.bound.problem(row, "parent", reason, mend)
        })
    }
}

/// Whether two say the same, whatever the order of their names.
fn same(a: &Region, b: &Region) -> bool {
    let names = |region: &Region| -> BTreeSet<(String, String, &'static str)> {
        let told = |name: &LocalName| (name.language.to_string(), name.name.clone(), name.kind.as_str());
        region.names.iter().map(told).collect()
    };
    let bare = |region: &Region| Region { id: RegionId(0), names: Vec::new(), ..region.clone() };
    bare(a) == bare(b) && names(a) == names(b)
}
