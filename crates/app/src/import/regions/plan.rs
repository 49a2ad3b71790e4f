//! Rows against what is stored: which regions are new or other than before.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::{LocalName, Region, RegionId};
use exchange::RowProblem;

use super::row::{RegionRow, read};
use crate::import::report::Outcome;
use crate::import::{ImportReport, Rows};

/// What has to be written.
pub(super) struct Plan {
    /// Regions that are new or other than before, the larger first.
    pub(super) changed: Vec<RegionId>,
    /// These and the stored ones. New ones have negative numbers until they are stored.
    pub(super) all: HashMap<RegionId, Region>,
}

/// Counts every row, and finds parents whatever the file's order.
pub(super) fn plan(
    rows: Rows<'_>,
    shipped: &[Region],
    stored: Vec<Region>,
    report: &mut ImportReport,
) -> Plan {
    let mut read_rows = Vec::with_capacity(rows.all.len());
    for row in rows.all {
        match read(rows.bound, row) {
            Ok(row) => read_rows.push(row),
            Err(problem) => report.refuse(problem),
        }
    }
    read_rows.sort_by_key(|row| row.level); // stable: a row given twice keeps its order
    let mut planner = Planner {
        rows,
        shipped: shipped.iter().map(|region| (region.scheme.clone(), region.code.clone())).collect(),
        ids: stored.iter().map(|region| ((region.scheme.clone(), region.code.clone()), region.id)).collect(),
        codes: stored.iter().map(|region| (region.code.clone(), region.id)).collect(),
        plan: Plan {
            changed: Vec::new(),
            all: stored.into_iter().map(|region| (region.id, region)).collect(),
        },
        seen: HashMap::new(),
    };
    for row in &read_rows {
        match planner.take(row) {
            Ok(outcome) => report.count(outcome),
            Err(problem) => report.refuse(problem),
        }
    }
    planner.plan
}

type Key = (String, String);

struct Planner<'a> {
    rows: Rows<'a>,
    shipped: HashSet<Key>,
    ids: HashMap<Key, RegionId>,
    codes: HashMap<String, RegionId>,
    plan: Plan,
    /// The line on which a region was given first.
    seen: HashMap<Key, (u64, Region)>,
}

impl Planner<'_> {
    fn take(&mut self, row: &RegionRow<'_>) -> Result<Outcome, RowProblem> {
        let key = (row.scheme.to_owned(), row.code.to_owned());
        if self.shipped.contains(&key) && self.ids.contains_key(&key) {
            return Ok(Outcome::Unchanged);
        }
        let known = self.ids.get(&key).copied();
        let region = self.region(row, known.unwrap_or_else(|| self.new_id()))?;
        if let Some((line, first)) = self.seen.get(&key) {
            if same(first, &region) {
                return Ok(Outcome::Unchanged);
            }
            let reason = format!("line {line} has the same code with other values");
            return Err(self.rows.bound.problem(row.row, "code", reason, "Keep one of the two rows"));
        }
        self.seen.insert(key.clone(), (row.row.line, region.clone()));
        let outcome = match known.and_then(|id| self.plan.all.get(&id)) {
            Some(old) if same(old, &region) => return Ok(Outcome::Unchanged),
            Some(_) => Outcome::Updated,
            None => Outcome::Created,
        };
        self.ids.insert(key, region.id);
        self.codes.insert(region.code.clone(), region.id);
        self.plan.changed.push(region.id);
        self.plan.all.insert(region.id, region);
        Ok(outcome)
    }

    /// A number that no stored region has.
    fn new_id(&self) -> RegionId {
        RegionId(-1 - i32::try_from(self.plan.changed.len()).unwrap_or(i32::MAX - 1))
    }

    fn region(&self, row: &RegionRow<'_>, id: RegionId) -> Result<Region, RowProblem> {
        let parent = self.parent(row)?;
        let above = parent.map_or("", |parent| parent.path.as_str());
        Ok(Region {
            id,
            country: row.country,
            scheme: row.scheme.to_owned(),
            code: row.code.to_owned(),
            level: row.level,
            parent: parent.map(|parent| parent.id),
            path: format!("{above}{}/", row.code),
            centre: row.centre,
            valid_from: row.valid_from,
            names: row.names.clone(),
        })
    }

    fn parent(&self, row: &RegionRow<'_>) -> Result<Option<&Region>, RowProblem> {
        if row.parent.is_empty() {
            return Ok(None);
        }
        let found = self.codes.get(row.parent).and_then(|id| self.plan.all.get(id));
        let found = found.filter(|parent| parent.country == row.country && parent.level < row.level);
        found.map(Some).ok_or_else(|| {
            let reason = format!("there is no larger region `{}` of {}", row.parent, row.country);
            self.rows.bound.problem(
                row.row,
                "parent",
                reason,
                "Correct the code, or add a row for that region",
            )
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
