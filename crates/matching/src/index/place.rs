//! Where offers and needs are, numbered, with the ways between them.

use std::sync::{Arc, OnceLock};

use domain::{Country, Location, PlaceId, RegionId};
use hashbrown::HashMap;

use crate::way::Ways;

/// A location's number.
pub(super) type PlaceNumber = u16;

/// A way as rules and shapes need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// By road in km.
    pub(super) km: u16,
    /// With what the border costs, in km.
    pub(super) weighed_km: u16,
}

/// What tells one location from another.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key(Country, RegionId, Option<PlaceId>, u64, u64);

/// All locations, and from those of needs the ways to all others.
#[derive(Clone, Default)]
pub(super) struct Places {
    all: Vec<Location>,
    numbers: HashMap<Key, PlaceNumber>,
    countries: Vec<Country>,
    country_of: Vec<u8>,
    /// Reckoned when first asked for; a row ends with the locations that were known then.
    ways: Vec<Arc<OnceLock<Box<[Reach]>>>>,
}

fn key(location: &Location) -> Key {
    let point = location.point;
    let (latitude, longitude) = (point.latitude.to_bits(), point.longitude.to_bits());
    Key(location.country, location.region, location.place, latitude, longitude)
}

impl Places {
    /// The same locations, numbered so that those that lie near each other have near numbers; and the new number of each
    /// old one.
    pub(super) fn near_each_other(before: &Self) -> (Self, Vec<PlaceNumber>) {
        let mut along: Vec<usize> = (0..before.all.len()).collect();
        along.sort_by_key(|number| {
            let location = &before.all[*number];
            (along_a_curve(location), location.region, location.place)
        });
        let mut places = Self::default();
        let mut moved = vec![0; along.len()];
        for old in along {
            // As many as before fit again.
            moved[old] = places.number(&before.all[old]).unwrap_or(0);
        }
        (places, moved)
    }

    /// The number of a location, a new one where it is new; `None` where there are too many.
    pub(super) fn number(&mut self, location: &Location) -> Option<PlaceNumber> {
        let key = key(location);
        if let Some(number) = self.numbers.get(&key) {
            return Some(*number);
        }
        let number =
            PlaceNumber::try_from(self.all.len()).ok().filter(|number| *number != PlaceNumber::MAX)?;
        let country = self.country(location.country)?;
        self.numbers.insert(key, number);
        self.all.push(location.clone());
        self.country_of.push(country);
        self.ways.push(Arc::default());
        Some(number)
    }

    /// The number of a country, a new one where it is new; `None` where there are more than 64.
    fn country(&mut self, country: Country) -> Option<u8> {
        let at = self.countries.iter().position(|known| *known == country).unwrap_or_else(|| {
            self.countries.push(country);
            self.countries.len() - 1
        });
        u8::try_from(at).ok().filter(|number| *number < 64)
    }

    /// The number of a location that is known already.
    pub(super) fn known(&self, location: &Location) -> Option<PlaceNumber> {
        self.numbers.get(&key(location)).copied()
    }

    /// Countries by their numbers.
    pub(super) fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// All locations, by their numbers.
    pub(super) fn all(&self) -> &[Location] {
        &self.all
    }

    /// The number of a location's country.
    pub(super) fn country_of(&self, place: PlaceNumber) -> u8 {
        self.country_of[usize::from(place)]
    }

    /// How many bytes it takes on the heap, about.
    pub(super) fn bytes(&self) -> usize {
        let ways: usize = self.ways.iter().filter_map(|row| row.get()).map(|row| size_of_val(&**row)).sum();
        self.all.len() * (size_of::<Location>() + size_of::<Key>() + 32) + ways
    }

    /// The ways from a location to all that are known now; kept where the location is known too.
    pub(super) fn ways(&self, ways: &Ways, from: &Location) -> Row<'_> {
        let reckon = || self.all.iter().map(|to| reach(ways, from, to)).collect::<Box<[Reach]>>();
        let Some(number) = self.known(from) else { return Row::Own(reckon()) };
        let kept = self.ways[usize::from(number)].get_or_init(reckon);
        if kept.len() == self.all.len() { Row::Kept(kept) } else { Row::Own(reckon()) }
    }

    /// The same locations without the ways, since rules are other.
    pub(super) fn without_ways(&self) -> Self {
        let ways = self.all.iter().map(|_| Arc::default()).collect();
        Self { ways, ..self.clone() }
    }
}

/// Ways from one location.
pub(super) enum Row<'a> {
    Kept(&'a [Reach]),
    Own(Box<[Reach]>),
}

impl std::ops::Deref for Row<'_> {
    type Target = [Reach];

    fn deref(&self) -> &[Reach] {
        match self {
            Self::Kept(row) => row,
            Self::Own(row) => row,
        }
    }
}

/// No way is longer than two bytes hold: half the equator times a road factor of 3 is 60,113 km, and rules are checked
/// to have no longer ones.
pub(super) fn reach(ways: &Ways, from: &Location, to: &Location) -> Reach {
    let way = ways.between(from, to);
    let short = |km: u32| u16::try_from(km).unwrap_or(u16::MAX);
    Reach { km: short(way.km), weighed_km: short(way.weighed_km) }
}

/// The place on a Z-order curve over degrees: near numbers are near places, mostly.
fn along_a_curve(location: &Location) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a degree out of range only costs nearness"
    )]
    let scaled = |degrees: f64, most: f64| ((degrees / most + 1.0) * 32_767.0) as u16;
    let (north, east) = (scaled(location.point.latitude, 90.0), scaled(location.point.longitude, 180.0));
    let spread = |bits: u16| (0..16).fold(0_u32, |all, bit| all | (u32::from(bits >> bit & 1) << (2 * bit)));
    spread(north) << 1 | spread(east)
}
