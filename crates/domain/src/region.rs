//! Regions are a tree, places are points in the smallest region.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Country, LanguageTag, PlaceId, RegionId, text_enum::text_enum};

/// A point on the earth in degrees, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// Mean radius of the earth in km (IUGG R1).
const EARTH_RADIUS_KM: f64 = 6371.0088;

impl Point {
    /// The way of the crow in km, by the haversine formula.
    pub fn distance_km(self, other: Self) -> f64 {
        let (lat_a, lat_b) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_lat = (lat_b - lat_a) / 2.0;
        let half_lon = (other.longitude - self.longitude).to_radians() / 2.0;
        let h = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
        2.0 * EARTH_RADIUS_KM * h.sqrt().min(1.0).asin()
    }
}

/// A region of one scheme: a country, a canton, a district.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// Its number in this database.
    pub id: RegionId,
    /// The country.
    pub country: Country,
    /// Who made the code: `NUTS2024`, `local`, ...
    pub scheme: String,
    /// Stable within its scheme.
    pub code: String,
    /// 0 is the country, higher is smaller.
    pub level: u8,
    /// The next larger region.
    pub parent: Option<RegionId>,
    /// The codes from the country down, each with a slash behind it: `AL/AL0/AL01/`.
    pub path: String,
    /// Its centre, where an organisation without a town is placed ("about").
    pub centre: Point,
    /// The first day on which the code holds.
    pub valid_from: NaiveDate,
    /// Its names, the preferred one of each language first.
    pub names: Vec<LocalName>,
}

/// A town or village.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its number in this database.
    pub id: PlaceId,
    /// The country.
    pub country: Country,
    /// The smallest region it lies in.
    pub region: RegionId,
    /// Who made the code.
    pub source: String,
    /// Stable within its source: `XK-prizren`.
    pub code: String,
    /// Where it lies.
    pub point: Point,
    /// People who live there, where known.
    pub population: Option<u32>,
    /// Its names, the preferred one of each language first.
    pub names: Vec<LocalName>,
}

text_enum! {
    /// What a name is for.
    NameKind {
        /// Shown in its language.
        Preferred = "preferred",
        /// Understood.
        Alternative = "alternative",
    }
}

/// A name in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalName {
    /// The language.
    pub language: LanguageTag,
    /// The name.
    pub name: String,
    /// What it is for.
    pub kind: NameKind,
}

/// Where an organisation, a need or an offer is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Location {
    /// The country.
    pub country: Country,
    /// The smallest region known.
    pub region: RegionId,
    /// The town, where known.
    pub place: Option<PlaceId>,
    /// The town's point, or the region's centre.
    pub point: Point,
}

impl Location {
    /// Whether only the region is known, so that distances are "about".
    pub const fn is_approximate(&self) -> bool {
        self.place.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_the_crow() {
        let zenica = Point { latitude: 44.2034, longitude: 17.9077 };
        let mostar = Point { latitude: 43.3438, longitude: 17.8078 };
        assert!((zenica.distance_km(mostar) - 96.0).abs() < 0.5);
        assert!(zenica.distance_km(zenica) < 1e-9);
    }
}
