//! Whether an older catalogue and a newer one differ in what profiles copy from them.

use sha2::{Digest, Sha256};

use super::Catalogue;
use crate::account::hex;

impl Catalogue {
    /// Whether profiles that were read under this catalogue say the same under a newer one: every trade is in the same
    /// group of occupations, every place and region where it was. New rows, names and labels make no difference.
    pub(crate) fn reads_as(&self, newer: &Self) -> bool {
        let trades = self
            .trades
            .values()
            .all(|trade| newer.trades.get(&trade.id).is_some_and(|other| other.isco08 == trade.isco08));
        let places = self.places.values().all(|place| {
            newer
                .places
                .get(&place.id)
                .is_some_and(|other| (other.country, other.point) == (place.country, place.point))
        });
        let regions = self.regions.values().all(|region| {
            newer
                .regions
                .get(&region.id)
                .is_some_and(|other| (other.country, other.centre) == (region.country, region.centre))
        });
        trades && places && regions
    }

    /// One word for all that profiles copy: the same in every process, another where any of it is other.
    pub(crate) fn fingerprint(&self) -> String {
        let mut lines: Vec<String> = Vec::new();
        lines.extend(self.trades.values().map(|trade| format!("trade {} {}", trade.id, trade.isco08)));
        let at = |point: domain::Point| (point.latitude.to_bits(), point.longitude.to_bits());
        lines.extend(
            self.places
                .values()
                .map(|place| format!("place {} {} {:?}", place.id, place.country, at(place.point))),
        );
        lines.extend(
            self.regions
                .values()
                .map(|region| format!("region {} {} {:?}", region.id, region.country, at(region.centre))),
        );
        lines.sort_unstable();
        let mut hash = Sha256::new();
        for line in lines {
            hash.update(line);
            hash.update("\n");
        }
        hex(&hash.finalize())
    }
}
