//! The way between two locations: by the table of exceptions, else as the crow flies with a road factor.

use std::{cmp::Reverse, collections::HashMap};

use domain::{Detour, Location, PlaceId, RegionId, Travel};

use crate::{Codes, SettingError};

/// The way between both sides of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Way<'w> {
    /// By road in km, as shown and as measured against a radius.
    pub(crate) km: u32,
    /// The same with what the border costs, as it weighs.
    pub(crate) weighed_km: u32,
    /// Whether one side is known by its region only, or the way by the regions it leads through.
    pub(crate) approximate: bool,
    /// Whether a border lies between.
    pub(crate) across_border: bool,
    /// What the way leads round, over or by, where the table says it.
    pub(crate) detour: Option<&'w Detour>,
    /// As the crow flies in km, where the way is from the table.
    pub(crate) straight_km: Option<u32>,
}

/// How ways are reckoned.
#[derive(Clone, Debug)]
pub(crate) struct Ways {
    road_percent: u32,
    border_km: u32,
    /// Both directions of each row.
    exceptions: HashMap<(End, End), Exception>,
    /// Places that some row names; all others need no second look.
    places: HashMap<PlaceId, End>,
    /// Of each region that a row names, or that lies in one: those that are named, the smallest first.
    regions: HashMap<RegionId, Vec<End>>,
}

/// Where a row of the table begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum End {
    Place(PlaceId),
    Region(RegionId),
}

#[derive(Clone, Debug)]
struct Exception {
    row: usize,
    km: u32,
    detour: Option<Detour>,
}

impl Ways {
    pub(crate) fn new(travel: &Travel, codes: &Codes) -> Result<Self, SettingError> {
        let mut exceptions = HashMap::new();
        for (row, exception) in travel.exceptions.iter().enumerate() {
            let end = |code: &String| end(codes, code).ok_or_else(|| unknown(row, code));
            let (from, to) = (end(&exception.from)?, end(&exception.to)?);
            let detour = exception.because.map(|kind| Detour { kind, via: exception.via.clone() });
            let known = Exception { row, km: exception.km, detour };
            exceptions.insert((from, to), known.clone());
            exceptions.insert((to, from), known);
        }
        let (places, regions) = (named_places(&exceptions), named_regions(&exceptions, codes));
        Ok(Self {
            road_percent: travel.road_percent,
            border_km: travel.border_km,
            exceptions,
            places,
            regions,
        })
    }

    pub(crate) fn between(&self, one: &Location, other: &Location) -> Way<'_> {
        let across_border = one.country != other.country;
        let approximate = one.is_approximate() || other.is_approximate();
        let crow = one.point.distance_km(other.point);
        if let Some((exception, by_region)) = self.exception(one, other) {
            return Way {
                km: exception.km,
                weighed_km: exception.km,
                approximate: approximate || by_region,
                across_border,
                detour: exception.detour.as_ref(),
                straight_km: Some(whole_km(crow)),
            };
        }
        let km = whole_km(crow * f64::from(self.road_percent) / 100.0);
        let border = if across_border { self.border_km } else { 0 };
        let weighed_km = km.saturating_add(border);
        Way { km, weighed_km, approximate, across_border, detour: None, straight_km: None }
    }

    /// The row that describes the way most closely, and whether it speaks of a region.
    ///
    /// Most pairs are done after the first look-up: no row names their place or a region around it.
    fn exception(&self, one: &Location, other: &Location) -> Option<(&Exception, bool)> {
        let mut from = self.ends(one).peekable();
        from.peek()?;
        if one.place.is_some() && one.place == other.place {
            return None;
        }
        let is_end_of = |location: &Location, end: End| self.ends(location).any(|(_, own)| own == end);
        let closest = from
            .flat_map(|(near, from)| self.ends(other).map(move |(far, to)| (near, from, far, to)))
            .filter_map(|(near, from, far, to)| {
                let exception = self.exceptions.get(&(from, to))?;
                // From a canton to the valley in it: where both sides lie in the valley, neither end is theirs alone.
                let leads_away = !(is_end_of(other, from) && is_end_of(one, to));
                let regions = [from, to].iter().filter(|end| matches!(end, End::Region(_))).count();
                leads_away.then_some((regions, near + far, exception))
            })
            .min_by_key(|(regions, steps, exception)| (*regions, *steps, Reverse(exception.row)));
        closest.map(|(regions, _, exception)| (exception, regions > 0))
    }

    /// The ends of rows that a location lies in, the smallest first, each with its rank.
    fn ends(&self, location: &Location) -> impl Iterator<Item = (usize, End)> {
        let place = location.place.and_then(|place| self.places.get(&place));
        let regions = self.regions.get(&location.region).map_or(&[][..], Vec::as_slice);
        place.into_iter().chain(regions).copied().enumerate()
    }
}

fn end(codes: &Codes, code: &str) -> Option<End> {
    let place = codes.places.get(code).copied().map(End::Place);
    place.or_else(|| codes.regions.get(code).copied().map(End::Region))
}

fn unknown(row: usize, code: &str) -> SettingError {
    SettingError::UnknownPlace { at: format!("travel.exceptions[{row}]"), code: code.to_owned() }
}

fn named_places(exceptions: &HashMap<(End, End), Exception>) -> HashMap<PlaceId, End> {
    let place = |end: &End| match end {
        End::Place(place) => Some((*place, *end)),
        End::Region(_) => None,
    };
    exceptions.keys().filter_map(|(from, _)| place(from)).collect()
}

/// Walks up from every region once, so that no pair has to.
fn named_regions(exceptions: &HashMap<(End, End), Exception>, codes: &Codes) -> HashMap<RegionId, Vec<End>> {
    let named: std::collections::HashSet<End> = exceptions.keys().map(|(from, _)| *from).collect();
    let upwards = |region: RegionId| {
        // A tree has fewer levels than regions, so that a circle in the data ends too.
        let all = std::iter::successors(Some(region), |region| codes.parents.get(region).copied());
        all.take(codes.parents.len() + 1).map(End::Region).filter(|end| named.contains(end)).collect()
    };
    let regions = codes.regions.values().map(|region| (*region, upwards(*region)));
    regions.filter(|(_, named): &(_, Vec<End>)| !named.is_empty()).collect()
}

/// The only place where a float becomes part of a verdict: rounded once, to whole km.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no way on earth is negative or longer than the equator times a road factor of 3"
)]
fn whole_km(km: f64) -> u32 {
    km.round() as u32
}
