//! How a raw fact becomes a share of a criterion's weight, in points of 10,000. Integers throughout.

use serde::{Deserialize, Serialize};

use crate::{ALL_POINTS, TradeRelation};

/// What each relation of trades gives, as shares in points of 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TradeShape {
    /// The same occupation.
    pub same: u16,
    /// The same ISCO-08 unit group.
    pub unit_group: u16,
    /// The same minor group.
    pub minor_group: u16,
    /// The same sub-major group.
    pub sub_major_group: u16,
}

impl TradeShape {
    /// The share of a relation; the admin's table gives `related` its own.
    pub const fn share(self, relation: TradeRelation) -> u16 {
        match relation {
            TradeRelation::Same => self.same,
            TradeRelation::UnitGroup => self.unit_group,
            TradeRelation::MinorGroup => self.minor_group,
            TradeRelation::SubMajorGroup => self.sub_major_group,
            TradeRelation::Related | TradeRelation::Unrelated => 0,
        }
    }
}

/// All points up to `full_km`, none from `zero_km` on, a straight line between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DistanceShape {
    /// Up to here the full share, in km by road.
    pub full_km: u32,
    /// From here nothing, in km by road.
    pub zero_km: u32,
}

impl DistanceShape {
    /// The share of a way, in points of 10,000; never rises with the distance.
    pub fn share(self, km: u32) -> u16 {
        falling(km, self.full_km, self.zero_km)
    }
}

/// All points up to `full_days` since the last confirmation, none from `zero_days` on, a straight line between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreshnessShape {
    /// Up to here the full share, in days.
    pub full_days: u32,
    /// From here nothing, in days.
    pub zero_days: u32,
}

impl FreshnessShape {
    /// The share of an age, in points of 10,000; never rises with the age.
    pub fn share(self, days: u32) -> u16 {
        falling(days, self.full_days, self.zero_days)
    }
}

fn falling(value: u32, full: u32, zero: u32) -> u16 {
    if value <= full {
        return ALL_POINTS;
    }
    if value >= zero {
        return 0;
    }
    let share = u64::from(ALL_POINTS) * u64::from(zero - value) / u64::from(zero - full);
    u16::try_from(share).unwrap_or(ALL_POINTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_between_full_and_nothing() {
        let shape = DistanceShape { full_km: 10, zero_km: 60 };
        let shares = [0, 10, 11, 35, 59, 60, 1_000].map(|km| shape.share(km));
        assert_eq!(shares, [10_000, 10_000, 9_800, 5_000, 200, 0, 0]);
    }
}
