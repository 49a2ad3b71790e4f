//! The way between two locations: by the table of exceptions, else as the crow flies with a road factor.

use std::collections::HashMap;

use domain::{Location, PlaceId, Travel};

use crate::{Codes, SettingError};

/// The way between both sides of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    /// By road in km, as shown and as measured against a radius.
    pub(crate) km: u32,
    /// The same with what the border costs, as it weighs.
    pub(crate) weighed_km: u32,
    /// Whether one side is known by its region only.
    pub(crate) approximate: bool,
    /// Whether a border lies between.
    pub(crate) across_border: bool,
}

/// How ways are reckoned.
#[derive(Clone, Debug)]
pub(crate) struct Ways {
    road_percent: u32,
    border_km: u32,
    exceptions: HashMap<(PlaceId, PlaceId), u32>,
}

impl Ways {
    pub(crate) fn new(travel: &Travel, codes: &Codes) -> Result<Self, SettingError> {
        let mut exceptions = HashMap::new();
        for (n, exception) in travel.exceptions.iter().enumerate() {
            let place = |code: &String| {
                codes.places.get(code).copied().ok_or_else(|| SettingError::UnknownPlace {
                    at: format!("travel.exceptions[{n}]"),
                    code: code.clone(),
                })
            };
            let (from, to) = (place(&exception.from)?, place(&exception.to)?);
            exceptions.insert((from, to), exception.km);
            exceptions.insert((to, from), exception.km);
        }
        Ok(Self { road_percent: travel.road_percent, border_km: travel.border_km, exceptions })
    }

    pub(crate) fn between(&self, one: &Location, other: &Location) -> Way {
        let across_border = one.country != other.country;
        let approximate = one.is_approximate() || other.is_approximate();
        let known = one.place.zip(other.place).and_then(|places| self.exceptions.get(&places).copied());
        if let Some(km) = known {
            return Way { km, weighed_km: km, approximate, across_border };
        }
        let crow = one.point.distance_km(other.point);
        let km = whole_km(crow * f64::from(self.road_percent) / 100.0);
        let border = if across_border { self.border_km } else { 0 };
        Way { km, weighed_km: km.saturating_add(border), approximate, across_border }
    }
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
